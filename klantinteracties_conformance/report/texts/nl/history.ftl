# Toetsen door de tijd.
history-made = De site is bijgewerkt (providers: { $total }, toetsen: { $count }, waarvan nieuw: { $extra }): { $file }
history-left-out =
    { $count ->
        [one] { $count } bestand is niet meegenomen; de pagina zegt waarom.
       *[other] { $count } bestanden zijn niet meegenomen; de pagina zegt waarom.
    }
history-nothing = In { $names } staat geen result.json. Noem de map waarin de verslagen staan.
history-missing = { $file } bestaat niet.
history-index-odd = { $file } is geen bestand van de opdracht history, of van een andere versie: kies met --output een andere map.
history-shard = Dit is een deel van een verdeelde toets: voeg de delen samen met merge.
history-about = Providers: { $total }. Toetsen: { $count }, van { $date } tot en met { $text }.
history-trend = Van de laatste { $total } toetsen: { $actions }.
history-trend-part =
    { $kind ->
        [passed] { $count } voldaan
        [failed] { $count } niet voldaan
        [cantTell] { $count } niet te beoordelen
        [inapplicable] { $count } niet van toepassing
       *[untested] { $count } niet getoetst of niet nagerekend
    }
history-trend-none = Niet getoetst in de laatste toetsen.
history-no-change = geen verschil
history-not-compared = niet vergeleken
history-changed =
    { $kind ->
        [worse] { $count } slechter
        [better] { $count } beter
       *[otherwise] { $count } anders
    }
history-by =
    { $kind ->
        [provider] { $count } door de provider
        [suite] { $count } door de toets
        [scope] { $count } door de keuzes
       *[judging] { $count } doordat iets niet te beoordelen was of is
    }
history-applications =
    { $kind ->
        [stopped] { $count } { $count ->
            [one] handeling werkt
           *[other] handelingen werken
        } niet meer ({ $names })
       *[started] { $count } { $count ->
            [one] handeling werkt
           *[other] handelingen werken
        } nu wel ({ $names })
    }
history-worked = { $actions }
history-application = werkte in { $count } van de laatste { $total } toetsen
history-step = { $actions } ({ $names })
terms-version = Een andere versie van de toets: eerst { $name }, daarna { $text }.
terms-suite = De toets is veranderd, maar heeft hetzelfde versienummer.
terms-catalogue = Een andere lijst van eisen.
terms-api = Een andere versie van de API: eerst { $name }, daarna { $text }.
terms-scope = Een andere omvang: eerst { $name }, daarna { $text }.
terms-mode =
    { $kind ->
        [full] Nu werd er ook geschreven, eerst alleen gelezen.
       *[read-only] Nu werd er alleen gelezen, eerst ook geschreven.
    }
terms-fuzz = Een ander aantal bedachte verzoeken (--fuzz): eerst { $name }, daarna { $text }.
terms-claims = De leverancier liet iets anders buiten de toets: eerst { $name }, daarna { $text }.
terms-lists =
    { $kind ->
        [with] Nu is er een referentielijsten-API opgegeven, eerst niet.
       *[without] Nu is er geen referentielijsten-API opgegeven, eerst wel.
    }
terms-dialect = Het bestand van het dialect is veranderd.
