# Of de suite elke kapotte provider betrapt.
matrix-testing = Fouten toetsen
matrix-made = Matrix: { $file }
matrix-judged = { $count } providers getoetst in { NUMBER($seconds, maximumFractionDigits: 0) } s.
matrix-survived = overleefd
matrix-row =
    { $kind ->
        [unrelated] rood zonder dat de fout daar iets doet: { $names }
        [missed] niet meer rood: { $names }
        [new] nieuw rood: { $names }
       *[otherwise] om iets anders rood: { $names }
    }
matrix-not-described = de beschrijving staat niet zo in faults.lock, of niet in het Engels
matrix-catches-nothing = { $requirement } ({ $dialect }) betrapt niets: { $text }
matrix-dialect-unknown = Het dialect '{ $dialect }' bestaat niet: kies uit { $choices }.
matrix-nothing-to-see = In dit dialect is geen van deze fouten te zien.
matrix-untested = Niet alles is uitgevoerd: { $requirements }.
matrix-feature-missing = Er ging iets mis in de suite zelf: een feature ontbreekt.
matrix-hung = De toets van deze provider kwam niet tot een einde.
matrix-died = De toets van deze provider brak af.
matrix-control-unjudged = De provider zonder fout is niet beoordeeld in het dialect { $dialect }: { $cause }
matrix-control-red = De provider zonder fout is niet groen in het dialect { $dialect }: { $requirements }.
matrix-fault-unjudged = De fout { $name } is niet beoordeeld in het dialect { $dialect }: { $cause }
matrix-void =
    { $count ->
        [0] Deze matrix is ongeldig en zegt niets over de suite. { $sentences }
        [one] Deze matrix is ongeldig en zegt niets over de suite. { $sentences } En nog { $count } zo'n reden.
       *[other] Deze matrix is ongeldig en zegt niets over de suite. { $sentences } En nog { $count } zulke redenen.
    }
matrix-sharp =
    { $kind ->
        [chosen] De suite is scherp: elke gekozen fout is betrapt, door precies de bedoelde eisen.
       *[all] De suite is scherp: elk van de { $count } fouten is betrapt, door precies de bedoelde eisen.
    }
matrix-otherwise = Elke fout is betrapt, maar niet zoals de momentopname zegt (faults.lock). Klopt het nieuwe, vernieuw haar dan: make release-matrix.
matrix-blunt = De suite is niet scherp genoeg of te streng: niet elke fout is betrapt zoals bedoeld.
matrix-verdict =
    { $kind ->
        [passed] Elke fout betrapt
        [failed] Niet zoals bedoeld
       *[void] Ongeldig
    }
matrix-cell =
    { $kind ->
        [principal] betrapt, en daar is deze fout voor gemaakt
        [killed] ook betrapt: de fout werkt daar door
        [missed] niet rood, en eerder wel
        [new] rood, en eerder niet
        [unrelated] rood zonder dat de fout daar iets doet
       *[unjudged] niet beoordeeld
    }
matrix-count =
    { $kind ->
        [faults] fouten
        [dialects] dialecten
        [killed] keer betrapt
        [survived] keer overleefd
        [unrelated] keer rood waar de fout niets doet
        [changed] keer anders dan eerder
        [unkilled] eisen die niets betrappen
       *[unjudged] keer niet beoordeeld
    }
