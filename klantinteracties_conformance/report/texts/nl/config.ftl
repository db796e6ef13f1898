# Wat er is ingesteld, en waar dat vandaan komt.
configuration-used = Instellingen: { $file }
configuration-waiver = Ontheffing voor { $requirement } tot en met { $date } ({ $name }): { $text }
configuration-outside = Niet gebruikt: { $file } ligt buiten de repository. Geef het met --config als u het toch wilt gebruiken.
configuration-of-stranger = Niet gebruikt: { $file } is van een andere gebruiker. Geef het met --config als u het toch wilt gebruiken.
# Waarom een adres, een token of een keuze niet kan.
address-missing = Er is geen adres opgegeven: geef de URL van de API van de provider, of --target met een naam uit conformance.toml (of bij run --embedded, voor de ingebouwde).
address-invalid = '{ $url }' is geen geldige URL: controleer de naam van de server en de poort.
address-with-password = Zet geen naam of wachtwoord in de URL: geef het token apart.
address-without-scheme = '{ $url }' is geen geldige URL: begin met https:// (of http://) en de naam van de server.
address-with-dots = '{ $url }' leidt naar boven: schrijf het pad zonder . en .. tussen schuine strepen.
address-with-query = '{ $url }' hoort alleen het adres van de API te zijn: laat alles vanaf ? of # weg.
address-or-embedded = Geef een URL of --embedded, niet allebei.
address-or-target = Geef een URL, --target of --embedded, niet meer dan een daarvan.
token-too-long = Het token heeft { $count } tekens en mag er hoogstens { $total } hebben; controleer de waarde.
token-unfit = Het token bevat tekens die niet in een HTTP-header mogen; controleer de waarde.
token-needless = --token past niet bij deze soort authenticatie: haal de optie weg.
token-in-sight = Let op: wat op de opdrachtregel staat, kunnen anderen op deze machine lezen; geef het token liever in { $name }, of met --token - op de standaardinvoer.
no-secret-on-input = Op de standaardinvoer staat geen geheim: geef het met een pijp door.
no-file-for-target = Er is geen { $file } om het doel '{ $target }' in te zoeken: geef er een met --config.
file-without-targets = { $file } kent het doel '{ $target }' niet: er staan geen doelen in.
target-unknown = { $file } kent het doel '{ $target }' niet: kies uit { $choices }.
no-such-version = Versie { $version } van de API kent de suite in dit dialect niet: kies uit { $choices }.
no-such-selection = '{ $name }' is geen case, functie, eis of woord van deze suite: kies uit { $choices }, of een eis daarvan.
no-such-operation = '{ $operation }' is geen bewerking van het contract; geef bijvoorbeeld 'POST /klantcontacten'.
nothing-without-fuzzing = Van '{ $names }' blijft zonder fuzzing niets over: laat --no-fuzz weg, of kies meer.
no-shard = '{ $text }' is geen deel van een toets: geef bijvoorbeeld 2/5.

# Wat er in een bestand met instellingen niet klopt, en waar.
file-unreadable = Het bestand { $file } is niet te lezen ({ $cause }).
configuration-wrong = { $file } klopt niet: { $problem }.
configuration-wrong-at = { $file } klopt niet op regel { NUMBER($line, useGrouping: 0) }: { $problem }.
configuration-wrong-at-key = { $file } klopt niet op regel { NUMBER($line, useGrouping: 0) }, bij { $key }: { $problem }.
configuration-address-wrong = { $file } klopt niet op regel { NUMBER($line, useGrouping: 0) }, bij { $key }: { $problem }
no-toml =
    dat is geen goede TOML ({ $kind ->
        [key-twice] die sleutel staat er al
        [table-twice] die tabel staat er al
        [no-date] die datum bestaat niet
        [no-value] daar staat geen waarde; zet tekst tussen aanhalingstekens
        [no-statement] verwacht wordt sleutel = waarde, of een [tabel]
        [no-equals] na een sleutel hoort =
        [no-new-line] na een waarde hoort een nieuwe regel
        [no-bracket] ] ontbreekt
        [no-quote] een aanhalingsteken ontbreekt
        [character] daar staat een teken dat niet mag
        [no-utf-8] bewaar het bestand als UTF-8
        [too-much] een getal is te lang of er zit te veel in elkaar
       *[other] wat daar staat, kan niet
    })
key-not-among = die sleutel kan hier niet: kies uit { $choices }
key-malformed = die sleutel kan hier niet
key-unknown = die sleutel bestaat hier niet: kies uit { $choices }
key-missing = de sleutel { $key } ontbreekt
key-needs-other = geef { $key } alleen samen met { $name }
key-none = er hoort ten minste één sleutel te staan
date-expected = verwacht wordt een datum die bestaat, zoals 2027-01-31
number-expected = verwacht wordt een getal
one-line-expected = verwacht wordt tekst op één regel
other-expected = verwacht wordt { $expected }
secret-in-file = zet een geheim nooit in dit bestand: noem met { $key }_env een omgevingsvariabele, met { $key }_file een bestand, of geef - voor de standaardinvoer
secret-in-header = zet een geheim nooit in dit bestand: geef {"{"}env = "NAAM"{"}"} of {"{"}file = "pad"{"}"}
secret-missing = het geheim ontbreekt: geef { $key }_env, { $key }_file of { $key } = "-"
secret-no-text = het geheim bevat bytes die geen tekst zijn
one-of-keys = geef er een: { $choices }
variable-empty = de omgevingsvariabele { $name } is er niet of is leeg
named-file-unreadable = het bestand { $file } is niet te lezen ({ $cause })
named-file-no-text = het bestand { $file } is niet te lezen (bewaar het als UTF-8)
named-file-empty = het bestand { $file } is leeg
no-client-certificate = bij mtls hoort tls.client_cert
proxy-with-password = zet geen wachtwoord in de proxy: gebruik proxy_env
header-too-long = de waarde heeft { $count } tekens en mag er hoogstens { $total } hebben
header-unfit = de waarde bevat tekens die niet in een HTTP-header mogen
waiver-twice = voor deze eis is er al een ontheffing
not-among = '{ $name }' bestaat niet: kies uit { $choices }
no-such-part = '{ $id }' bestaat niet{ $kind ->
        [near] {" "}(bedoelt u { $name }?)
       *[none] {""}
    }
named-twice = '{ $id }' staat er al

# Wat er in een dialectbestand niet klopt.
dialect-unknown = Het dialect '{ $dialect }' bestaat niet: kies uit { $choices }, of geef een .yaml-bestand.
dialect-extends-none = { $file } breidt '{ $dialect }' uit, maar dat dialect is er niet: kies uit { $choices }.
dialect-unreadable = Het dialect { $file } is niet te lezen: { $cause }.
dialect-no-yaml-at = Het dialect { $file } is niet te lezen: op regel { NUMBER($line, useGrouping: 0) } staat geen goede YAML.
no-yaml =
    { $kind ->
        [no-utf-8] bewaar het bestand als UTF-8
        [too-much] er zit te veel in elkaar
       *[other] het is geen goede YAML
    }
no-yaml-table = het bevat geen gegevens
dialect-wrong = Het dialect { $file } klopt niet: { $problem }.
dialect-wrong-at-key = Het dialect { $file } klopt niet op regel { NUMBER($line, useGrouping: 0) }, bij { $key }: { $problem }.
model-lacks = het informatiemodel kent '{ $name }' niet
place-taken = op die plaats staat '{ $attribute }' al; geef elk attribuut een eigen plaats
id-not-assigned = het ID wordt door de provider toegekend (toegekend_door: provider)
attribute-moved = '{ $attribute }' staat in dit dialect op een andere plaats in het JSON-object, en dat volgt het contract niet: geef met 'contract' een eigen OpenAPI-document

# Waar een waarde vandaan komt, en hoe zij wordt getoond.
origin-command-line = opdrachtregel
origin-default = standaard
origin-input = standaardinvoer
origin-file = { $file }
origin-variable = omgevingsvariabele { $name }
origin-variable-named = omgevingsvariabele { $name } ({ $file })
origin-file-named = bestand { $path } ({ $file })
yes = ja
no = nee
scope-excluded = scope (uitgesloten)
waiver-until = { $requirement } tot en met { $date } ({ $name })
