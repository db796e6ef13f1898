# Of een resultaat een certificaat is, en waarom niet.
refused = Geweigerd. { $finding }
refused-odd = Geweigerd: dit bestand is niet wat de suite schrijft.
refused-no-certificate = Geweigerd: dit resultaat is geen certificaat.
authentic = Dit resultaat is echt, maar geen certificaat.
certificate = Dit resultaat is volledig en ongewijzigd.
verified = { $url }, { $moment }, { $id }
verified-waived = Met ontheffing: { $requirement }.
contradicts-planned = Volgens het resultaat zijn er { $count } scenario’s gepland, maar het aantal dat erin staat is { $total }.
contradicts-executed = Volgens het resultaat zijn er { $count } scenario’s uitgevoerd, maar het aantal dat erin staat is { $total }.
contradicts-outcome = De uitkomst van { $requirement } is ‘{ $observed }’, maar uit de scenario’s volgt ‘{ $expected }’.
contradicts-exchanges =
    { $missing ->
        [one] Er ontbreekt { $missing } uitwisseling waarnaar scenario’s verwijzen.
       *[other] Er ontbreken { $missing } uitwisselingen waarnaar scenario’s verwijzen.
    }
contradicts-verdict = Het oordeel is ‘{ $observed }’, maar uit de eisen volgt ‘{ $expected }’.
contradicts-waiver = De ontheffing voor { $requirement } kon op de dag van de toets niet zo gelden.
lacks-suite-faults =
    { $count ->
        [one] Bij { $count } scenario ging er iets mis in de suite zelf.
       *[other] Bij { $count } scenario’s ging er iets mis in de suite zelf.
    }
lacks-excluded = De leverancier liet { $names } niet toetsen.
lacks-scope = Er is maar een deel van de eisen getoetst.
lacks-honesty = Toch zegt het resultaat dat alle eisen zijn getoetst.
lacks-scenarios =
    { $count ->
        [one] Van de { $total } scenario’s is er { $count } uitgevoerd.
       *[other] Van de { $total } scenario’s zijn er { $count } uitgevoerd.
    }
lacks-operations =
    { $count ->
        [one] Van de { $total } bewerkingen is er { $count } getoetst.
       *[other] Van de { $total } bewerkingen zijn er { $count } getoetst.
    }
breaks-schema = Het voldoet als geheel niet aan schemas/result.schema.json ({ $text }).
breaks-schema-at = Het voldoet bij { $pointer } niet aan schemas/result.schema.json ({ $text }).
refused-version = Geweigerd: dit resultaat is gemaakt met een andere versie van de suite. Controleer met versie { $version }.
refused-build = Geweigerd: dit resultaat is gemaakt met een suite die ook { $version } heet, maar andere bestanden heeft. Controleer met precies die suite.
refused-waived =
    Geen certificaat: voldoet met { $count ->
        [one] { $count } ontheffing
       *[other] { $count } ontheffingen
    }. Wie dat wil aanvaarden, geeft --accept-waivers.
contradicts-faults = Volgens het resultaat waren er { $count } fouten in de suite zelf, maar het aantal dat erin staat is { $total }.
contradicts-notice = Dat { $requirement } wel of niet met een ontheffing niet is voldaan, staat niet goed bij de mededelingen.
differs-suite = De naam van de suite of haar catalogus van eisen is een andere dan in deze versie.
differs-groups = De cases, functies of onderdelen zijn andere dan in deze versie van de suite.
differs-unknown = De eis { $requirement } bestaat niet in deze versie van de suite, of staat er vaker dan eens.
differs-text = Bij { $requirement } is ‘{ $key }’ anders dan in deze versie van de suite.
differs-reason = De reden bij { $requirement } volgt niet uit de scenario’s.
differs-scenarios = Bij { $requirement } horen andere scenario’s.
differs-steps = De stappen van ‘{ $scenario }’ ({ $requirement }) passen niet bij de uitkomst.
differs-told = Wat bij ‘{ $scenario }’ ({ $requirement }) staat, past niet bij de uitkomst.
differs-replay = Het commando bij ‘{ $scenario }’ ({ $requirement }) herhaalt niet alleen een deel van deze toets. Voer het niet uit.
differs-evidence = De uitwisselingen bij ‘{ $scenario }’ ({ $requirement }) zijn niet die van dat scenario, of niet met deze provider.
differs-unnamed = Uitwisseling { $number } hoort bij een scenario dat haar niet noemt.
differs-numbers = De uitwisselingen zijn niet doorlopend genummerd.
differs-inapplicable = Volgens het resultaat is { $requirement } niet van toepassing, maar in dit dialect geldt die eis.
differs-compared = Het aantal antwoorden dat naast het contract is gelegd, past niet bij het bewijs.
differs-scope = Of alle eisen zijn getoetst, volgt niet uit wat er gevraagd en weggelaten is.
differs-selection = De eisen zijn niet die welke bij de keuze horen.
differs-dialect = Het dialect of de versie van de API is geen die de suite kent.
differs-operations = De automatisch bedachte tests zijn niet die welke bij het contract horen.
differs-counts = Antwoord { $status } op { $method } is { $count } keer geteld en staat { $total } keer in het bewijs.
differs-facts = De argumenten, gegevens en andere onderdelen die één voor één zijn bekeken, passen niet bij de eisen.
differs-fact = Wat bij { $operation } van ‘{ $name }’ staat, past niet bij het contract of bij de uitkomsten.
differs-facts-unseen = Bij { $operation } zouden { $count } van de { $total } gegevens niet zijn bekeken, en toch zou alles daar kloppen.
differs-at = Wat bij { $pointer } staat, past niet bij de rest van het resultaat of bij wat de suite schrijft.
differs-exchange = Uitwisseling { $number } heeft niet de vorm waarin de suite bewijs bewaart.
differs-requests = Bij { $operation } kloppen de aantallen verzoeken en antwoorden niet met elkaar.
differs-product = Er staat welk product het is, maar zonder configuratie kan dat niet.
differs-moments = Het moment van de toets past niet bij dat van de uitwisselingen.
signature-none = Dit resultaat is niet ondertekend: van wie het komt, is niet na te gaan.
signature-not-looked-at = Er staat een handtekening bij; geef met --signers wie u vertrouwt, om na te gaan of zij klopt en van wie zij is.
signature-by = Ondertekend door { $name }.
signature-unsigned = Dit resultaat is niet ondertekend.
signature-wrong = Niemand in { $file } heeft dit resultaat zo ondertekend.
signature-unreadable = Het bestand { $file } is niet te lezen.
signature-no-program = Ondertekenen en dat controleren doet ssh-keygen, en dat programma is hier niet: installeer OpenSSH 8.2 of nieuwer.
signature-no-key = Met de sleutel { $file } kan niet worden ondertekend: geef een bestaande SSH-sleutel zonder wachtwoord, of een die in een ssh-agent zit.
unsayable = Er staat een bericht in dat de suite zo niet schrijft: { $text }.
result-unreadable = Het resultaat { $file } is niet te lezen: { $cause }.
result-no-json = Het bestand { $file } is afgebroken of beschadigd: het is geen JSON.
no-result = Het bestand { $file } is geen resultaat van deze suite.
result-of-other-form =
    { $kind ->
        [older] Het resultaat { $file } is van een oudere versie van de suite (vorm { $version }; deze versie leest vorm { $number }). Toets opnieuw, of gebruik de versie waarmee het is gemaakt.
       *[newer] Het resultaat { $file } is van een nieuwere versie van de suite (vorm { $version }; deze versie leest vorm { $number }). Toets opnieuw, of gebruik de versie waarmee het is gemaakt.
    }
result-changed = Het resultaat { $file } is na het toetsen gewijzigd: de controlesom klopt niet.
contradicts-profile = De uitkomst van toepassing { $name } volgt niet uit wat er van haar handelingen is gezien.
contradicts-shipped-profile = Toepassing { $name } heet als een die de suite kent, en is niet getoetst met het profiel dat de suite daarvan heeft.
