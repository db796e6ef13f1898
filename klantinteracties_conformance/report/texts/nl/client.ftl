# Waarom er geen antwoord kwam.
request-unanswered = { $method } { $path }: { $cause }
too-busy = de provider is te druk (antwoord { $status }) en vraagt meer dan { NUMBER($seconds, maximumFractionDigits: 0) } seconden te wachten
overloaded =
    { $status ->
        [502] antwoord 502, van een server voor de provider, die van hem geen goed antwoord kreeg
        [504] antwoord 504, van een server voor de provider, die van hem niet op tijd antwoord kreeg
       *[other] antwoord { $status }, overbelast
    }
not-awaited = het antwoord is niet afgewacht, omdat de uitvoering moest stoppen
no-answer-in-time = de provider antwoordde niet binnen de tijd
no-connection = er komt geen verbinding tot stand
no-connection-since = er komt geen verbinding tot stand ({ $cause })
proxy-refuses = de proxy laat de verbinding niet toe
connection-lost-since = de verbinding brak af ({ $cause })
connection-lost =
    { $kind ->
        [no-answer] de verbinding brak af (er kwam geen antwoord)
        [cut-off] de verbinding brak af (het antwoord was niet compleet)
        [no-http] de verbinding brak af (het antwoord is geen goede HTTP)
        [no-beginning] de verbinding werd verbroken (na 256 kB was er nog geen antwoord begonnen)
       *[other] de verbinding brak af
    }
certificate-untrusted =
    het TLS-certificaat wordt niet vertrouwd ({ $kind ->
        [not-yet] het is nog niet geldig
        [expired] het is verlopen
        [self-signed] de provider ondertekende het zelf
        [unknown-issuer] wie het uitgaf, is hier niet bekend
        [other-name] het is voor een andere naam
       *[other] het klopt niet
    })
tls-failed =
    { $kind ->
        [no-tls] de TLS-verbinding mislukt (geen TLS aan de andere kant)
        [no-agreement] de TLS-verbinding mislukt (de andere kant wil een versie of versleuteling die hier niet kan)
        [client-certificate] de TLS-verbinding mislukt (de andere kant aanvaardt ons certificaat niet)
       *[other] de TLS-verbinding mislukt
    }

# Waarom een antwoord niet is gelezen.
answer-too-deep = de JSON in het antwoord is dieper dan { $limit } lagen
answer-many-parts = de JSON in het antwoord heeft meer dan { $limit } delen
answer-many-names = een object in het antwoord heeft meer dan { $limit } namen
answer-headers-many = het antwoord heeft meer dan { $limit } headers
answer-headers-large = de headers van het antwoord zijn groter dan { $limit } kB
answer-too-large = het antwoord is groter dan { $limit } MB
answer-wide = de teksten in het antwoord hebben tekens van meer bytes, en nemen { $limit } kB meer dan zij lang zijn
answer-wrapped-often = het antwoord is { $count } keer ingepakt
answer-wrapped-otherwise = het antwoord is ingepakt op een manier die niet gevraagd was ({ $name })
answer-wrapped-badly = het antwoord is niet goed ingepakt
address-unusable = het adres is te lang, of geen adres

# Toegang.
token-address-silent = het token-adres op { $host } antwoordt niet ({ $cause })
token-not-given = het token-adres op { $host } geeft geen toegangstoken (antwoord { $status }): controleer client_id, het geheim en token_url
token-not-given-saying = het token-adres op { $host } geeft geen toegangstoken (antwoord { $status }, { $text }): controleer client_id, het geheim en token_url
certificate-unusable = Het certificaat in { $file } is niet te gebruiken ({ $cause }): geef een PEM-bestand zonder wachtwoord, met de sleutel die erbij hoort.
certificate-problem =
    { $kind ->
        [other-key] de sleutel hoort niet bij het certificaat
        [password] de sleutel heeft een wachtwoord
       *[no-pem] daar staat geen certificaat met sleutel in
    }
certificates-unreadable = De certificaten die SSL_CERT_FILE of SSL_CERT_DIR noemt, zijn niet te lezen ({ $cause }): verbeter of verwijder die omgevingsvariabele.
key-log-unwritable = Het bestand dat SSLKEYLOGFILE noemt, is niet te schrijven ({ $cause }): verbeter of verwijder die omgevingsvariabele.
proxy-invalid =
    { $kind ->
        [configured] De proxy is geen geldige URL: begin met http:// of https://.
       *[environment] De proxy in de omgeving (HTTP_PROXY, HTTPS_PROXY of ALL_PROXY) is geen geldige URL: begin met http:// of https://.
    }

# Waarom een toets eerder ophield.
stopped-after-requests =
    { $count ->
        [one] De toets is gestopt na { $count } verzoek (--max-requests).
       *[other] De toets is gestopt na { $count } verzoeken (--max-requests).
    }
stopped-after-seconds = De toets is gestopt na { $seconds } seconden (--time-limit).
stopped-after-waiting = De toets is gestopt: de provider vroeg samen meer dan { NUMBER($seconds, maximumFractionDigits: 0) } seconden te wachten.
stopped-after-settling = De toets is gestopt: er is samen meer dan { NUMBER($seconds, maximumFractionDigits: 0) } seconden gewacht op lijsten die achterlopen.
cleaning-time-over = de tijd om op te ruimen is voorbij
