search-misses = { $operation } does not find with { $argument } what fits: at { $text } an object is missing that the test itself made.
search-finds-others = { $operation } does not heed { $argument }: at { $text } an object comes along that has another value.
still-named = After { $operation } the object belongs to another one, yet { $attribute } of the former one still names it.
not-named = After { $operation } the object belongs to another one, yet { $attribute } of that one does not name it.
search-misses-changed = { $operation } does not find an object with { $argument } by what it holds since a change.
search-misses-last = { $operation } does not find an object with { $argument } by the last of several things that belong to it.
search-finds-mirrored = { $operation } also finds with { $argument } what refers to the same object on the other side.
search-finds-alike = { $operation } finds an object with { $argument } by what only resembles it: { $text }.
search-misses-part = { $operation } does not find an object with { $argument } by a part of what it holds: { $text }.
search-misses-guise = { $operation } does not find an object with { $argument } that is of another kind, or has a number that begins with zeros: { $text }.
search-misses-first = { $operation } does not find an object with { $argument } by the first of several things that belong to it.
search-misses-alike = { $operation } does not find with { $argument } all that fits: at { $text } an object is missing that has the same as another one, or fewer data.
search-finds-removed = { $operation } finds with { $argument } an object that was removed.
search-finds-former = { $operation } still finds an object with { $argument } by what it held before a change.
search-finds-by-removed = { $operation } still finds an object with { $argument } by what belonged to it and was removed.
search-misses-loosened = { $operation } no longer finds an object with { $argument } once it does not belong to something else any more.
pages-lead-nowhere = { $operation } with { $argument } names a next page that is not there.
expansion-not-shown = { $operation } does not show, with expand={ $argument }, the object that was asked for.
expansion-lacks = { $operation } does not send along, with expand={ $argument }, all that the object refers to.
related-cut-off = { $operation } doesn't name under { $argument } all that belongs to the object.
expansion-has-others = { $operation } also sends along, with expand={ $argument }, what does not belong to the object.
expansion-differs = { $operation } sends along, with expand={ $argument }, something other than what it is when asked for by itself.
expansion-unasked-differs = { $operation } shows in { $argument } something other than what it is when asked for by itself.
all-pages-lose = { $operation } without a search argument does not give, page after page, all that is there.
all-pages-count = { $operation } without a search argument gives another count than there are on all its pages.
all-pages-repeat = { $operation } without a search argument gives an object more than once over its pages.
list-too-long = Cannot be told: the list is longer than { $count } objects, or changes while it is looked at.
pages-lose = { $operation } with { $argument } does not give, page after page, all that fits.
pages-forget-filter = { $operation } with { $argument } also gives, on one of its pages, what does not fit.
pages-repeat = { $operation } with { $argument } gives an object more than once over its pages.
pages-count = { $operation } with { $argument } does not give the number of objects that fit.
search-also-others = other objects too
each-once = each object once
some-repeated = an object more often
several-values = { $values }
along-as-by-itself = what belongs to it, as it is when asked for by itself
along-nothing = the object is not in the answer
along-objects = { $count ->
    [one] one object, while the object refers to { $total }
   *[other] { $count } objects, while the object refers to { $total }
    }
along-otherwise = different: { $attributes }
expansion-without-related = Whether expand={ $argument } of { $operation } is right cannot be told: not one object shows what belongs to it by its registration.
along-nothing-related = no reference to what belongs to it
made-unasked = { $attribute } was made, and nobody asked for it.
shown-otherwise = The answer to a registration or change, or the row in the list, shows something else for { $attribute } than the object itself.
not-kept = What was sent for { $attribute } and accepted is not what the provider shows afterwards.
finest-not-kept =
    { $kind ->
        [moment] Not all of { $pointer } is kept: parts of a millisecond.
       *[text] Not all of { $pointer } is kept: letters such as 🙂 in a text that just fits.
    }
finest-refused =
    { $kind ->
        [moment] A moment with parts of a millisecond is refused in { $pointer }.
       *[text] A text of letters such as 🙂 that just fits in { $pointer } is refused.
    }
not-emptied = { $attribute } was emptied and that was accepted, but something is still there.
stayed-behind = { $attribute } still shows what was there before, though what it is made of has changed.
changed-as-well = { $attribute } has changed, though it was not sent.
referred-gone = After a change an object of { $attribute } has disappeared that was only referred to.
sequence-not-kept = After a sequence, what was sent for { $attribute } and accepted is not what the provider shows: { $operations }.
sequence-changed-as-well = After a sequence { $attribute } changes along, though it was not sent: { $operations }.
sequence-changed-beside = After a sequence { $attribute } has changed on another object: { $operations }.
sequence-of-another = After a sequence { $attribute } shows what belongs to another object: { $operations }.
sequence-gone = After a sequence an object of { $attribute } is gone that nobody removed: { $operations }.
sequence-listed = After a sequence a list shows { $attribute } otherwise than the object itself: { $operations }.
neighbour-changed = { $attribute } has changed on another object than the one that was registered or changed.
neighbour-gone = An object of { $attribute } disappeared when another one was registered or changed.
address-of-other = The address at { $attribute } is not that of the object beside it.
address-leads-elsewhere = Who follows the address at { $attribute } does not come to the object beside it.
page-leads-elsewhere = Whoever follows the address at { $attribute } does not come to the adjacent page: it is the same one, an empty one, or one of another size or search.
address-on-other-host = The address at { $attribute } points to another server than the one where the provider is reached. The public address of the product is probably set wrong.
link-of-other = The link at { $attribute } does not lead to the object that is referred to here.
location-of-other = The header Location does not lead to the object that was registered.
no-link-to-nothing = no link: nothing is referred to here
address-at = an address that begins with { $url }
address-with-id = an address below the API, with { $id } at its end
address-of-this-list = an address of the same list
altered-by-removal = { $attribute } has changed on another object than the one that was deleted.
deleted-along = Along with the deleted object { $id } disappeared, which does not refer to it.
fact-not-asked = The table of this list says (in Dutch): { $text }
fact-not-seen = Not to be seen: no request with it was accepted and kept, or the document leaves nothing to ask.
at-once-lost = What was recorded at the same time as others is not there as it was sent: { $attribute } differs.
at-once-not-changed = A change that was made and accepted at the same time as others is not there: { $attribute } differs.
at-once-same-number = { $operation } gives two objects the same number ({ $attribute }) when more requests come at once.
at-once-changed-as-well = A change that was made at the same time as others also changed { $attribute }, which was not sent.
at-once-server-error = { $operation } gives a server error as soon as there are several requests at a time.
no-server-error = no server error
nothing-to-keep = Cannot be told: { $operation } accepts nothing of which it shows whether it is kept.
kept-unreadable = What was sent was accepted, and afterwards the object cannot be asked for: { $answer }.
at-once-of-another = { $operation } gives, when there are several requests at a time, the object of another request.
at-once-not-removed = { $operation } says, when there are several requests at a time, that an object was removed that is still there.
at-once-removed-as-well = { $operation } also removes, when there are several requests at a time, an object that was not asked for.
at-once-no-answer = { $operation } gives no answer when there are several requests at a time.
at-once-refused = { $operation } refuses what by itself is accepted, as soon as there are several requests at a time: { $answer }.
at-once-not-allowed = Cannot be told: with this number of requests a second (--rate) nothing comes at once.
register-shows-nothing = { $operation } shows nothing, so there is nothing to read.
register-shows-no-value = Not every search argument of { $operation } was asked: the first page of the register shows no value for { $names }.
read-search-misses = { $operation } doesn't find by { $argument } what fits: an object of the list is missing when it is searched by its own value.
read-search-finds-others = { $operation } ignores { $argument }: an object that shows another value comes along.
nothing-shown = no value to search for
rows-do-not-show = Whether { $operation } finds something else too by these arguments, the rows themselves don't show: { $names }.
read-search-too-long = { $operation } gives more pages by { $argument } than were read: whether the object is among them can't be told.
