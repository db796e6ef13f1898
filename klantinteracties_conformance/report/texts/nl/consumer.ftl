# Wat een afnemer die de provider gebruikt, te melden heeft.
id-without-address = De provider geeft een ID waarmee geen adres te maken is.
id-fit-for-address = een ID van ten hoogste { $limit } tekens, zonder schuine strepen en besturingstekens
next-page-without-address = De verwijzing naar de volgende bladzijde is geen adres.
next-page-address = het adres van de volgende bladzijde

# Hoe objecten heten: na "het" of "de", na "een", en als er meer zijn.
object-noun =
    { $object_type ->
        [actorklantcontact] koppeling
        [digitaaladres] digitale adres
        [internetaak] interne taak
        [partijidentificator] partij-identificator
       *[other] { $object_type }
    }
object-the =
    { $object_type ->
        [digitaaladres] het
        [klantcontact] het
        [onderwerpobject] het
       *[other] de
    }
object-the-first =
    { $object_type ->
        [digitaaladres] Het
        [klantcontact] Het
        [onderwerpobject] Het
       *[other] De
    }
object-a =
    { $object_type ->
        [actorklantcontact] een actor bij klantcontact
        [betrokkene] een betrokkene bij klantcontact
        [digitaaladres] een digitaal adres
        [internetaak] een interne taak
        [partijidentificator] een partij-identificator
       *[other] een { $object_type }
    }
objects-all =
    { $object_type ->
        [actor] actoren
        [actorklantcontact] koppelingen
        [betrokkene] betrokkenen
        [bijlage] bijlagen
        [digitaaladres] digitale adressen
        [internetaak] interne taken
        [klantcontact] klantcontacten
        [onderwerpobject] onderwerpobjecten
        [partij] partijen
        [partijidentificator] partij-identificatoren
       *[other] { $object_type }
    }
of-object =
    { $object_type ->
        [klantcontact] bij het klantcontact
       *[other] van { object-the } { object-noun }
    }

# Wat is bekeken.
about-object = { object-the-first } { object-noun }
about-read = { object-the-first } opgevraagde { object-noun }
about-found = { object-the-first } gevonden { object-noun }
about-fetched = { object-the-first } opgehaalde { object-noun }
about-shown = { object-the-first } getoonde { object-noun }
about-deleted = { object-the-first } verwijderde { object-noun }
about-other = { object-the-first } andere { object-noun }
about-unknown-id = Een { object-noun } met een ID dat nergens voorkomt
about-changed-only = { object-the-first } { object-noun } na wijzigen van alleen { $attributes }
about-employee-found = De gevonden medewerker
about-organisation-read = De opgevraagde organisatie
about-task-handled = De interne taak na het verwerken
about-registration-answer = Het antwoord op de registratie
about-change-answer = Het antwoord op de wijziging
about-link-answer = Het antwoord op het koppelen
about-read-later = Wat later wordt opgevraagd,
about-registered-together = Wat in één keer is geregistreerd ({ object-noun }),
about-brought-along = Wat in één keer is meegegeven,
about-referring = { $object }, onder wat ernaar verwijst ({ objects-all }),
about-client-image = Het klantbeeld in één keer

# Wat is gedaan.
doing-register = Het registreren van { object-a }
doing-registration = De registratie
doing-register-together = De registratie in één keer
doing-read = Het opvragen van { object-a } op ID
doing-change = Het wijzigen van { object-a }
doing-delete = Het verwijderen van { object-a }
doing-search = Het zoeken van { object-a } op { $attributes }
doing-list = Het opvragen van de lijst met { objects-all }
doing-find = Zoeken naar de { objects-all }
doing-find-of = Zoeken naar de { objects-all } { $of }
doing-find-of-employee = Zoeken naar de { objects-all } van de medewerker
doing-find-one = Zoeken naar { object-the } { object-noun }
doing-find-none = Zoeken naar { object-a } die niet bestaat
doing-find-contact-details = Zoeken naar de contactgegevens
doing-find-open-tasks = Zoeken naar de openstaande interne taken van de medewerker
doing-find-handled-tasks = Zoeken naar de verwerkte interne taken van de medewerker
doing-find-by-name = Zoeken op de naam van { object-the } { object-noun }
doing-find-by-employee-name = Zoeken op de naam van de medewerker
doing-find-by-surname = Zoeken naar de betrokkenen op achternaam
doing-find-by-number = Zoeken op het nummer van { object-the } { object-noun }
doing-find-by-number-deleted = Zoeken op het nummer van { object-the } verwijderde { object-noun }
doing-find-by-number-again = Zoeken op het nummer na een tweede registratie ermee
doing-find-by-number-refused = Zoeken op het nummer van de geweigerde registratie
doing-find-by-other-channel = Zoeken op nummer en een ander kanaal
doing-find-by-other-kind = Zoeken op een nummer met een andere soort
doing-find-by-bsn = Zoeken op het burgerservicenummer
doing-find-by-organisation-number = Zoeken op een nummer van de organisatie
doing-find-by-shared-address = Zoeken op het gedeelde digitale adres
doing-fetch = Het ophalen van de { objects-all }
doing-fetch-of = Het ophalen van de { objects-all } { $of }

# Wat daaraan niet klopt.
deviates = { $where } wijkt af. { $comparisons }.
values-not-distinct = { $attribute } is niet bij elk object ingevuld en verschillend: gekregen { $values }.
found-and-others = { $what } geeft meer dan ervoor is vastgelegd: { found-extra }.
found-not-all = { $what } geeft niet alles wat ervoor is vastgelegd: { found-missing }.
found-otherwise = { $what } geeft niet precies wat ervoor is vastgelegd: { found-missing }, en { found-extra }.
found-missing =
    { $missing ->
        [one] 1 object ontbreekt ({ $objects })
       *[other] { $missing } objecten ontbreken ({ $objects })
    }
found-extra =
    { $extra ->
        [one] 1 object hoort er niet bij
       *[other] { $extra } objecten horen er niet bij
    }
found-twice = { $what } noemt een object vaker dan eens.
count-wrong = { $what } noemt niet het juiste aantal.
differs-from-step-by-step = { $what } is anders dan stap voor stap.
codes-unknown = Niet elke code is in de referentielijsten te vinden: { $codes }.
not-found = { $what } vindt niet wat is vastgelegd ({ $object }).
found-too-much = { $what } vindt ook een object dat niet aan de zoekvraag voldoet ({ $object }).
not-refused = { $what } wordt niet geweigerd: { $answer }.
not-succeeded = { $what } lukt niet: { $answer }.
still-there = { $what } bestaat volgens de provider nog of geeft een ander antwoord: { $answer }.
attribute-empty = { $attribute } van { object-a } is leeg.
reference-empty = De verwijzing '{ $attribute }' van { object-a } is leeg.
no-id-returned = { $what } geeft geen ID terug.
no-list-given = { $what } geeft geen lijst.
no-object-given = { $what } geeft geen object.
pages-in-a-circle = { $what } gaat in een kring: een volgende bladzijde is er een die al gegeven is.
pages-without-end = { $what } geeft meer dan { $limit } bladzijden, terwijl er hooguit enkele kunnen bestaan.

# Wat werd verwacht, en wat er kwam.
value-as-sent = { $written } (als { $sent })
moment-just-now = het moment van de registratie, op een dag na
value-of-provider = een waarde van de provider
own-value-for-each = voor elk object een eigen waarde
address-with-id = een adres dat eindigt op { $id }
a-value = een waarde
a-reference = een verwijzing
an-id = een ID
object-known-by = { $key } { $value }
objects-by-id = { $ids }
object-with-list = een object met een lijst onder { $path }
no-objects = niets
without-object = zonder { $id }
more-than-once = vaker: { $ids }
code-of-attribute = { $attribute } { $value }
no-codes = er zijn geen codes
name-for-each-code = voor elke code een naam
codes-without-name = zonder naam: { $codes }
page-not-given-yet = een bladzijde die nog niet gegeven is
objects-and-more =
    { $count ->
        [one] 1 object en nog een volgende bladzijde
       *[other] { $count } objecten en nog een volgende bladzijde
    }
answered-no-json = antwoord { $status }, geen JSON ({ $media_type })
answered-no-json-untyped = antwoord { $status }, geen JSON (zonder content-type)

# Waarom iets niet te toetsen is.
not-run-read-only = Niet getoetst: in deze toets wordt alleen gelezen (--mode read-only).
no-free-value = Er is in het register geen vrije testwaarde meer te vinden.
no-reference-lists = Er is geen referentielijsten-API opgegeven (--referentielijsten URL).
lists-unread = De referentielijsten zijn niet te lezen: { $cause }.
lists-without-name = { $path } geeft antwoord { $status }, zonder een naam van de code in '{ $name }'
small-pages-show-it = Kleine bladzijden, waar om te vragen is, laten hetzelfde zien.
attribute-not-in-dialect = Het attribuut '{ $attribute }' bestaat niet in dit dialect.
type-not-in-dialect = Het objecttype '{ $object_type }' bestaat niet in dit dialect.
search-not-in-dialect = Op '{ $attribute }' kan in dit dialect niet worden gezocht.
search-not-in-version = Nog niet in deze versie: zoeken op '{ $attribute }' kan vanaf API { $version }.
no-page-size-in-dialect = De consumer kiest in dit dialect niet hoe groot een bladzijde is.
no-count-in-dialect = Een lijst noemt in dit dialect niet hoeveel objecten zij heeft.
no-expansion-in-dialect = Gerelateerde objecten meevragen kan in dit dialect niet.
no-referring-in-dialect = Wat naar { object-a } verwijst, staat er in dit dialect niet bij.
no-number-in-dialect = Een consumer kan in dit dialect geen nummer kiezen.
no-kvk-code-in-dialect = Dit dialect heeft geen code voor een KvK-nummer.
no-combined-registration-in-dialect = In één keer registreren kan in dit dialect niet.

# Wat achterbleef.
leftover-refused = verwijderen gaf antwoord { $status }
leftover-still-there = verwijderen gaf een antwoord alsof het weg was, en het object is er nog
leftover-not-tried = niet geprobeerd, want de provider antwoordt niet meer
leftover-unproven = niet verwijderd: nergens is te zien dat dit object door deze toets is gemaakt
leftover-not-shown = niet verwijderd: het antwoord laat niet zien dat dit object door de suite is gemaakt
leftover-among-others = niet verwijderd: deze provider schreef eerder een registratie over een object van een ander heen, zodat niet te zien is van wie dit was
leftover-holds-others = niet verwijderd: een object van een ander, dat de provider heeft overschreven, hoort bij dit object
leftover-was-there = niet verwijderd: dit object van een ander was er al vóór de registratie
leftover-without-address = met het ID dat het antwoord op de registratie noemt, is geen adres te maken
leftover-unrecognisable = of dit is gemaakt, is niet bekend, en er is niets aan te herkennen

# Het logboek van wat is gemaakt.
journal-unreadable = Het logboek { $file } is niet te lezen: { $cause }.
journal-of-stranger = Het logboek { $file } is van iemand anders, en op het woord van een vreemde wordt niets verwijderd: maak het uw eigen bestand als u het vertrouwt.
journal-unsigned = Het logboek { $file } is op regel { NUMBER($line, useGrouping: 0) } niet ondertekend met het token waarmee u zich nu meldt, dus er is niets verwijderd: gebruik het token van die toets, of --trust-journal als u weet waar het bestand vandaan komt.
journal-malformed = Het logboek { $file } klopt niet op regel { NUMBER($line, useGrouping: 0) }: herstel die regel, of zet het bestand weg als het niet van deze suite is.
