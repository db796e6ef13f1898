# What a requirement, a scenario or an operation came to, and why.
not-run = Not run.
not-run-since = Not run. { $finding }
not-run-late = The time given for requests thought up was over.
suite-fault = Fault in the suite itself: { $name }: { $text }
excluded-by-provider = Left out by the configuration: { $text }
excluded-unclaimed = Left out by the configuration: the provider doesn't offer this
not-arranged = Can't be judged, since the preparation failed: { $finding }
held-against = Not met, since the provider refuses what this requirement needs. { $finding }
not-repeated = { $finding } It didn't happen when repeated, so it doesn't count.
breach-at = { $operation }: { $finding }
told-enough = { $finding } This wasn't repeated: much else goes wrong at this operation.
seen-often = { $finding } (Seen { $count } times.)
changing = { $finding } Intermittent: the second time it went well. It remains a failure.
step-measuring = measuring whether the list lags
step-removing = cleaning up
rests-on =
    { $count ->
        [one] { $finding } (Rests on interpretation { $interpretations }.)
       *[other] { $finding } (Rests on interpretations { $interpretations }.)
    }
not-completed = The test was not completed. { $finding }
not-proved-ours = Cannot be judged: nothing shows that the object which the provider named at the registration was made by this test. So it was neither changed nor removed.
no-usable-answer = Can't be judged, since no usable answer came: { $finding }.
cannot-tell = Can't be judged: { $finding }
provider-gone = Not run, since the provider had gone before: { $finding }.
no-answers = Not one answer came to compare.
compared-answers =
    Compared with the contract: { $count ->
        [one] { $count } answer.
       *[other] { $count } answers.
    }
tested-operations = { $operations }
no-request-shows = No request got as far as showing this.
no-operation-shows = None of the tested operations can show this.
not-run-operations = Not run: { $operations }.
row-answers = Answers in the scenarios
row-operations = Operations
row-not-run = Not run
row-tested =
    Tested on { $count ->
        [one] { $count } operation
       *[other] { $count } operations
    }
stopped-by-user = The test was broken off by the user.
codes-chosen = Of { $attribute } only the codes of the municipality were used: { $choices } (waarden).
certificate-unchecked = The TLS certificate of the provider was not checked (insecure).
waived = { $requirement } is not met, with a waiver until { $date }: { $text }
waiver-expiring = The waiver for { $requirement } ends on { $date }.
waiver-expired = The waiver for { $requirement } ended on { $date }, so the requirement counts again.
waiver-needless = The waiver for { $requirement } is needless, since the requirement is met.
waiver-without-effect = The waiver for { $requirement } is needless, since the requirement doesn't count here.
second-try-stopped = Not all that failed was tried a second time, so whether those failures are intermittent is not known. { $finding }
outcomes-change = { $count ->
    [one] The outcome of { $requirements } is intermittent: the failure did not occur the second time.
   *[other] The outcomes of { $count } requirements are intermittent: the failure did not occur the second time. They are { $requirements }.
    }
strays-removed = { $count ->
    [one] After the run the lists of the provider still showed one object of this test that by its answers was not there any more; it has been removed.
   *[other] After the run the lists of the provider still showed { $count } objects of this test that by its answers were not there any more; they have been removed.
    }
strays-not-sought = Whether anything of this test stayed behind was not checked. { $cause }
strays-unread = Whether anything of this test stayed behind was not checked for: { $names }. Those lists could not be read to their end.
not-testable = { $text }
no-provider-to-judge = No provider to test: give --provider-url URL.
result-no-shard = One of the results is no part of a test: give only those of run --shard.
shards-differ =
    The parts don't belong together: { $kind ->
        [suite-version] the version of the suite differs
        [suite] the suite differs
        [address] the address of the provider differs
        [dialect] the dialect differs
        [dialect-file] the file of the dialect differs
        [seed] the seed differs
        [selection] the selection (--only) differs
        [fuzzing] the amount of fuzzing differs
        [mode] the way of testing (--mode) differs
        [configuration] the file with settings differs
        [profiles] the applications that were chosen differ
        [version-claimed] the version that the provider tells differs
        [version-judged] the version of the API that was tested differs
        [provider-version] the version of the provider differs
       *[claim] what the provider claims or the waivers differ
    }.
shards-apart = The parts don't belong together: they were tested more than a day apart.
shard-contradicts = Part { $name } says something else than follows from what it recorded: was it edited?
shards-of-different-runs = The parts don't belong together: they are of tests in a different number of parts.
shard-twice = Part { $number }/{ $total } is there more than once.
shards-missing =
    { $count ->
        [one] Part { $names } is missing: without all parts there is no verdict.
       *[other] The parts { $names } are missing: without all parts there is no verdict.
    }
baseline-refused = The earlier result { $file } can't be used: { $finding }
baseline-in-output = The earlier result { $file } is where this test writes its own, and would be lost: choose another folder with --output.
baseline-of-another = The earlier result says nothing of this run: { $kind ->
        [dialect] the dialect was { $name } and is { $text } now
        [api] the version of the API was { $name } and is { $text } now
       *[scope] something else was judged then ({ $name }) than now ({ $text })
    }.
baseline-worse =
    { $count ->
        [one] Worse than in the earlier result: { $count } requirement ({ $requirements }).
       *[other] Worse than in the earlier result: { $count } requirements ({ $requirements }).
    }
