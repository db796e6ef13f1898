# Runs over time.
history-made = The site is up to date (providers: { $total }, runs: { $count }, of which new: { $extra }): { $file }
history-left-out =
    { $count ->
        [one] { $count } file was left out; the page says why.
       *[other] { $count } files were left out; the page says why.
    }
history-nothing = There is no result.json in { $names }. Name the folder that has the reports.
history-missing = { $file } doesn't exist.
history-index-odd = { $file } is no file of the command history, or of another version: choose another folder with --output.
history-shard = This is a part of a divided run: put the parts together with merge.
history-about = Providers: { $total }. Runs: { $count }, from { $date } to { $text }.
history-trend = Of the latest { $total } runs: { $actions }.
history-trend-part =
    { $kind ->
        [passed] { $count } passed
        [failed] { $count } failed
        [cantTell] { $count } could not be judged
        [inapplicable] { $count } not applicable
       *[untested] { $count } not tested or not recomputed
    }
history-trend-none = Not tested in the latest runs.
history-no-change = no difference
history-not-compared = not compared
history-changed =
    { $kind ->
        [worse] { $count } worse
        [better] { $count } better
       *[otherwise] { $count } different
    }
history-by =
    { $kind ->
        [provider] { $count } by the provider
        [suite] { $count } by the suite
        [scope] { $count } by what was chosen
       *[judging] { $count } because something could not be judged
    }
history-applications =
    { $kind ->
        [stopped] { $count } { $count ->
            [one] action works
           *[other] actions work
        } no longer ({ $names })
       *[started] { $count } { $count ->
            [one] action works
           *[other] actions work
        } now ({ $names })
    }
history-worked = { $actions }
history-application = worked in { $count } of the latest { $total } runs
history-step = { $actions } ({ $names })
terms-version = Another version of the suite: first { $name }, then { $text }.
terms-suite = The suite changed, and has the same version number.
terms-catalogue = Another list of requirements.
terms-api = Another version of the API: first { $name }, then { $text }.
terms-scope = Another scope: first { $name }, then { $text }.
terms-mode =
    { $kind ->
        [full] Now it wrote as well, where first it only read.
       *[read-only] Now it only read, where first it wrote as well.
    }
terms-fuzz = Another number of requests of the suite's own invention (--fuzz): first { $name }, then { $text }.
terms-claims = The vendor left something else out: first { $name }, then { $text }.
terms-lists =
    { $kind ->
        [with] Now there is a reference lists API, and first there was none.
       *[without] Now there is no reference lists API, and first there was one.
    }
terms-dialect = The file of the dialect changed.
