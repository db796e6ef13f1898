# A message to the vendor, ready to be sent.
vendor-product =
    { $kind ->
        [both] { $name } version { $version }
        [first] { $name }
        [second] your product version { $version }
       *[none] your product
    }
vendor-subject = Subject: test of { $product } on Klantinteracties: { $verdict }
vendor-dear =
    { $kind ->
        [both] Dear { $name } of { $vendor },
        [first] Dear people of { $vendor },
        [second] Dear { $name },
       *[none] Dear vendor,
    }
vendor-judged =
    { $kind ->
        [first] We had { $product } tested against the standard Klantinteracties of the VNG: version { $version } of the API, in the variant { $dialect }.
       *[none] We had { $product } tested against the standard Klantinteracties of the VNG, in the variant { $dialect }.
    }
vendor-when = Address: { $url }. Tested on { $moment }, with version { $suite } of the conformance test.
vendor-verdict = Verdict: { $verdict }. { $sentence }
vendor-know = What to know of that verdict:
vendor-aside =
    { $count ->
        [one] 1 requirement that does not count for the verdict is not met: { $names }.
       *[other] { $count } requirements that do not count for the verdict are not met: { $names }.
    }
vendor-no-defects =
    { $kind ->
        [conformant] Each mandatory requirement that was tested and counts is met.
       *[undetermined] There is no verdict yet. So we name no defects here.
    }
vendor-defects = This went wrong. What harms residents most comes first.
vendor-requirement = { $number }. Requirement { $name }.
vendor-others = Not met either: { $names }.
vendor-finding = Finding:
vendor-expected = Expected:
vendor-observed = Observed:
vendor-replay = Repeat it:
vendor-more =
    { $count ->
        [one] There is 1 more cause. It stands in the report.
       *[other] There are { $count } more causes. They stand in the report.
    }
vendor-repeat = To repeat it, put your token in KLANTINTERACTIES_TOKEN, and use the address of your own test environment.
vendor-hidden = Names and other data in this message were made up by the test. What data your product answered besides, do not stand in it.
vendor-ask = Would you let us know whether you recognise this, and in which version it is mended? After that we will have it tested again.
vendor-limits =
    This message is only about what was tested: of the { $total } planned tests { $count ->
        [one] 1 was
       *[other] { $count } were
    } carried out.
vendor-report = The whole report comes along, or you can ask us for it.
vendor-greeting = Kind regards,
value-not-ours = something else (what, stands in the report)
