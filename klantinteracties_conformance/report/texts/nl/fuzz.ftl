# Wat automatisch bedachte tests vonden, of waarom zij niet konden.
fuzz-no-answer = Op een verzoek kwam ook bij herhalen geen antwoord: { $cause }.
fuzz-none-succeeded = Geen enkel verzoek aan { $operation } is gelukt, dus er is niets te beoordelen.
fuzz-gone-before = Niet te beoordelen, want de provider was al weggevallen: { $cause }.
fuzz-stopped-without-answer = Niet te beoordelen, want er kwam geen antwoord: { $cause }.
fuzz-prerequisite = Niet te beoordelen, want wat ervoor nodig is, ontbreekt: { $cause }.
usual-object-refused = { $operation } van een gewoon object gaf { $answer }
provider-too-slow = de provider antwoordde niet binnen de tijd
provider-not-reached = de provider verbrak de verbinding of was niet te bereiken
times-in-a-row = { $cause }, { $count } keer achter elkaar

fuzz-no-token-given = Er is geen token opgegeven. Daardoor is niet te zeggen of de provider er een verlangt.
fuzz-by-certificate = De toets komt binnen met een clientcertificaat: er is geen token om weg te laten.
fuzz-access-given =
    { $kind ->
        [without] Een verzoek zonder token geeft toegang: { $answer }.
        [empty] Een verzoek met een lege header geeft toegang: { $answer }.
        [shorter] Een verzoek met een token waar een teken aan ontbreekt, geeft toegang: { $answer }.
        [longer] Een verzoek met een token waar een teken te veel aan zit, geeft toegang: { $answer }.
        [other-case] Een verzoek met het token in andere hoofd- en kleine letters geeft toegang: { $answer }.
        [head] Een verzoek zonder token om alleen de headers (HEAD) geeft toegang: { $answer }.
        [scheme-only] Een verzoek met alleen het schema, zonder token, geeft toegang: { $answer }.
        [unknown-scheme] Een verzoek met het token onder een onbekend schema geeft toegang: { $answer }.
        [basic] Een verzoek met het token onder het schema Basic geeft toegang: { $answer }.
        [no-scheme] Een verzoek met het token zonder schema geeft toegang: { $answer }.
       *[other] Een verzoek met een ander token geeft toegang: { $answer }.
    }
fuzz-access-not-refused =
    { $kind ->
        [without] Een verzoek zonder token wordt niet als een gebrek aan toegang geweigerd: { $answer }.
        [empty] Een verzoek met een lege header wordt niet als een gebrek aan toegang geweigerd: { $answer }.
        [shorter] Een verzoek met een token waar een teken aan ontbreekt, wordt niet als een gebrek aan toegang geweigerd: { $answer }.
        [longer] Een verzoek met een token waar een teken te veel aan zit, wordt niet als een gebrek aan toegang geweigerd: { $answer }.
        [other-case] Een verzoek met het token in andere hoofd- en kleine letters wordt niet als een gebrek aan toegang geweigerd: { $answer }.
        [scheme-only] Een verzoek met alleen het schema, zonder token, wordt niet als een gebrek aan toegang geweigerd: { $answer }.
        [unknown-scheme] Een verzoek met het token onder een onbekend schema wordt niet als een gebrek aan toegang geweigerd: { $answer }.
        [basic] Een verzoek met het token onder het schema Basic wordt niet als een gebrek aan toegang geweigerd: { $answer }.
        [no-scheme] Een verzoek met het token zonder schema wordt niet als een gebrek aan toegang geweigerd: { $answer }.
       *[other] Een verzoek met een ander token wordt niet als een gebrek aan toegang geweigerd: { $answer }.
    }
fuzz-broken-body-taken =
    { $kind ->
        [cut-short] Een body met afgebroken JSON wordt niet geweigerd: { $answer }.
        [xml] Een body met XML in plaats van JSON wordt niet geweigerd: { $answer }.
       *[word] Een body met een los woord in plaats van JSON wordt niet geweigerd: { $answer }.
    }
list-lags = Wat met { $operation } is vastgelegd, staat niet meteen in de lijst, wel binnen { NUMBER($milliseconds, maximumFractionDigits: 0) } ms.
in-list-at-once = meteen in de lijst
in-list-later = pas later in de lijst
manner-refused =
    { $kind ->
        [accept-anything] Wie elk mediatype goed vindt (Accept: */*), wordt geweigerd: { $answer }.
        [accept-unsaid] Wie geen mediatype vraagt (zonder Accept), wordt geweigerd: { $answer }.
        [accept-several] Wie meer mediatypen goed vindt dan dat van het contract, wordt geweigerd: { $answer }.
        [typed] Wie zegt in welk mediatype zij iets zou sturen, en niets stuurt (Content-Type bij GET), wordt geweigerd: { $answer }.
        [charset] Een verzoek dat zegt dat het in UTF-8 is (; charset=utf-8), wordt geweigerd: { $answer }.
        [charset-close] Een verzoek dat zegt dat het in UTF-8 is (;charset=UTF-8), wordt geweigerd: { $answer }.
        [other-order] Staan de gegevens in een andere volgorde, dan wordt het verzoek geweigerd: { $answer }.
        [escaped] Staan letters er als code in (\\u0041), dan wordt het verzoek geweigerd: { $answer }.
       *[in-chunks] Een verzoek dat in stukken komt (Transfer-Encoding: chunked), wordt geweigerd: { $answer }.
    }
manner-lost =
    { $kind ->
        [accept-anything] Wie elk mediatype goed vindt (Accept: */*), krijgt { $attributes } anders te zien.
        [accept-unsaid] Wie geen mediatype vraagt (zonder Accept), krijgt { $attributes } anders te zien.
        [other-order] Staan de gegevens in een andere volgorde, dan wordt { $attributes } anders vastgelegd.
        [escaped] Staan letters er als code in (\\u0041), dan wordt { $attributes } anders vastgelegd.
        [in-chunks] Komt het verzoek in stukken (Transfer-Encoding: chunked), dan wordt { $attributes } anders vastgelegd.
       *[charset] Zegt een verzoek dat het in UTF-8 is, dan wordt { $attributes } anders vastgelegd.
    }
manner-misses =
    { $kind ->
        [percent-space] Staat een spatie als %20 in een zoekvraag in plaats van als +, dan wordt niet gevonden wat eraan voldoet: { $text }.
        [small-codes] Staan de codes van een zoekvraag in kleine letters (%c3), dan wordt niet gevonden wat eraan voldoet: { $text }.
       *[bare-signs] Staan leestekens zonder code in een zoekvraag, zoals het mag, dan wordt niet gevonden wat eraan voldoet: { $text }.
    }
order-misses = Staan de argumenten van een zoekvraag in een andere volgorde, dan wordt niet gevonden wat eraan voldoet: { $text }.
order-finds-others = Staan de argumenten van een zoekvraag in een andere volgorde, dan wordt ook gevonden wat er niet aan voldoet: { $text }.
manner-compressed = Wie om een antwoord zonder compressie vraagt, krijgt het met compressie ({ $text }).
content-as-it-is = inhoud zonder compressie
same-as-usual = hetzelfde als op de gewone manier
fuzz-foreign-body-taken = Een body in het mediatype { $media_type } wordt aanvaard: { $answer }.
fuzz-lawful-refused = Een verzoek dat het contract toestaat, wordt niet aanvaard: { $answer }.
fuzz-lawful-refused-with = Een verzoek dat het contract toestaat, wordt niet aanvaard. Bijzonder is alleen hoe { $attribute } erin staat of ontbreekt: { $answer }.
fuzz-body-accepted =
    { $kind ->
        [required] Een body die het contract niet toestaat, wordt aanvaard: { $pointer } ontbreekt.
       *[other] Een body die het contract niet toestaat, wordt aanvaard: { $pointer } klopt niet.
    }
fuzz-search-accepted = Een zoekvraag die het contract niet toestaat, wordt aanvaard: { $argument }={ $text }.
fuzz-just-made-unreadable = Wat net is geregistreerd, is niet op te vragen: { $answer }.
fuzz-made-unreadable = Wat is geregistreerd, is niet op te vragen: { $answer }.
fuzz-other-object = Bij het opvragen van wat is geregistreerd, komt een ander object.
fuzz-registered-as-before = { $operation } maakt geen nieuw object: het antwoord toont een object dat er al was ({ $id }).
fuzz-deleted-still-there =
    { $method ->
        [GET] Een verwijderd object kan nog worden opgevraagd: { $answer }.
        [DELETE] Een verwijderd object kan nog eens worden verwijderd: { $answer }.
       *[other] Een verwijderd object kan nog worden gewijzigd: { $answer }.
    }
deleted-still-shown = Een verwijderd object ({ $id }) staat nog in het antwoord op { $operation }.
deleted-not-again = Wat is verwijderd, kan niet opnieuw worden geregistreerd: { $operation } weigert dezelfde gegevens ({ $answer }).
fuzz-deleted-not-absent = Van een verwijderd object zegt { $method } niet dat het er niet is: { $answer }.
fuzz-absent-not-told =
    { $kind ->
        [deleted] Op een object dat is verwijderd, antwoordt { $method } niet dat het er niet is: { $answer }.
        [of-another-type] Op een object van een ander type antwoordt { $method } niet dat het er niet is: { $answer }.
       *[never-there] Op een object dat er nooit was, antwoordt { $method } niet dat het er niet is: { $answer }.
    }
fuzz-head-proxy = Door een proxy heen is niet te zien wat er na de headers van HEAD komt.
fuzz-head-unanswered = Op een eigen verbinding kwam geen antwoord op HEAD ({ $name }).
fuzz-head-content = Na de headers van het antwoord op HEAD ({ $text }) komt nog inhoud.
fuzz-list-empty = De lijst toont niets, ook niet wat de suite zelf heeft gemaakt.
fuzz-page-refused = Een bladzijde van { $count } is niet te krijgen: { $answer }.
fuzz-page-too-large =
    { $count ->
        [one] Bij { $argument }={ $value } geeft de lijst 1 object.
       *[other] Bij { $argument }={ $value } geeft de lijst { $count } objecten.
    }
fuzz-search-finds =
    { $count ->
        [one] Een zoekvraag waaraan niets kan voldoen ({ $argument }={ $text }), vindt toch 1 object.
       *[other] Een zoekvraag waaraan niets kan voldoen ({ $argument }={ $text }), vindt toch { $count } objecten.
    }
fuzz-method-server-error = De provider geeft een fout van de server op de methode { $method }: { $answer }.
fuzz-method-performed = De methode { $method }, die het contract hier niet noemt, wordt uitgevoerd: { $answer }.
fuzz-method-without-405 = Op de methode { $method }, die het contract hier niet noemt, volgt geen 405 met Allow.
fuzz-refused-recorded = Een registratie werd geweigerd met { $status }, en is toch vastgelegd.
fuzz-refused-changed = Een wijziging is geweigerd met { $status }, en heeft toch { $attribute } veranderd.

an-answer = een antwoord
no-answer = geen antwoord
to-be-accepted = aanvaarden: een antwoord 2xx
to-be-refused = weigeren: een antwoord 4xx
to-be-refused-with = weigeren: antwoord { $status }
to-be-refused-since = weigeren met een 4xx, want het contract zegt bij { $pointer }: { $expected }
to-be-405-with-allow = antwoord 405 met Allow
refused-access = antwoord 401 of 403
not-there = antwoord 404 of 410
new-object = een nieuw object, of een weigering
answered-at = antwoord { $status } op { $pointer }: { $observed }
answered-with-allow = { $answer }, met Allow
answered-without-allow = { $answer }, zonder Allow
no-body = geen body
what-contract-says = wat het contract zegt
something-else = iets anders
the-object = het object: antwoord 200
object-with-id = het object met ID { $id }
has-id = ID { $observed }
nothing-after-headers = niets na de headers
bytes =
    { $count ->
        [one] 1 byte: { $text }
       *[other] { $count } bytes: { $text }
    }
objects-at-most =
    { $limit ->
        [one] ten hoogste 1 object
       *[other] ten hoogste { $limit } objecten
    }
objects =
    { $count ->
        [one] 1 object
       *[other] { $count } objecten
    }
objects-first =
    { $count ->
        [one] 1 object: { $observed }
       *[other] { $count } objecten, waarvan het eerste { $observed }
    }
empty-list-or-refusal = een lege lijst, of een antwoord 4xx
nothing-recorded = niets is vastgelegd
in-the-list = in de lijst staat { $observed }
attribute-value = { $attribute }: { $observed }
search-what-fits = het object dat eraan voldoet
search-only-what-fits = alleen wat eraan voldoet
search-without-it =
    { $count ->
        [one] 1 object, en niet het juiste
       *[other] { $count } objecten, zonder dat ene
    }
search-with-another = ook een object met een andere waarde
