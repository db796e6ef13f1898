# What a consumer that uses the provider has to report.
id-without-address = The provider gives an ID of which no address can be made.
id-fit-for-address = an ID of at most { $limit } characters, without slashes and control characters
next-page-without-address = The reference to the next page is no address.
next-page-address = the address of the next page

# What objects are called: after "the", after "a", and where there are more.
object-noun =
    { $object_type ->
        [actorklantcontact] link
        [digitaaladres] digitaal adres
        [internetaak] interne taak
        [partijidentificator] partij-identificator
       *[other] { $object_type }
    }
object-the = the
object-the-first = The
object-a =
    { $object_type ->
        [actor] an actor
        [actorklantcontact] an actor bij klantcontact
        [betrokkene] a betrokkene bij klantcontact
        [digitaaladres] a digitaal adres
        [internetaak] an interne taak
        [onderwerpobject] an onderwerpobject
        [partijidentificator] a partij-identificator
       *[other] a { $object_type }
    }
objects-all =
    { $object_type ->
        [actor] actoren
        [actorklantcontact] links
        [betrokkene] betrokkenen
        [bijlage] bijlagen
        [digitaaladres] digitale adressen
        [internetaak] interne taken
        [klantcontact] klantcontacten
        [onderwerpobject] onderwerpobjecten
        [partij] partijen
        [partijidentificator] partij-identificatoren
       *[other] { $object_type }
    }
of-object = of the { object-noun }

# What was looked at.
about-object = The { object-noun }
about-read = The { object-noun } that was read
about-found = The { object-noun } that was found
about-fetched = The { object-noun } that was fetched
about-shown = The { object-noun } that was shown
about-deleted = The { object-noun } that was deleted
about-other = The other { object-noun }
about-unknown-id = A { object-noun } with an ID that exists nowhere
about-changed-only = The { object-noun } after changing only { $attributes }
about-employee-found = The employee that was found
about-organisation-read = The organisation that was read
about-task-handled = The interne taak after it was completed
about-registration-answer = The answer to the registration
about-change-answer = The answer to the change
about-link-answer = The answer to the linking
about-read-later = What is read later
about-registered-together = What was registered in one request ({ object-noun })
about-brought-along = What was brought along in one request
about-referring = { $object }, among what refers to it ({ objects-all }),
about-client-image = The klantbeeld in one request

# What was done.
doing-register = Registering { object-a }
doing-registration = The registration
doing-register-together = The registration in one request
doing-read = Reading { object-a } by ID
doing-change = Changing { object-a }
doing-delete = Deleting { object-a }
doing-search = Searching for { object-a } by { $attributes }
doing-list = Reading the list of { objects-all }
doing-find = Searching for the { objects-all }
doing-find-of = Searching for the { objects-all } { $of }
doing-find-of-employee = Searching for the { objects-all } of the employee
doing-find-one = Searching for the { object-noun }
doing-find-none = Searching for { object-a } that doesn't exist
doing-find-contact-details = Searching for the contact details
doing-find-open-tasks = Searching for the open interne taken of the employee
doing-find-handled-tasks = Searching for the processed interne taken of the employee
doing-find-by-name = Searching by the name of the { object-noun }
doing-find-by-employee-name = Searching by the name of the employee
doing-find-by-surname = Searching for the betrokkenen by surname
doing-find-by-number = Searching by the number of the { object-noun }
doing-find-by-number-deleted = Searching by the number of the deleted { object-noun }
doing-find-by-number-again = Searching by the number after a second registration with it
doing-find-by-number-refused = Searching by the number of the refused registration
doing-find-by-other-channel = Searching by number and another channel
doing-find-by-other-kind = Searching by a number with another kind
doing-find-by-bsn = Searching by the burgerservicenummer
doing-find-by-organisation-number = Searching by a number of the organisation
doing-find-by-shared-address = Searching by the digitaal adres that is shared
doing-fetch = Fetching the { objects-all }
doing-fetch-of = Fetching the { objects-all } { $of }

# What is wrong with it.
deviates = { $where } differs. { $comparisons }.
values-not-distinct = { $attribute } is not filled in and different for each object: got { $values }.
found-and-others = { $what } gives more than was recorded for it: { found-extra }.
found-not-all = { $what } doesn't give all that was recorded for it: { found-missing }.
found-otherwise = { $what } doesn't give exactly what was recorded for it: { found-missing }, and { found-extra }.
found-missing =
    { $missing ->
        [one] 1 object is missing ({ $objects })
       *[other] { $missing } objects are missing ({ $objects })
    }
found-extra =
    { $extra ->
        [one] 1 object should not be there
       *[other] { $extra } objects should not be there
    }
found-twice = { $what } names an object more than once.
count-wrong = { $what } doesn't name the right number.
differs-from-step-by-step = { $what } is different from step by step.
codes-unknown = Not every code can be found in the reference lists: { $codes }.
not-found = { $what } doesn't find what was recorded ({ $object }).
found-too-much = { $what } also finds an object that doesn't fit the search ({ $object }).
not-refused = { $what } is not refused: { $answer }.
not-succeeded = { $what } fails: { $answer }.
still-there = { $what } still exists according to the provider, or it gives another answer: { $answer }.
attribute-empty = { $attribute } of { object-a } is empty.
reference-empty = The reference '{ $attribute }' of { object-a } is empty.
no-id-returned = { $what } returns no ID.
no-list-given = { $what } gives no list.
no-object-given = { $what } gives no object.
pages-in-a-circle = { $what } goes round in a circle: a next page is one that was already given.
pages-without-end = { $what } gives more than { $limit } pages, while there can be a few at most.

# What was expected, and what came.
value-as-sent = { $written } (as { $sent })
moment-just-now = the moment of the registration, give or take a day
value-of-provider = a value of the provider's
own-value-for-each = a value of its own for each object
address-with-id = an address that ends in { $id }
a-value = a value
a-reference = a reference
an-id = an ID
object-known-by = { $key } { $value }
objects-by-id = { $ids }
object-with-list = an object with a list under { $path }
no-objects = nothing
without-object = without { $id }
more-than-once = more often: { $ids }
code-of-attribute = { $attribute } { $value }
no-codes = there are no codes
name-for-each-code = a name for each code
codes-without-name = without a name: { $codes }
page-not-given-yet = a page that was not given yet
objects-and-more =
    { $count ->
        [one] 1 object and yet another page
       *[other] { $count } objects and yet another page
    }
answered-no-json = answer { $status }, no JSON ({ $media_type })
answered-no-json-untyped = answer { $status }, no JSON (without content-type)

# Why something can't be tested.
not-run-read-only = Not tested: this test only reads (--mode read-only).
no-free-value = No free test value can be found in the register any more.
no-reference-lists = No reference list API was given (--referentielijsten URL).
lists-unread = The reference lists can't be read: { $cause }.
lists-without-name = { $path } gives answer { $status }, without a name of the code in '{ $name }'
small-pages-show-it = Small pages, which can be asked for, show the same.
attribute-not-in-dialect = The attribute '{ $attribute }' doesn't exist in this dialect.
type-not-in-dialect = The object type '{ $object_type }' doesn't exist in this dialect.
search-not-in-dialect = Searching by '{ $attribute }' is not possible in this dialect.
search-not-in-version = Not yet in this version: searching by '{ $attribute }' is possible from API { $version } on.
no-page-size-in-dialect = In this dialect the consumer doesn't choose how large a page is.
no-count-in-dialect = In this dialect a list doesn't name how many objects it has.
no-expansion-in-dialect = Asking for related objects along is not possible in this dialect.
no-referring-in-dialect = What refers to { object-a } is not named with it in this dialect.
no-number-in-dialect = In this dialect a consumer can't choose a number.
no-kvk-code-in-dialect = This dialect has no code for a KvK number.
no-combined-registration-in-dialect = Registering in one request is not possible in this dialect.

# What was left behind.
leftover-refused = deleting gave answer { $status }
leftover-still-there = deleting was answered as if it were gone, and the object is still there
leftover-not-tried = not tried, since the provider doesn't answer any more
leftover-unproven = not deleted: nothing shows that this object was made by this test
leftover-not-shown = not deleted: the answer doesn't show that this object was made by the suite
leftover-among-others = not removed: this provider wrote a registration over an object of somebody else before, so that nothing shows whose this was
leftover-holds-others = not removed: an object of somebody else, which the provider wrote over, belongs to this one
leftover-was-there = not removed: this object of somebody else was there before the registration
leftover-without-address = no address can be made of the ID that the answer to the registration names
leftover-unrecognisable = whether this was made is not known, and there is nothing to recognise it by

# The journal of what was made.
journal-unreadable = The journal { $file } can't be read: { $cause }.
journal-of-stranger = The journal { $file } belongs to somebody else, and nothing is removed on the word of a stranger: make it your own if you trust it.
journal-unsigned = The journal { $file } isn't signed at line { NUMBER($line, useGrouping: 0) } with the token that you use now, so nothing was removed: use the token of that run, or --trust-journal if you know where the file comes from.
journal-malformed = The journal { $file } is wrong at line { NUMBER($line, useGrouping: 0) }: repair that line, or put the file away if it isn't of this suite.
