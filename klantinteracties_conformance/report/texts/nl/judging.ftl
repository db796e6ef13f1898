# Wat een eis, een scenario of een bewerking werd, en waarom.
not-run = Niet uitgevoerd.
not-run-since = Niet uitgevoerd. { $finding }
not-run-late = De tijd die voor zelf bedachte verzoeken was gegeven, was om.
suite-fault = Fout in de suite zelf: { $name }: { $text }
excluded-by-provider = Uitgesloten door de aanbieder: { $text }
excluded-unclaimed = Uitgesloten door de aanbieder: de provider biedt dit niet aan
not-arranged = Niet te beoordelen, want de voorbereiding mislukte: { $finding }
held-against = Niet voldaan, want de provider weigert wat deze eis nodig heeft. { $finding }
not-repeated = { $finding } Bij herhalen deed het zich niet voor, dus telt het niet.
breach-at = { $operation }: { $finding }
seen-often = { $finding } ({ $count } keer gezien.)
rests-on = { $finding } (Rust op interpretatie { $interpretations }.)
not-completed = De toets is niet afgemaakt. { $finding }
not-proved-ours = Niet te beoordelen: nergens is te zien dat het object dat de provider bij de registratie noemde, door deze toets is gemaakt. Daarom is het niet gewijzigd of verwijderd.
strays-removed = { $count ->
    [one] In de lijsten van de provider stond na afloop nog één object van deze toets dat er volgens zijn antwoorden niet meer was; het is verwijderd.
   *[other] In de lijsten van de provider stonden na afloop nog { $count } objecten van deze toets die er volgens zijn antwoorden niet meer waren; ze zijn verwijderd.
    }
strays-unread = Niet nagekeken is of er iets van deze toets achterbleef bij: { $names }. Die lijsten waren niet tot het einde te lezen.
