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
contradicts-waiver = De ontheffing voor { $requirement } was bij het toetsen al verlopen.
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
lacks-requirements =
    { $missing ->
        [one] Van de { $total } eisen van de suite ontbreekt er { $missing }: { $requirements }.
       *[other] Van de { $total } eisen van de suite ontbreken er { $missing }: { $requirements }.
    }
breaks-schema = Het voldoet als geheel niet aan schemas/result.schema.json ({ $text }).
breaks-schema-at = Het voldoet bij { $pointer } niet aan schemas/result.schema.json ({ $text }).
