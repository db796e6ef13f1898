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
contradicts-waiver = The waiver for { $requirement } can't have held that way on the day of the test.
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
breaks-schema = As a whole it doesn't satisfy schemas/result.schema.json ({ $text }).
breaks-schema-at = At { $pointer } it doesn't satisfy schemas/result.schema.json ({ $text }).
refused-version = Refused: this result was made by another version of the suite. Verify it with version { $version }.
refused-build = Refused: this result was made by a suite that is called { $version } too, and has other files. Verify it with that very suite.
refused-waived =
    No certificate: conformant with { $count ->
        [one] { $count } waiver
       *[other] { $count } waivers
    }. Who accepts that gives --accept-waivers.
contradicts-faults = The result says that there were { $count } faults of the suite itself, but the number in it is { $total }.
contradicts-notice = The notices don’t say rightly whether { $requirement } is waived.
differs-suite = The name of the suite or its catalogue of requirements is another than in this version.
differs-groups = The cases, functions or parts are others than in this version of the suite.
differs-unknown = Requirement { $requirement } doesn’t exist in this version of the suite, or is there more than once.
differs-text = Of { $requirement }, “{ $key }” is another than in this version of the suite.
differs-reason = The reason of { $requirement } doesn’t follow from its scenarios.
differs-scenarios = { $requirement } has other scenarios.
differs-steps = The steps of “{ $scenario }” ({ $requirement }) don’t fit its outcome.
differs-told = What is said of “{ $scenario }” ({ $requirement }) doesn’t fit its outcome.
differs-replay = The command of ‘{ $scenario }’ ({ $requirement }) does more than repeat a part of this run. Do not run it.
differs-evidence = The exchanges of “{ $scenario }” ({ $requirement }) aren’t those of that scenario, or not with this provider.
differs-unnamed = Exchange { $number } belongs to a scenario that doesn’t name it.
differs-numbers = The exchanges aren’t numbered one after another.
differs-inapplicable = The result says that { $requirement } does not apply, but in this dialect that requirement holds.
differs-compared = The number of answers that were held against the contract doesn’t fit the evidence.
differs-scope = Whether all requirements were tested doesn’t follow from what was asked and left out.
differs-selection = The requirements aren’t those that belong to the choice.
differs-dialect = The dialect or the version of the API is none that the suite knows.
differs-operations = The automatically made tests aren’t those that belong to the contract.
differs-counts = Answer { $status } to { $method } was counted { $count } times and stands in the evidence { $total } times.
differs-facts = The arguments, attributes and other parts that were looked at one by one don’t fit the requirements.
differs-fact = What is told of “{ $name }” at { $operation } doesn’t fit the contract or the outcomes.
differs-facts-unseen = At { $operation }, { $count } of the { $total } attributes would not have been looked at, and yet all would be right there.
differs-at = What stands at { $pointer } doesn’t fit the rest of the result, or what the suite writes.
differs-exchange = Exchange { $number } doesn’t have the form in which the suite keeps evidence.
differs-requests = Of { $operation }, the numbers of requests and answers don’t agree.
differs-product = It is told which product it is, which cannot be without a configuration.
differs-moments = The moment of the test doesn’t fit that of its exchanges.
signature-none = This result is not signed: from whom it comes can’t be told.
signature-not-looked-at = It comes with a signature; name whom you trust with --signers to find out whether it is right and whose it is.
signature-by = Signed by { $name }.
signature-unsigned = This result is not signed.
signature-wrong = Nobody in { $file } signed this result as it is.
signature-unreadable = The file { $file } can’t be read.
signature-no-program = Signing, and checking that, is done by ssh-keygen, which isn’t here: install OpenSSH 8.2 or newer.
signature-no-key = The key { $file } can’t sign: give an SSH key that exists and has no passphrase, or one that is in an ssh-agent.
unsayable = It has a message that the suite doesn’t write this way: { $text }.
result-unreadable = The result { $file } can't be read: { $cause }.
result-no-json = The file { $file } is cut off or damaged: it is no JSON.
no-result = The file { $file } is no result of this suite.
result-of-other-form =
    { $kind ->
        [older] The result { $file } is of an older version of the suite (form { $version }; this version reads form { $number }). Test again, or use the version that made it.
       *[newer] The result { $file } is of a newer version of the suite (form { $version }; this version reads form { $number }). Test again, or use the version that made it.
    }
result-changed = The result { $file } was changed after the test: the checksum doesn't match.
contradicts-profile = The outcome of application { $name } doesn't follow from what was seen of its actions.
contradicts-shipped-profile = Application { $name } has the name of one that the suite knows, and was not judged by the profile that the suite has of it.
