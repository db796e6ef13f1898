# What tests that were thought up automatically found, or why they could not be made.
fuzz-no-answer = No answer came to a request, not when repeated either: { $cause }.
fuzz-none-succeeded = Not one request to { $operation } succeeded, so there is nothing to judge.
fuzz-gone-before = Can't be judged, since the provider had gone before: { $cause }.
fuzz-stopped-without-answer = Can't be judged, since no answer came: { $cause }.
fuzz-prerequisite = Can't be judged, since what it needs is missing: { $cause }.
usual-object-refused = { $operation } of a usual object gave { $answer }
provider-too-slow = the provider didn't answer in time
provider-not-reached = the provider broke the connection or could not be reached
times-in-a-row = { $cause }, { $count } times in a row

fuzz-no-token-given = No token was given, so whether the provider demands one can't be told.
fuzz-by-certificate = The test gets in with a client certificate: there is no token to leave out.
fuzz-access-given =
    { $kind ->
        [without] A request without a token gives access: { $answer }.
        [empty] A request with an empty header gives access: { $answer }.
        [shorter] A request with a token that lacks a character gives access: { $answer }.
        [longer] A request with a token that has a character too many gives access: { $answer }.
        [other-case] A request with the token in the other case of letters gives access: { $answer }.
        [head] A request without a token for the headers only (HEAD) gives access: { $answer }.
        [scheme-only] A request with the scheme only, without a token, gives access: { $answer }.
        [unknown-scheme] A request with the token under an unknown scheme gives access: { $answer }.
        [basic] A request with the token under the scheme Basic gives access: { $answer }.
        [no-scheme] A request with the token without a scheme gives access: { $answer }.
       *[other] A request with another token gives access: { $answer }.
    }
fuzz-access-not-refused =
    { $kind ->
        [without] A request without a token is not refused as a lack of access: { $answer }.
        [empty] A request with an empty header is not refused as a lack of access: { $answer }.
        [shorter] A request with a token that lacks a character is not refused as a lack of access: { $answer }.
        [longer] A request with a token that has a character too many is not refused as a lack of access: { $answer }.
        [other-case] A request with the token in the other case of letters is not refused as a lack of access: { $answer }.
        [scheme-only] A request with the scheme only, without a token, is not refused as a lack of access: { $answer }.
        [unknown-scheme] A request with the token under an unknown scheme is not refused as a lack of access: { $answer }.
        [basic] A request with the token under the scheme Basic is not refused as a lack of access: { $answer }.
        [no-scheme] A request with the token without a scheme is not refused as a lack of access: { $answer }.
       *[other] A request with another token is not refused as a lack of access: { $answer }.
    }
fuzz-broken-body-taken =
    { $kind ->
        [cut-short] A body with JSON that breaks off is not refused: { $answer }.
        [xml] A body with XML in place of JSON is not refused: { $answer }.
       *[word] A body with a single word in place of JSON is not refused: { $answer }.
    }
list-lags = What was registered by { $operation } isn't in the list at once, but within { NUMBER($milliseconds, maximumFractionDigits: 0) } ms.
in-list-at-once = in the list at once
in-list-later = in the list later
manner-refused =
    { $kind ->
        [accept-anything] Who takes any media type (Accept: */*) is refused: { $answer }.
        [accept-unsaid] Who asks for no media type (without Accept) is refused: { $answer }.
        [accept-several] Who takes more media types than that of the contract is refused: { $answer }.
        [typed] Who says in which media type it would send something, and sends nothing (Content-Type with GET), is refused: { $answer }.
        [charset] A request that says that it is in UTF-8 (; charset=utf-8) is refused: { $answer }.
        [charset-close] A request that says that it is in UTF-8 (;charset=UTF-8) is refused: { $answer }.
        [other-order] With its members in another order, a request is refused: { $answer }.
        [escaped] With letters written as codes (\\u0041), a request is refused: { $answer }.
       *[in-chunks] A request that comes in chunks (Transfer-Encoding: chunked) is refused: { $answer }.
    }
manner-lost =
    { $kind ->
        [accept-anything] Who takes any media type (Accept: */*) is shown { $attributes } otherwise.
        [accept-unsaid] Who asks for no media type (without Accept) is shown { $attributes } otherwise.
        [other-order] With its members in another order, { $attributes } of a request is kept otherwise.
        [escaped] With letters written as codes (\\u0041), { $attributes } of a request is kept otherwise.
        [in-chunks] Of a request in chunks (Transfer-Encoding: chunked), { $attributes } is kept otherwise.
       *[charset] Of a request that says that it is in UTF-8, { $attributes } is kept otherwise.
    }
manner-misses =
    { $kind ->
        [percent-space] With a space in a search as %20 instead of as +, what fits is not found: { $text }.
        [small-codes] With the codes of a search in small letters (%c3), what fits is not found: { $text }.
       *[bare-signs] With punctuation marks in a search without a code, as they may be, what fits is not found: { $text }.
    }
order-misses = With its arguments in another order, a search does not find what fits: { $text }.
order-finds-others = With its arguments in another order, a search also finds what does not fit: { $text }.
manner-compressed = Who asks for an answer without compression gets it compressed ({ $text }).
content-as-it-is = content without compression
same-as-usual = the same as in the usual way
fuzz-foreign-body-taken = A body in the media type { $media_type } is accepted: { $answer }.
fuzz-lawful-refused = A request that the contract allows is not accepted: { $answer }.
fuzz-lawful-refused-with = A request that the contract allows is not accepted. The only unusual thing is how { $attribute } is in it, or is missing: { $answer }.
fuzz-body-accepted =
    { $kind ->
        [required] A body that the contract doesn't allow is accepted: { $pointer } is missing.
       *[other] A body that the contract doesn't allow is accepted: { $pointer } is wrong.
    }
fuzz-search-accepted = A search that the contract doesn't allow is accepted: { $argument }={ $text }.
fuzz-just-made-unreadable = What was just registered can't be read: { $answer }.
fuzz-made-unreadable = What was registered can't be read: { $answer }.
fuzz-other-object = Reading what was registered gives another object.
fuzz-registered-as-before = { $operation } makes no new object: the answer shows one that was there already ({ $id }).
fuzz-deleted-still-there =
    { $method ->
        [GET] A deleted object can still be read: { $answer }.
        [DELETE] A deleted object can be deleted once more: { $answer }.
       *[other] A deleted object can still be changed: { $answer }.
    }
deleted-still-shown = A deleted object ({ $id }) is still in the answer to { $operation }.
deleted-not-again = What was deleted can't be registered again: { $operation } refuses the same data ({ $answer }).
fuzz-deleted-not-absent = Of a deleted object, { $method } doesn't say that it isn't there: { $answer }.
fuzz-absent-not-told =
    { $kind ->
        [deleted] Of an object that was deleted, { $method } doesn't say that it isn't there: { $answer }.
        [of-another-type] Of an object of another type, { $method } doesn't say that it isn't there: { $answer }.
       *[never-there] Of an object that never was there, { $method } doesn't say that it isn't there: { $answer }.
    }
fuzz-head-proxy = Through a proxy it can't be seen what comes after the headers of HEAD.
fuzz-head-unanswered = On a connection of its own, no answer came to HEAD ({ $name }).
fuzz-head-content = After the headers of the answer to HEAD ({ $text }), there is more content.
fuzz-list-empty = The list shows nothing, not even what the suite itself made.
fuzz-page-refused = A page of { $count } can't be had: { $answer }.
fuzz-page-too-large =
    { $count ->
        [one] With { $argument }={ $value } the list gives 1 object.
       *[other] With { $argument }={ $value } the list gives { $count } objects.
    }
fuzz-search-finds =
    { $count ->
        [one] A search that nothing can fit ({ $argument }={ $text }) finds 1 object all the same.
       *[other] A search that nothing can fit ({ $argument }={ $text }) finds { $count } objects all the same.
    }
fuzz-method-server-error = The provider gives a server error for the method { $method }: { $answer }.
fuzz-method-performed = The method { $method }, which the contract doesn't name here, is carried out: { $answer }.
fuzz-method-without-405 = The method { $method }, which the contract doesn't name here, is not answered by a 405 with Allow.
fuzz-refused-recorded = A registration was refused with { $status }, and was recorded all the same.
fuzz-refused-changed = A change was refused with { $status }, and changed { $attribute } all the same.

an-answer = an answer
no-answer = no answer
to-be-accepted = accept: an answer 2xx
to-be-refused = refuse: an answer 4xx
to-be-refused-with = refuse: answer { $status }
to-be-refused-since = refuse with a 4xx, since the contract says at { $pointer }: { $expected }
to-be-405-with-allow = answer 405 with Allow
refused-access = answer 401 or 403
not-there = answer 404 or 410
new-object = a new object, or a refusal
answered-at = answer { $status } to { $pointer }: { $observed }
answered-with-allow = { $answer }, with Allow
answered-without-allow = { $answer }, without Allow
no-body = no body
what-contract-says = what the contract says
something-else = something else
the-object = the object: answer 200
object-with-id = the object with ID { $id }
has-id = ID { $observed }
nothing-after-headers = nothing after the headers
bytes =
    { $count ->
        [one] 1 byte: { $text }
       *[other] { $count } bytes: { $text }
    }
objects-at-most =
    { $limit ->
        [one] at most 1 object
       *[other] at most { $limit } objects
    }
objects =
    { $count ->
        [one] 1 object
       *[other] { $count } objects
    }
objects-first =
    { $count ->
        [one] 1 object: { $observed }
       *[other] { $count } objects, of which the first is { $observed }
    }
empty-list-or-refusal = an empty list, or an answer 4xx
nothing-recorded = nothing was recorded
in-the-list = in the list is { $observed }
attribute-value = { $attribute }: { $observed }
search-what-fits = the object that fits it
search-only-what-fits = only what fits it
search-without-it =
    { $count ->
        [one] 1 object, and not the right one
       *[other] { $count } objects, without that one
    }
search-with-another = an object with another value too
