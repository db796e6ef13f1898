# What the contract says, and how answers and the provider's own document differ from it.
json = { $text }
json-cut = { $text } ({ $count } characters)

schema-type =
    { $kind ->
        [object] an object
        [array] a list
        [string] a text
        [integer] a whole number
        [number] a number
        [boolean] true or false
        [null] null
       *[other] { $kind }
    }
schema-type-or-null =
    { $kind ->
        [object] an object or null
        [array] a list or null
        [string] a text or null
        [integer] a whole number or null
        [number] a number or null
        [boolean] true, false or null
       *[other] { $kind } or null
    }
schema-types = one of { $allowed }
schema-enum = one of { $allowed }
schema-format =
    { $kind ->
        [date] a date, such as 2027-01-31
        [date-time] a date with a time, such as 2027-01-31T09:30:00Z
        [email] an e-mail address
        [uri] a web address (URI)
        [uri-reference] a web address or a part of one (URI)
        [uuid] a UUID
       *[other] a value in the form { $kind }
    }
schema-pattern = a text of the pattern { $text }
schema-min-length =
    { $limit ->
        [one] a text of at least 1 character
       *[other] a text of at least { $limit } characters
    }
schema-max-length =
    { $limit ->
        [one] a text of at most 1 character
       *[other] a text of at most { $limit } characters
    }
schema-minimum = a number of at least { $value }
schema-maximum = a number of at most { $value }
schema-min-items = a list of at least { $limit }
schema-max-items = a list of at most { $limit }
schema-closed = only properties that the contract names
schema-not = another value
schema-keyword = what the contract says at { $key }
schema-property = this property
schema-missing = the property is missing
schema-length =
    { $count ->
        [one] 1 character: { $observed }
       *[other] { $count } characters: { $observed }
    }
at-deviation = { $finding } (Here our contract deviates from the published document: { $deviations }.)

answer-overloaded =
    { $status ->
        [502] A server before the provider got no good answer from it: answer 502.
        [504] A server before the provider got no answer from it in time: answer 504.
       *[other] The provider is overloaded: answer { $status }.
    }
answer-server-error = The provider gives a server error: answer { $status }.
answer-status-unknown = Answer { $status } is not in the contract of this operation.
answer-media-type = The content of answer { $status } is no { $media_types } according to Content-Type.
answer-no-json = The content of answer { $status } is no valid JSON.
answer-marked = The content of answer { $status } begins with a byte order mark, which JSON may not have.
byte-order-mark = a byte order mark before the JSON
answer-named-twice = An object in the content of answer { $status } has { $name } twice, with different values.
each-name-once = each name once in an object
name-with-two-values = { $name } with two values
answer-other-status = The content of answer { $status } says that its status is { $observed }.
status-of-answer = status { $status }, as the answer has
answer-header-missing = The header { $header } of answer { $status } is missing.
answer-header-form = The header { $header } of answer { $status } doesn't have the form of the contract.
answer-location-elsewhere = The header Location doesn't point to the new object.
answer-location-missing = The answer has no header Location.
answer-with-content = Answer { $status } has content, and should have none.
answer-without-content = Answer { $status } has no content.
answer-schema =
    { $kind ->
        [required] In answer { $status }, { $pointer } is missing.
       *[other] In answer { $status }, { $pointer } is wrong.
    }

answered = answer { $status }
answered-saying = answer { $status } ({ $text })
answer-one-of = one of { $names }
media-types = { $media_types }
no-server-error = an answer without a server error
no-header = no { $header }
header-of-type = { $header }: { $expected }
valid-json = valid JSON
no-json = something that is no JSON
location-of-object = Location with the address of the new object
no-content = no content
content = content
json-object = a JSON object

published-none = The provider publishes no OpenAPI document that can be read.
published-malformed = The OpenAPI document of the provider is not well formed.
published-cut = Only the first { $limit } differences stand here.
place-operation = { $operation }
place =
    { $kind ->
        [request] { $operation } · request
       *[other] { $operation } · { $kind }
    }
place-inside =
    { $kind ->
        [request] { $operation } · request · { $pointer }
       *[other] { $operation } · { $kind } · { $pointer }
    }
attribute = { $attribute }
difference-operation = operation missing
difference-answer = answer missing
difference-answer-of = answer { $key }
difference-property = property missing
difference-type = another type
difference-types = { $types }
difference-fewer-values = fewer values
difference-more-values = more values
difference-longer-text = longer text
difference-larger-number = larger number
difference-longer-list = longer list
difference-values = { $allowed }
difference-nothing = nothing
