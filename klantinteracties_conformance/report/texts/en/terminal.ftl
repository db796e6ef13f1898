# What somebody sees on the terminal.
outcome =
    { $kind ->
        [passed] met
        [failed] not met
        [informs] informs
        [cantTell] can't be judged
        [untested] not run
        [inapplicable] not applicable
       *[niet-toetsbaar] not testable
    }
verdict =
    { $kind ->
        [conformant] Conforms
        [nonconformant] Does not conform
       *[undetermined] Not judged
    }
terminal-testing = Testing
terminal-operation =
    { $operation } ({ $count ->
        [one] { $count } request
       *[other] { $count } requests
    })
terminal-path = { $path }: { $count } of { $total } operations met ({ $requests } { $requests ->
        [one] request
       *[other] requests
    })
terminal-group = { $title }: { $count } of { $total } { $total ->
        [one] requirement
       *[other] requirements
    } met
terminal-alike = { $count } requirements { $kind ->
        [cantTell] can't be judged
       *[untested] not run
    }: { $requirements }
verdict-in-part = { $verdict } on a part
terminal-leftover = Left behind at the provider: { $url } ({ $reason })
terminal-left = Note: something of a test is still at { $where }; remove it with: { $command }
terminal-notice = Note: { $notice }
terminal-suite-fault = A fault in the suite itself: tell its makers; this verdict doesn't count.
terminal-informs =
    { $count ->
        [one] { $count } recommended requirement informs
       *[other] { $count } recommended requirements inform
    }: { $requirements }. This has no effect on the verdict.
terminal-scenarios = Scenarios: { $total } planned, { $count } run
terminal-operations = tests thought up: { $total } planned, { $count } run
terminal-counts = { $scenarios }; { $operations }; in { NUMBER($seconds, maximumFractionDigits: 1) } s.
terminal-waiver = Waiver until { $until } by { $owner }: { $reason } ({ $link })
terminal-compared = Expected: { $expected }; observed: { $observed }
terminal-replay =
    { $count ->
        [one] Exchange
       *[other] Exchanges
    } { $numbers }; repeat with: { $replay }
terminal-no-requests = No requests were made.
terminal-timing =
    Time: { $count ->
        [one] { $count } request
       *[other] { $count } requests
    } ({ $cases } in scenarios, of which { $removal } for cleaning up; { $invented } thought up) in { NUMBER($seconds, minimumFractionDigits: 1, maximumFractionDigits: 1) } s, of which { NUMBER($waiting, minimumFractionDigits: 1, maximumFractionDigits: 1) } s waiting for the provider and { NUMBER($own, minimumFractionDigits: 1, maximumFractionDigits: 1) } s of its own.
terminal-kind = { $name } { $count }
terminal-kinds = Requests thought up, by what they are for: { $kinds }.
report-made = Report: { $file }
report-of-another = { $file } already has the { $name } of another run. Choose another folder with --output, since the pages of two runs would else stand between each other.
bundle-unknown = This result has no testable requirement or finding { $id }. Give a requirement, such as C0534-3, or a finding of it, such as C0534-3/2.
terminal-begin = Begin here:
terminal-more-causes =
    { $count ->
        [one] { $count } more cause is in the report.
       *[other] { $count } more causes are in the report.
    }
