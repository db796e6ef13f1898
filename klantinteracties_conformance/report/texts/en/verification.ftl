# Whether a result is a certificate, and why not.
refused = Refused. { $finding }
refused-odd = Refused: this file is not what the suite writes.
refused-no-certificate = Refused: this result is no certificate.
authentic = This result is real, but no certificate.
certificate = This result is whole and unchanged.
verified = { $url }, { $moment }, { $id }
verified-waived = With a waiver: { $requirement }.
contradicts-planned = The result says that { $count } scenarios were planned, but the number in it is { $total }.
contradicts-executed = The result says that { $count } scenarios were run, but the number in it is { $total }.
contradicts-outcome = The outcome of { $requirement } is “{ $observed }”, but from its scenarios follows “{ $expected }”.
contradicts-exchanges =
    { $missing ->
        [one] { $missing } exchange is missing to which scenarios refer.
       *[other] { $missing } exchanges are missing to which scenarios refer.
    }
contradicts-verdict = The verdict is “{ $observed }”, but from the requirements follows “{ $expected }”.
contradicts-waiver = The waiver for { $requirement } had ended already when this was tested.
lacks-suite-faults =
    { $count ->
        [one] In { $count } scenario something went wrong in the suite itself.
       *[other] In { $count } scenarios something went wrong in the suite itself.
    }
lacks-excluded = The supplier left out { $names }.
lacks-scope = Only a part of the requirements was tested.
lacks-honesty = The result says all the same that all requirements were tested.
lacks-scenarios =
    { $count ->
        [one] Of the { $total } scenarios { $count } was run.
       *[other] Of the { $total } scenarios { $count } were run.
    }
lacks-operations =
    { $count ->
        [one] Of the { $total } operations { $count } was tested.
       *[other] Of the { $total } operations { $count } were tested.
    }
lacks-requirements =
    { $missing ->
        [one] Of the { $total } requirements of the suite { $missing } is missing: { $requirements }.
       *[other] Of the { $total } requirements of the suite { $missing } are missing: { $requirements }.
    }
breaks-schema = As a whole it doesn't satisfy schemas/result.schema.json ({ $text }).
breaks-schema-at = At { $pointer } it doesn't satisfy schemas/result.schema.json ({ $text }).
