# Wat een opdracht zegt die niet kan beginnen of klaar is.
stopped = Afgebroken.
suite-fault-told = Fout in de suite zelf: { $text }
library-lacks = Fout in de suite zelf: { $name } { $version } mist { $text }, waar deze suite op rekent: installeer de versies uit constraints.txt.
usage-no-option = De optie { $option } bestaat niet{ did-you-mean-so }; zie --help.
usage-no-command = De opdracht { $command } bestaat niet{ did-you-mean-so }; zie --help.
usage-missing = { $name } ontbreekt; zie --help.
usage-value = De waarde bij { $option } kan niet: geef { $expected }; zie --help.
usage-value-missing = De optie { $option } is niet goed gebruikt: geef er een waarde bij; zie --help.
usage-value-needless = De optie { $option } is niet goed gebruikt: geef er geen waarde bij; zie --help.
usage-too-much =
    { $count ->
        [one] De opdracht is niet goed: { $names } is te veel; zie --help.
       *[other] De opdracht is niet goed: { $names } zijn te veel; zie --help.
    }
usage-wrong = De opdracht is niet goed; zie --help.
allowed-choices = { $choices }
allowed-range = een getal van { $least } tot en met { $most }
allowed-path = een map of bestand
allowed-number = een geheel getal
output-unwritable = In de map { $path } kan niet worden geschreven ({ $cause }): kies met --output een andere.
output-unwritable-with-result = In de map { $path } kan niet worden geschreven ({ $cause }): maak ruimte en maak de verslagen met 'report { $file }'.
folder-unwritable = In de map { $path } kan niet worden geschreven ({ $cause }).
results-to-compare = Geef twee tot { $limit } resultaten; met --runs precies twee.
comparison-made = Vergelijking: { $file }
dialect-of-shards = { $finding } Geef met --dialect het bestand waarmee de delen zijn getoetst.
dialect-of-shards-other = Het dialect is een ander dan dat van de delen: geef met --dialect hetzelfde bestand.
allure-without-npx = Voor --allure is npx nodig (Node.js), en dat staat niet op deze computer.
allure-failed = Allure kon zijn verslag niet maken: { $text }
allure-with-analytics = Allure zette meetcode van derden in zijn verslag; het is daarom weggegooid.
run-can-begin = Een toets kan beginnen.
run-can-not-begin = Een toets kan zo niet beginnen.
requirements-theme =
    { $kind ->
        [bellen] Bellen
        [schrijven] E-mail, brief en app
        [meldingen] Meldingen
       *[taken] Taken
    }
requirement-source = bron: { $text }
requirement-scenario = toets: { $scenario } ({ $file })
requirement-checks = toetsen: { $names }
requirement-reason = reden: { $text }
requirements-counted = { $total } eisen, waarvan { $count } toetsbaar.
sweep-no-journal = In { $file } is geen logboek: daar is niets op te ruimen.
sweep-nothing = Volgens { $file } is er niets achtergebleven.
sweep-removed = verwijderd of al weg: { $path }
sweep-sought = nagezocht en opgeruimd: een registratie op { $path } waarop geen antwoord kwam
sweep-left = niet verwijderd: { $url } ({ $reason })
sweep-elsewhere = Het logboek noemt ook nog iets op { $url }; ruim dat apart op.
sweep-done = Opgeruimd op { $url }: { $count }; niet gelukt: { $missing }.
journal-of-others = Dit logboek gaat over { $urls } en niet over { $url }: er is niets verwijderd.
journal-of-several = Dit logboek gaat over meer providers; geef er een: { $urls }.

# De ingebouwde provider.
embedded-lacks-dialect = De ingebouwde provider spreekt het dialect { $dialect } niet: kies met --dialect uit { $choices }, of geef de URL van een provider die het wel spreekt.
embedded-dialect-unknown = De ingebouwde provider spreekt het dialect '{ $dialect }' niet: kies uit { $choices }.
embedded-lacks-version = De ingebouwde provider kent die oudere versie niet: kies uit { $choices }.
fault-unknown-near = Er is geen fout met de naam { $name } (bedoelt u { $text }?); de opdracht faults toont ze.
fault-unknown = Er is geen fout met de naam { $name }; de opdracht faults toont ze.
fault-not-in-dialect = De fout { $name } kan niet in het dialect { $dialect }.
port-unusable =
    { $kind ->
        [taken] Poort { NUMBER($port, useGrouping: 0) } kan niet worden gebruikt: een ander programma gebruikt haar al.
        [forbidden] Poort { NUMBER($port, useGrouping: 0) } kan niet worden gebruikt: dit account mag dat niet.
       *[unusable] Poort { NUMBER($port, useGrouping: 0) } kan niet worden gebruikt: dit is geen bruikbaar poortnummer.
    }
database-of-others = Het bestand { $file } is een database van een andere toepassing.
database-none = Het bestand { $file } is geen SQLite-database.
database-unusable = De database { $file } kan niet worden geopend of beschreven.
did-you-mean = (bedoelt u { $name }?)
did-you-mean-so =
    { $name ->
        [none] {""}
       *[other] {" "}(bedoelt u { $name }?)
    }
