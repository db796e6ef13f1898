# Whether the suite catches each broken provider.
matrix-testing = Testing faults
matrix-made = Matrix: { $file }
matrix-judged = { $count } providers tested in { NUMBER($seconds, maximumFractionDigits: 0) } s.
matrix-survived = survived
matrix-row =
    { $kind ->
        [unrelated] red without the fault doing anything there: { $names }
        [missed] red no more: { $names }
        [new] newly red: { $names }
       *[otherwise] red for something else: { $names }
    }
matrix-not-described = the description doesn't stand like that in faults.lock, or not in English
matrix-catches-nothing = { $requirement } ({ $dialect }) catches nothing: { $text }
matrix-dialect-unknown = The dialect '{ $dialect }' doesn't exist: choose from { $choices }.
matrix-nothing-to-see = None of these faults can be seen in this dialect.
matrix-untested = Not all was run: { $requirements }.
matrix-feature-missing = Something went wrong in the suite itself: a feature is missing.
matrix-hung = The test of this provider didn't come to an end.
matrix-died = The test of this provider broke off.
matrix-control-unjudged = The provider without a fault was not judged in the dialect { $dialect }: { $cause }
matrix-control-red = The provider without a fault isn't green in the dialect { $dialect }: { $requirements }.
matrix-fault-unjudged = The fault { $name } was not judged in the dialect { $dialect }: { $cause }
matrix-void =
    { $count ->
        [0] This matrix is void and says nothing of the suite. { $sentences }
        [one] This matrix is void and says nothing of the suite. { $sentences } And { $count } more such reason.
       *[other] This matrix is void and says nothing of the suite. { $sentences } And { $count } more such reasons.
    }
matrix-sharp =
    { $kind ->
        [chosen] The suite is sharp: each chosen fault was caught, by exactly the requirements that were meant.
       *[all] The suite is sharp: each of the { $count } faults was caught, by exactly the requirements that were meant.
    }
matrix-otherwise = Each fault was caught, but not as the snapshot has it (faults.lock). If the new is right, renew it: make release-matrix.
matrix-blunt = The suite isn't sharp enough or too strict: not each fault was caught as meant.
matrix-verdict =
    { $kind ->
        [passed] Each fault caught
        [failed] Not as meant
       *[void] Void
    }
matrix-cell =
    { $kind ->
        [principal] caught, and this fault was made for that
        [killed] caught too: the fault has its effect there
        [missed] not red, and it was before
        [new] red, and it wasn't before
        [unrelated] red without the fault doing anything there
       *[unjudged] not judged
    }
matrix-count =
    { $kind ->
        [faults] faults
        [dialects] dialects
        [killed] times caught
        [survived] times survived
        [unrelated] times red where the fault does nothing
        [changed] times otherwise than before
        [unkilled] requirements that catch nothing
       *[unjudged] times not judged
    }
