# Wat het contract zegt, en hoe antwoorden en het eigen document van de provider daarvan afwijken.
json = { $text }
json-cut = { $text } ({ $count } tekens)

schema-type =
    { $kind ->
        [object] een object
        [array] een lijst
        [string] een tekst
        [integer] een geheel getal
        [number] een getal
        [boolean] true of false
        [null] null
       *[other] { $kind }
    }
schema-type-or-null =
    { $kind ->
        [object] een object of null
        [array] een lijst of null
        [string] een tekst of null
        [integer] een geheel getal of null
        [number] een getal of null
        [boolean] true, false of null
       *[other] { $kind } of null
    }
schema-types = een van { $allowed }
schema-enum = een van { $allowed }
schema-format =
    { $kind ->
        [date] een datum, zoals 2027-01-31
        [date-time] een datum met tijd, zoals 2027-01-31T09:30:00Z
        [email] een e-mailadres
        [uri] een webadres (URI)
        [uri-reference] een webadres of een deel ervan (URI)
        [uuid] een UUID
       *[other] een waarde in de vorm { $kind }
    }
schema-pattern = een tekst volgens het patroon { $text }
schema-min-length =
    { $limit ->
        [one] een tekst van ten minste 1 teken
       *[other] een tekst van ten minste { $limit } tekens
    }
schema-max-length =
    { $limit ->
        [one] een tekst van ten hoogste 1 teken
       *[other] een tekst van ten hoogste { $limit } tekens
    }
schema-minimum = een getal van ten minste { $value }
schema-maximum = een getal van ten hoogste { $value }
schema-min-items = een lijst van ten minste { $limit }
schema-max-items = een lijst van ten hoogste { $limit }
schema-closed = alleen eigenschappen die het contract noemt
schema-not = een andere waarde
schema-keyword = wat het contract bij { $key } zegt
schema-property = deze eigenschap
schema-missing = de eigenschap ontbreekt
schema-length =
    { $count ->
        [one] 1 teken: { $observed }
       *[other] { $count } tekens: { $observed }
    }
at-deviation = { $finding } (Hier wijkt ons contract af van het gepubliceerde document: { $deviations }.)

answer-overloaded =
    { $status ->
        [502] Een server voor de provider kreeg van hem geen goed antwoord: antwoord 502.
        [504] Een server voor de provider kreeg van hem niet op tijd antwoord: antwoord 504.
       *[other] De provider is overbelast: antwoord { $status }.
    }
answer-server-error = De provider geeft een fout van de server: antwoord { $status }.
answer-status-unknown = Antwoord { $status } staat niet in het contract van deze bewerking.
answer-media-type = De inhoud van antwoord { $status } is volgens Content-Type geen { $media_types }.
answer-no-json = De inhoud van antwoord { $status } is geen geldige JSON.
answer-marked = De inhoud van antwoord { $status } begint met een byte order mark, die in JSON niet mag.
byte-order-mark = een byte order mark vóór de JSON
answer-named-twice = Een object in de inhoud van antwoord { $status } heeft { $name } twee keer, met verschillende waarden.
each-name-once = elke naam één keer in een object
name-with-two-values = { $name } met twee waarden
answer-other-status = De inhoud van antwoord { $status } zegt dat de status { $observed } is.
status-of-answer = status { $status }, die het antwoord heeft
answer-header-missing = De header { $header } van antwoord { $status } ontbreekt.
answer-header-form = De header { $header } van antwoord { $status } heeft niet de vorm van het contract.
answer-location-elsewhere = De header Location wijst niet naar het nieuwe object.
answer-location-missing = Het antwoord heeft geen header Location.
answer-with-content = Antwoord { $status } heeft inhoud, en hoort die niet te hebben.
answer-without-content = Antwoord { $status } heeft geen inhoud.
answer-schema =
    { $kind ->
        [required] In antwoord { $status } ontbreekt { $pointer }.
       *[other] In antwoord { $status } klopt { $pointer } niet.
    }

answered = antwoord { $status }
answered-saying = antwoord { $status } ({ $text })
answer-one-of = een van { $names }
media-types = { $media_types }
no-server-error = een antwoord zonder serverfout
no-header = geen { $header }
header-of-type = { $header }: { $expected }
valid-json = geldige JSON
no-json = iets wat geen JSON is
location-of-object = Location met het adres van het nieuwe object
no-content = geen inhoud
content = inhoud
json-object = een JSON-object

published-none = De provider publiceert geen OpenAPI-document dat te lezen is.
published-malformed = Het OpenAPI-document van de provider is niet goed gevormd.
published-cut = Alleen de eerste { $limit } verschillen staan hier.
place-operation = { $operation }
place =
    { $kind ->
        [request] { $operation } · verzoek
       *[other] { $operation } · { $kind }
    }
place-inside =
    { $kind ->
        [request] { $operation } · verzoek · { $pointer }
       *[other] { $operation } · { $kind } · { $pointer }
    }
attribute = { $attribute }
difference-operation = bewerking ontbreekt
difference-answer = antwoord ontbreekt
difference-answer-of = antwoord { $key }
difference-property = eigenschap ontbreekt
difference-type = ander type
difference-types = { $types }
difference-fewer-values = minder waarden
difference-more-values = meer waarden
difference-longer-text = langere tekst
difference-larger-number = groter getal
difference-longer-list = langere lijst
difference-values = { $allowed }
difference-nothing = niets
