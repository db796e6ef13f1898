# What a command says that can't begin or is done.
stopped = Stopped.
suite-fault-told = Fault in the suite itself: { $text }
library-lacks = Fault in the suite itself: { $name } { $version } lacks { $text }, on which this suite relies: install the versions in constraints.txt.
usage-no-option = The option { $option } doesn't exist{ did-you-mean-so }; see --help.
usage-no-command = The command { $command } doesn't exist{ did-you-mean-so }; see --help.
usage-missing = { $name } is missing; see --help.
usage-value = The value of { $option } can't be: give { $expected }; see --help.
usage-value-missing = The option { $option } isn't used properly: give it a value; see --help.
usage-value-needless = The option { $option } isn't used properly: give it no value; see --help.
usage-too-much =
    { $count ->
        [one] The command isn't right: { $names } is too much; see --help.
       *[other] The command isn't right: { $names } are too much; see --help.
    }
usage-wrong = The command isn't right; see --help.
allowed-choices = { $choices }
allowed-range = a number from { $least } up to and including { $most }
allowed-path = a folder or file
allowed-number = a whole number
output-unwritable = The folder { $path } can't be written to ({ $cause }): choose another one with --output.
output-unwritable-with-result = The folder { $path } can't be written to ({ $cause }): make room, and make the reports with 'report { $file }'.
folder-unwritable = The folder { $path } can't be written to ({ $cause }).
results-to-compare = Give two to { $limit } results; with --runs exactly two.
comparison-made = Comparison: { $file }
dialect-of-shards = { $finding } Give with --dialect the file by which the parts were tested.
dialect-of-shards-other = The dialect is another one than that of the parts: give the same file with --dialect.
allure-without-npx = --allure needs npx (Node.js), which isn't on this computer.
allure-failed = Allure couldn't make its report: { $text }
allure-with-analytics = Allure put tracking code of others in its report; so it was thrown away.
run-can-begin = A test can begin.
run-can-not-begin = A test can't begin like this.
requirements-theme =
    { $kind ->
        [bellen] Calling
        [schrijven] E-mail, letter and app
        [meldingen] Reports from the street
       *[taken] Tasks
    }
requirement-source = source: { $text }
requirement-scenario = test: { $scenario } ({ $file })
requirement-checks = tests: { $names }
requirement-reason = reason: { $text }
requirements-counted = { $total } requirements, of which { $count } can be tested.
sweep-no-journal = There is no journal in { $file }: nothing to clean up there.
sweep-nothing = According to { $file } nothing was left behind.
sweep-removed = removed or gone already: { $path }
sweep-sought = looked for and cleaned up: a registration at { $path } that had no answer
sweep-left = not removed: { $url } ({ $reason })
sweep-elsewhere = The journal names something at { $url } as well; clean that up separately.
sweep-done = Cleaned up at { $url }: { $count }; failed: { $missing }.
journal-of-others = This journal is about { $urls } and not about { $url }: nothing was removed.
journal-of-several = This journal is about several providers; give one: { $urls }.

# The embedded provider.
embedded-lacks-dialect = The embedded provider doesn't speak the dialect { $dialect }: choose with --dialect from { $choices }, or give the URL of a provider that does.
embedded-dialect-unknown = The embedded provider doesn't speak the dialect '{ $dialect }': choose from { $choices }.
embedded-lacks-version = The embedded provider doesn't know that older version: choose from { $choices }.
fault-unknown-near = There is no fault of the name { $name } (did you mean { $text }?); the command faults shows them.
fault-unknown = There is no fault of the name { $name }; the command faults shows them.
fault-not-in-dialect = The fault { $name } can't be in the dialect { $dialect }.
port-unusable =
    { $kind ->
        [taken] Port { NUMBER($port, useGrouping: 0) } can't be used: another program uses it already.
        [forbidden] Port { NUMBER($port, useGrouping: 0) } can't be used: this account may not do that.
       *[unusable] Port { NUMBER($port, useGrouping: 0) } can't be used: that is no usable number of a port.
    }
database-of-others = The file { $file } is a database of another application.
database-none = The file { $file } is no SQLite database.
database-unusable = The database { $file } can't be opened or written to.
did-you-mean = (do you mean { $name }?)
did-you-mean-so =
    { $name ->
        [none] {""}
       *[other] {" "}(do you mean { $name }?)
    }
