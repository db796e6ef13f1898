# Een bericht aan de leverancier, klaar om te versturen.
vendor-product =
    { $kind ->
        [both] { $name } versie { $version }
        [first] { $name }
        [second] uw product versie { $version }
       *[none] uw product
    }
vendor-subject = Onderwerp: toets van { $product } op Klantinteracties: { $verdict }
vendor-dear =
    { $kind ->
        [both] Beste { $name } van { $vendor },
        [first] Beste medewerkers van { $vendor },
        [second] Beste { $name },
       *[none] Beste leverancier,
    }
vendor-judged =
    { $kind ->
        [first] Wij hebben { $product } laten toetsen aan de standaard Klantinteracties van de VNG: versie { $version } van de API, in de variant { $dialect }.
       *[none] Wij hebben { $product } laten toetsen aan de standaard Klantinteracties van de VNG, in de variant { $dialect }.
    }
vendor-when = Adres: { $url }. Getoetst op { $moment }, met versie { $suite } van de conformiteitstoets.
vendor-verdict = Oordeel: { $verdict }. { $sentence }
vendor-know = Dit hoort u bij dat oordeel te weten:
vendor-aside =
    { $count ->
        [one] Aan 1 eis die niet meetelt voor het oordeel, is niet voldaan: { $names }.
       *[other] Aan { $count } eisen die niet meetellen voor het oordeel, is niet voldaan: { $names }.
    }
vendor-no-defects =
    { $kind ->
        [conformant] Aan elke verplichte eis die is getoetst en meetelt, is voldaan.
       *[undetermined] Er is nog geen oordeel. Daarom noemen wij hier geen gebreken.
    }
vendor-defects = Dit ging mis. Wat inwoners het meest schaadt, staat bovenaan.
vendor-requirement = { $number }. Eis { $name }.
vendor-others = Ook niet voldaan: { $names }.
vendor-finding = Bevinding:
vendor-expected = Verwacht:
vendor-observed = Gekregen:
vendor-replay = Zelf herhalen:
vendor-more =
    { $count ->
        [one] Er is nog 1 andere oorzaak. Die staat in het verslag.
       *[other] Er zijn nog { $count } andere oorzaken. Die staan in het verslag.
    }
vendor-repeat = Zet bij het herhalen uw token in KLANTINTERACTIES_TOKEN, en gebruik het adres van uw eigen testomgeving.
vendor-hidden = Namen en andere gegevens in dit bericht heeft de toets verzonnen. Wat uw product verder aan gegevens antwoordde, staat er niet in.
vendor-ask = Wilt u ons laten weten of u dit herkent, en in welke versie het is hersteld? Daarna laten wij opnieuw toetsen.
vendor-limits =
    Dit bericht gaat alleen over wat is getoetst: van de { $total } geplande tests { $count ->
        [one] is er 1
       *[other] zijn er { $count }
    } uitgevoerd.
vendor-report = Het hele verslag sturen wij mee, of kunt u bij ons opvragen.
vendor-greeting = Met vriendelijke groet,
value-not-ours = iets anders (wat, staat in het verslag)
