# What there is to say of applications: do they work on this provider?
profile-absent = is missing
profile-present = is there
profile-not-null = is there and isn't empty
profile-value-of-other = a value of somebody else
profile-status = status { $text }
profile-one-of = one of { $values }
profile-exactly =
    { $count ->
        [0] nothing
       *[other] exactly { $values }
    }
profile-contains = { $values }, each once
profile-without = no { $values }
profile-rows =
    { $missing ->
        [0] none too few
       *[other] { $missing } missing
    }, { $extra ->
        [0] none too many
       *[other] { $extra } too many
    }
profile-order = { $values }, in that order
profile-each-once = each value once
profile-nothing = nothing
profile-something = something
profile-begins = something that begins with { $text }
profile-moment = a moment with a time zone
profile-later = later than { $text }
profile-row = a row with { $values }
profile-not-prepared = What had to be there first was not made: { $operation } gave { $answer }.
profile-no-value = { $name } isn't in an earlier answer, and is needed for { $step }.
profile-nothing-seen = There was nothing to look at in the answer.
profile-unknown = There is no profile { $name }; choose from { $choices }, or give a YAML file.
profile-unreadable = { $file } can't be read: { $cause }.
profile-no-yaml = { $file }, line { $line }: this is no YAML.
profile-wrong = { $file }, line { $line }, { $key }: { $problem }.
profile-no-variable = { $step } uses {"{"}{ $name }{"}"}, which is no value and no earlier answer
date-ahead = this date is still to come
profile-no-operation = { $operation } is not in the contract; if the path is right, name an assumption (aanname) at this request
profile-no-part = there is no part { $name } that can stand here
profile-name-taken = { $name } is the name of a fresh value already, and can't be that of an answer
profile-speaks-other = This application speaks { $dialects }, and not the dialect of this provider.
profile-works = { $name }: works
profile-works-with-doubt = { $name }: works; uncertain: { $actions }
profile-fails = { $name }: doesn't work: { $actions }
profile-unjudged =
    { $name }: not judged: { $count ->
        [one] 1 action
       *[other] { $count } actions
    } of { $total }. { $reason }
profile-inapplicable = { $name }: not judged. { $reason }
profile-not-run = { $name }: not judged, as it didn't run
profile-action-lacks = { $name } { $text }
profile-more-actions =
    { $count ->
        [one] and 1 more action
       *[other] and { $count } more actions
    }
profile-promise-broken = The provider breaks what is promised: { $text }.
profile-assumption = The application relies on what nobody promised: { $text }.
profile-uncertain = It isn't certain that the application relies on this.
profile-listed-for = for { $text }
profile-listed-read = read on { $date }, { $dialects }
profile-listed-source = source: { $text }
profile-old = This profile is over a year old; the application may have changed since.
profile-twice = There are two profiles called { $name }.
upgrade-headline = From the first to the second test: { $actions }.
upgrade-nothing = no difference was seen
upgrade-versions = the API goes from { $version } to { $text }
upgrade-lost =
    { $count ->
        [one] 1 thing may be otherwise for applications of the old version
       *[other] { $count } things may be otherwise for applications of the old version
    }
upgrade-working =
    { $count ->
        [one] 1 action of an application goes on working
       *[other] { $count } actions of applications go on working
    }
upgrade-stopped =
    { $count ->
        [one] 1 action of an application works no longer ({ $names })
       *[other] { $count } actions of applications work no longer ({ $names })
    }
upgrade-started =
    { $count ->
        [one] 1 action of an application works now
       *[other] { $count } actions of applications work now
    }
upgrade-worse =
    { $count ->
        [0] no requirement is worse
        [one] 1 requirement is no longer met
       *[other] { $count } requirements are no longer met
    }
upgrade-better =
    { $count ->
        [0] no requirement is better
        [one] 1 requirement is met now
       *[other] { $count } requirements are met now
    }
upgrade-fewer =
    { $count ->
        [one] for 1 requirement that isn't met less goes wrong
       *[other] for { $count } requirements that aren't met less goes wrong
    }
upgrade-more =
    { $count ->
        [one] for 1 requirement that isn't met more goes wrong
       *[other] for { $count } requirements that aren't met more goes wrong
    }
upgrade-otherwise =
    { $count ->
        [one] 1 requirement has another outcome for another reason
       *[other] { $count } requirements have another outcome for another reason
    }
upgrade-progress =
    from { $total } to { $count }; { $missing ->
        [0] nothing went away
       *[other] { $missing } went away
    }; new: { $names }
upgrade-progress-less = from { $total } to { $count }; { $missing } went away
profile-of-other-shard = This action belongs to another part of the test.
loss-required = From { $version } on { $attribute } must have: { $names }
loss-enum = From { $version } on { $attribute } can only be: { $choices }
loss-nullable = From { $version } on { $attribute } may be empty: an application that expects a value gets none
loss-pattern = From { $version } on { $attribute } has another form: what was allowed may be refused
loss-shorter = From { $version } on { $attribute } may be less long
loss-argument = Only from { $version } on { $path } knows the search arguments { $names }: an older version refuses them as unknown
loss-attribute = Only from { $version } on { $attribute } keeps: { $names }
profile-no-check = this doesn't say what the application relies on: choose from { $choices }
profile-no-date = { $file } has a date that doesn't exist.
