# Wat er vooraf aan de provider te zien is, en waarom een toets niet kan beginnen.
judging = { dialect-known-by } op { $url }
dialect-known = Dialect: { dialect-known-by }.
dialect-known-by =
    { $kind ->
        [given] { $dialect } (opgegeven)
        [answers] { $dialect } (herkend aan zijn antwoorden)
       *[document] { $dialect } (herkend aan het gepubliceerde OpenAPI-document)
    }
access-without-token = Toegang: de provider antwoordt; er is geen token ingesteld.
access-refuses-others = Toegang: geaccepteerd, en een verkeerd token wordt geweigerd.
access-accepts-any = Toegang: geaccepteerd, maar een verkeerd token ook (antwoord { $status }). Dat ligt niet aan uw instellingen: het is een bevinding over de provider, en de toets gaat door.
provider-unsteady = De provider antwoordt niet altijd: { $cause }.
document-published = OpenAPI-document: { $name }, versie { $version }.
document-none = OpenAPI-document: de provider publiceert er geen dat te lezen is; dat mag.
connection-by-proxy =
    { $kind ->
        [configured] Verbinding: via de ingestelde proxy.
       *[environment] Verbinding: via de proxy die de omgeving noemt (HTTP_PROXY, HTTPS_PROXY).
    }
connection-made = Verbinding: poort { NUMBER($port, useGrouping: 0) } in { NUMBER($milliseconds, maximumFractionDigits: 0) } ms.
host-known = Naam: { $host } is { $names }.
host-unknown = De naam { $host } is niet te vinden: controleer het adres, en of dit netwerk die naam kent.
provider-unreachable = De provider op { $host } is niet te bereiken ({ $cause }): controleer adres, poort en netwerk.
provider-untrusted = De provider op { $host } is niet te bereiken: { $cause }. Controleer het adres, of geef met tls.ca_bundle wie u vertrouwt.
provider-silent = De provider op { $host } is niet te bereiken: { $cause }; controleer het adres en het netwerk.
provider-unreachable-by-proxy = De provider op { $host } is niet te bereiken: { $cause }; controleer het adres, de proxy en het netwerk.
tls-unchecked = TLS: het certificaat is niet gecontroleerd (insecure); gebruik liever tls.ca_bundle.
tls-expires-soon =
    { $days ->
        [one] TLS: het certificaat verloopt over { $days } dag; laat het vernieuwen.
       *[other] TLS: het certificaat verloopt over { $days } dagen; laat het vernieuwen.
    }
tls-trusted = TLS: het certificaat wordt vertrouwd en is geldig tot { $date }.
latency = Antwoordtijd: { NUMBER($milliseconds, maximumFractionDigits: 0) } ms (mediaan van { $count }).
clock-differs =
    { $kind ->
        [ahead] Klok: de provider loopt { NUMBER($seconds, maximumFractionDigits: 0) } seconden voor; stel beide klokken gelijk.
       *[behind] Klok: de provider loopt { NUMBER($seconds, maximumFractionDigits: 0) } seconden achter; stel beide klokken gelijk.
    }
clock-equal = Klok: gelijk met die van hier.
objects-counted = { $count } { $path }
register-counted = Inhoud: { $counts }.
register-uncounted = Inhoud: de lijsten zeggen niet hoeveel er in het register staat; ga zelf na dat dit geen productie is.
register-crowded = Dit lijkt een productieregister ({ $counts }), en de toets schrijft: gebruik een testomgeving, --mode read-only, of --i-may-write als dit toch mag.
token-reads-only = Dit token mag lezen maar niet schrijven (antwoord { $status }): geef er een dat ook mag schrijven, of toets met --mode read-only.
writing-fails = Schrijven: { $finding } De toets gaat door en beoordeelt dit.
writing-needs-own-lists = Neemt de provider voor { $attributes } alleen waarden uit een lijst van de gemeente? Noem er dan twee of meer in conformance.toml, onder [targets.….waarden]: { $text }.
removing-fails = Verwijderen lukt niet ({ $cause }): wat de toets maakt, blijft dan achter, te beginnen met { $url }.
writing-works = Schrijven: een klantcontact is gemaakt en weer verwijderd.
no-access = De toets krijgt geen toegang: { $cause }.
token-wanted = De provider vraagt om een token (antwoord { $status }), maar er is geen token opgegeven: zet de omgevingsvariabele { $name } of gebruik --token.
token-refused = De provider accepteert het token niet (antwoord { $status }): controleer { $name }, --token of de authenticatie in conformance.toml.
token-refused-everywhere = De provider accepteert het token niet (antwoord { $status }): controleer { $name }, --token of de authenticatie in conformance.toml. Ook een pad dat niet bestaat geeft dit antwoord: controleer dus ook het adres.
another-dialect-there = De provider spreekt een ander dialect, { $dialect }: kies --dialect { $name }, of laat --dialect weg.
page-in-front = Voor { $url } staat een pagina, en niet de API: het antwoord { $status } is HTML. Waarschijnlijk is dat een inlogpagina, proxy of firewall. Vraag de beheerder om een adres en een token waarmee een programma de API zelf bereikt, en controleer het token ({ $name }).
proxy-wants-login = De proxy tussen hier en { $url } laat de toets niet door (antwoord 407): geef met proxy_env een proxy met naam en wachtwoord, of zet het adres in NO_PROXY.
redirected-to-login = { $url } verwijst door naar een inlogpagina ({ $path }): geef een adres waar een programma met een token de API zelf bereikt.
redirected = { $url } verwijst door naar { $path }: geef het adres waar de API zelf staat.
redirected-somewhere = { $url } verwijst door naar een ander adres: geef het adres waar de API zelf staat.
other-than-json-there = { $url } geeft geen JSON maar { $media_type }: dit is geen Klantinteracties-API, of er staat een inlogpagina voor.
no-json-there = { $url } geeft geen JSON, en zegt niet wat dan wel: dit is geen Klantinteracties-API, of er staat een inlogpagina voor.
no-list-there = { $url } geeft wel JSON, maar geen lijst zoals in { $dialect }: controleer het adres en kies met --dialect het dialect dat de provider spreekt.
no-api-there = Op { $host } staat geen Klantinteracties-API ({ $url } geeft antwoord { $status }): controleer het adres; het eindigt vaak op { $path }.
answers-at-once =
    { $count ->
        [one] Tegelijk vragen: maakt de toets niet korter.
       *[other] Tegelijk vragen: op { $count } verzoeken tegelijk antwoordt de provider ongeveer even snel. De toets werkt met { $count } processen, als --workers niets anders zegt.
    }
address-here = Adressen: { $name } begint met het adres dat is gevraagd.
address-unseen = Adressen: { $name } was niet te zien, want er zijn te weinig klantcontacten. Kijk nog eens als het register is gevuld.
address-elsewhere =
    { $kind ->
        [scheme] Adressen: { $name } begint met { $host }, en niet met { $url }: http en https verschillen. Toepassingen die dat adres volgen, lopen vast. Laat de proxy X-Forwarded-Proto doorgeven, en de provider die gebruiken (in Django: SECURE_PROXY_SSL_HEADER).
        [path] Adressen: { $name } staat op een ander pad dan { $url }. Toepassingen die dat adres volgen, lopen vast. Laat de provider weten onder welk pad hij staat (in Django: FORCE_SCRIPT_NAME of SUBPATH).
       *[host] Adressen: { $name } wijst naar { $host }, en niet naar { $url }. Toepassingen die dat adres volgen, lopen vast. Laat de proxy de header Host of X-Forwarded-Host doorgeven, en de provider die gebruiken (in Django: USE_X_FORWARDED_HOST).
    }
address-is-none = Adressen: { $name } is geen adres. Toepassingen die het volgen, lopen vast.
browsers-allowed =
    { $kind ->
        [any] Browsers (CORS): elke website mag de antwoorden lezen. Noem in de provider of de proxy alleen de websites die dat nodig hebben (CORS_ALLOWED_ORIGINS).
        [each] Browsers (CORS): ook een website die u niet kent, mag de antwoorden lezen. Noem alleen de websites die dat nodig hebben (CORS_ALLOWED_ORIGINS).
       *[none] Browsers (CORS): een website mag de antwoorden niet zelf lezen. Roept een pagina de API rechtstreeks aan, noem die dan in CORS_ALLOWED_ORIGINS.
    }
pages-small = Bladzijden: er passen er hooguit { $count } op, en toepassingen vragen er { $total }. Wie alleen de eerste bladzijde leest, mist de rest. Verhoog de grootste bladzijde van de provider (max_page_size) tot { $total }.
pages-large = Bladzijden: er passen er { $count } op, zoals toepassingen vragen.
pages-unseen = Bladzijden: of er { $total } op passen, was niet te zien: er zijn maar { $count } klantcontacten. Kijk nog eens als het register is gevuld.
heavy-quick =
    { $kind ->
        [expansion] Lijst met wat erbij hoort (expand)
       *[relations] Zoeken via een ander object
    }: { NUMBER($milliseconds, maximumFractionDigits: 0) } ms.
heavy-slow =
    { $kind ->
        [expansion] Lijst met wat erbij hoort (expand): { NUMBER($milliseconds, maximumFractionDigits: 0) } ms. Zo lang wacht een medewerker op elk scherm dat dit gebruikt. Geef de provider meer processen en databaseverbindingen, of kleinere bladzijden.
       *[relations] Zoeken via een ander object: { NUMBER($milliseconds, maximumFractionDigits: 0) } ms. Zo lang wacht een medewerker op het klantbeeld. Laat nagaan of de database indexen heeft op de verwijzingen, en of ANALYZE is gedraaid.
    }
