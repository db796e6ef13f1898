# Wat een eis, een scenario of een bewerking werd, en waarom.
not-run = Niet uitgevoerd.
not-run-since = Niet uitgevoerd. { $finding }
not-run-late = De tijd die voor zelf bedachte verzoeken was gegeven, was om.
suite-fault = Fout in de suite zelf: { $name }: { $text }
excluded-by-provider = Uitgesloten in de configuratie: { $text }
excluded-unclaimed = Uitgesloten in de configuratie: de provider biedt dit niet aan
not-arranged = Niet te beoordelen, want de voorbereiding mislukte: { $finding }
held-against = Niet voldaan, want de provider weigert wat deze eis nodig heeft. { $finding }
not-repeated = { $finding } Bij herhalen deed het zich niet voor, dus telt het niet.
breach-at = { $operation }: { $finding }
told-enough = { $finding } Dit is niet herhaald: bij deze bewerking gaat al veel anders mis.
seen-often = { $finding } ({ $count } keer gezien.)
changing = { $finding } Wisselend: een tweede keer ging het goed. Het blijft een fout.
step-measuring = meten of de lijst achterloopt
step-removing = opruimen
rests-on =
    { $count ->
        [one] { $finding } (Rust op interpretatie { $interpretations }.)
       *[other] { $finding } (Rust op de interpretaties { $interpretations }.)
    }
not-completed = De toets is niet afgemaakt. { $finding }
not-proved-ours = Niet te beoordelen: nergens is te zien dat het object dat de provider bij de registratie noemde, door deze toets is gemaakt. Daarom is het niet gewijzigd of verwijderd.
no-usable-answer = Niet te beoordelen, want er kwam geen bruikbaar antwoord: { $finding }.
cannot-tell = Niet te beoordelen: { $finding }
provider-gone = Niet uitgevoerd, want de provider was al weggevallen: { $finding }.
no-answers = Er kwam geen enkel antwoord om te vergelijken.
compared-answers =
    Vergeleken met het contract: { $count ->
        [one] { $count } antwoord.
       *[other] { $count } antwoorden.
    }
tested-operations = { $operations }
no-request-shows = Geen enkel verzoek kwam eraan toe om dit te tonen.
no-operation-shows = Geen van de getoetste bewerkingen kan dit tonen.
not-run-operations = Niet uitgevoerd: { $operations }.
row-answers = Antwoorden in de scenario’s
row-operations = Bewerkingen
row-not-run = Niet uitgevoerd
row-tested =
    Getoetst bij { $count ->
        [one] { $count } bewerking
       *[other] { $count } bewerkingen
    }
stopped-by-user = De toets is door de gebruiker afgebroken.
codes-chosen = Van { $attribute } zijn alleen de waarden van de gemeente gebruikt: { $choices } (waarden).
certificate-unchecked = Het TLS-certificaat van de provider is niet gecontroleerd (insecure).
waived = Aan { $requirement } is niet voldaan, met een ontheffing tot en met { $date }: { $text }
waiver-expiring = De ontheffing voor { $requirement } loopt af op { $date }.
waiver-expired = De ontheffing voor { $requirement } is op { $date } verlopen, dus de eis telt weer mee.
waiver-needless = De ontheffing voor { $requirement } is overbodig, want aan de eis is voldaan.
waiver-without-effect = De ontheffing voor { $requirement } is overbodig, want de eis telt hier niet mee.
second-try-stopped = Wat niet voldeed, is niet helemaal een tweede keer geprobeerd: of die fouten wisselend zijn, is dus niet bekend. { $finding }
outcomes-change = { $count ->
    [one] De uitkomst van { $requirements } is wisselend: de tweede keer deed de fout zich niet voor.
   *[other] De uitkomst van { $count } eisen is wisselend: de tweede keer deed de fout zich niet voor. Het zijn { $requirements }.
    }
strays-removed = { $count ->
    [one] In de lijsten van de provider stond na afloop nog één object van deze toets dat er volgens zijn antwoorden niet meer was; het is verwijderd.
   *[other] In de lijsten van de provider stonden na afloop nog { $count } objecten van deze toets die er volgens zijn antwoorden niet meer waren; ze zijn verwijderd.
    }
strays-not-sought = Niet nagekeken is of er iets van deze toets achterbleef. { $cause }
strays-unread = Niet nagekeken is of er iets van deze toets achterbleef bij: { $names }. Die lijsten waren niet tot het einde te lezen.
not-testable = { $text }
no-provider-to-judge = Geen provider om te toetsen: geef --provider-url URL.
result-no-shard = Een van de resultaten is geen deel van een toets: geef alleen die van run --shard.
shards-differ =
    De delen horen niet bij elkaar: { $kind ->
        [suite-version] de versie van de suite verschilt
        [suite] de suite verschilt
        [address] het adres van de provider verschilt
        [dialect] het dialect verschilt
        [dialect-file] het dialectbestand verschilt
        [seed] de seed verschilt
        [selection] de keuze (--only) verschilt
        [fuzzing] de mate van fuzzing verschilt
        [mode] de wijze van toetsen (--mode) verschilt
        [configuration] het bestand met instellingen verschilt
        [profiles] de gekozen toepassingen verschillen
        [version-claimed] de versie die de provider noemt verschilt
        [version-judged] de versie van de API die is getoetst verschilt
        [provider-version] de versie van de provider verschilt
       *[claim] de opgave van de leverancier of de ontheffingen verschillen
    }.
shards-apart = De delen horen niet bij elkaar: ze zijn meer dan een dag na elkaar getoetst.
shard-contradicts = Deel { $name } zegt iets anders dan volgt uit wat het heeft vastgelegd: is het bewerkt?
shards-of-different-runs = De delen horen niet bij elkaar: ze zijn van toetsen in een verschillend aantal delen.
shard-twice = Deel { $number }/{ $total } is er meer dan één keer.
shards-missing =
    { $count ->
        [one] Deel { $names } ontbreekt: zonder alle delen is er geen oordeel.
       *[other] De delen { $names } ontbreken: zonder alle delen is er geen oordeel.
    }
baseline-refused = Het eerdere resultaat { $file } is niet te gebruiken: { $finding }
baseline-in-output = Het eerdere resultaat { $file } staat waar deze toets zijn eigen resultaat schrijft, en zou verloren gaan: kies met --output een andere map.
baseline-of-another = Het eerdere resultaat zegt hier niets over: { $kind ->
        [dialect] het dialect was { $name } en is nu { $text }
        [api] de versie van de API was { $name } en is nu { $text }
       *[scope] getoetst is toen iets anders ({ $name }) dan nu ({ $text })
    }.
baseline-worse =
    { $count ->
        [one] Slechter dan in het eerdere resultaat: { $count } eis ({ $requirements }).
       *[other] Slechter dan in het eerdere resultaat: { $count } eisen ({ $requirements }).
    }
