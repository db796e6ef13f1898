search-misses = { $operation } vindt met { $argument } niet wat eraan voldoet: bij { $text } ontbreekt een object dat de toets zelf heeft gemaakt.
search-finds-others = { $operation } let niet op { $argument }: bij { $text } komt ook een object mee dat een andere waarde heeft.
still-named = Na { $operation } hoort het object bij een ander, maar { $attribute } van de vorige noemt het nog.
not-named = Na { $operation } hoort het object bij een ander, maar { $attribute } daarvan noemt het niet.
search-misses-changed = { $operation } vindt met { $argument } een object niet op wat er sinds een wijziging in staat.
search-misses-last = { $operation } vindt met { $argument } een object niet op het laatste van meer dingen die erbij horen.
search-finds-mirrored = { $operation } vindt met { $argument } ook wat aan de andere kant naar hetzelfde object verwijst.
search-finds-alike = { $operation } vindt met { $argument } een object op iets dat er alleen op lijkt: { $text }.
search-misses-part = { $operation } vindt met { $argument } een object niet op een deel van wat erin staat: { $text }.
search-misses-guise = { $operation } vindt met { $argument } een object niet dat van een andere soort is, of een nummer heeft dat met nullen begint: { $text }.
search-misses-first = { $operation } vindt met { $argument } een object niet op het eerste van meer dingen die erbij horen.
search-misses-alike = { $operation } vindt met { $argument } niet alles wat eraan voldoet: bij { $text } ontbreekt een object dat hetzelfde heeft als een ander, of minder gegevens.
search-finds-removed = { $operation } vindt met { $argument } een object dat is verwijderd.
search-finds-former = { $operation } vindt met { $argument } een object nog op wat er vóór een wijziging in stond.
search-finds-by-removed = { $operation } vindt met { $argument } een object nog op iets dat erbij hoorde en is verwijderd.
search-misses-loosened = { $operation } vindt met { $argument } een object niet meer sinds het nergens anders meer bij hoort.
pages-lead-nowhere = { $operation } met { $argument } noemt een volgende bladzijde die er niet is.
expansion-not-shown = { $operation } toont met expand={ $argument } het object niet dat ermee is gevraagd.
expansion-lacks = { $operation } stuurt met expand={ $argument } niet alles mee waarnaar het object verwijst.
related-cut-off = { $operation } noemt onder { $argument } niet alles wat bij het object hoort.
expansion-has-others = { $operation } stuurt met expand={ $argument } ook mee wat niet bij het object hoort.
expansion-differs = { $operation } stuurt met expand={ $argument } iets mee dat anders is dan wanneer het zelf wordt opgevraagd.
expansion-unasked-differs = { $operation } toont in { $argument } iets dat anders is dan wanneer het zelf wordt opgevraagd.
all-pages-lose = { $operation } geeft zonder zoekvraag, bladzijde na bladzijde, niet alles wat er is.
all-pages-count = { $operation } noemt zonder zoekvraag een ander aantal dan er over alle bladzijden staan.
all-pages-repeat = { $operation } geeft zonder zoekvraag over de bladzijden heen een object vaker dan één keer.
list-too-long = Niet te beoordelen: de lijst is langer dan { $count } objecten, of verandert terwijl zij wordt bekeken.
pages-lose = { $operation } met { $argument } geeft, bladzijde na bladzijde, niet alles wat eraan voldoet.
pages-forget-filter = { $operation } met { $argument } geeft op een van de bladzijden ook wat er niet aan voldoet.
pages-repeat = { $operation } met { $argument } geeft over de bladzijden heen een object vaker dan één keer.
pages-count = { $operation } met { $argument } noemt niet het aantal objecten dat eraan voldoet.
search-also-others = ook andere objecten
each-once = elk object één keer
some-repeated = een object vaker
several-values = { $values }
along-as-by-itself = wat erbij hoort, zoals het zelf is op te vragen
along-nothing = het object staat niet in het antwoord
along-objects = { $count ->
    [one] één object, terwijl het object naar { $total } verwijst
   *[other] { $count } objecten, terwijl het object naar { $total } verwijst
    }
along-otherwise = anders: { $attributes }
expansion-without-related = Van { $operation } is niet te zeggen of expand={ $argument } klopt: geen enkel object laat zien wat er volgens de registratie bij hoort.
along-nothing-related = geen verwijzing naar wat erbij hoort
made-unasked = { $attribute } is gemaakt, terwijl daar niet om is gevraagd.
shown-otherwise = Het antwoord op een registratie of wijziging, of de rij in de lijst, toont bij { $attribute } iets anders dan het object zelf.
not-kept = Wat bij { $attribute } is gestuurd en aanvaard, is niet wat de provider daarna laat zien.
finest-not-kept =
    { $kind ->
        [moment] Van { $pointer } blijft niet alles bewaard: delen van een milliseconde.
       *[text] Van { $pointer } blijft niet alles bewaard: letters zoals 🙂 in een tekst die precies past.
    }
finest-refused =
    { $kind ->
        [moment] Een moment met delen van een milliseconde wordt geweigerd in { $pointer }.
       *[text] Een tekst van letters zoals 🙂 die precies in { $pointer } past, wordt geweigerd.
    }
not-emptied = { $attribute } is leeggemaakt en dat is aanvaard, maar er staat nog iets.
stayed-behind = { $attribute } toont nog wat er eerst stond, terwijl is gewijzigd waar het uit bestaat.
changed-as-well = { $attribute } is veranderd, terwijl het niet is meegestuurd.
referred-gone = Na een wijziging is een object uit { $attribute } verdwenen, waarnaar alleen werd verwezen.
sequence-not-kept = Na een reeks is wat bij { $attribute } is gestuurd en aanvaard, niet wat de provider laat zien: { $operations }.
sequence-changed-as-well = Na een reeks verandert { $attribute } mee, terwijl het niet is meegestuurd: { $operations }.
sequence-changed-beside = Na een reeks is { $attribute } veranderd bij een ander object: { $operations }.
sequence-of-another = Na een reeks staat bij { $attribute } wat van een ander object is: { $operations }.
sequence-gone = Na een reeks is een object uit { $attribute } weg dat niemand heeft verwijderd: { $operations }.
sequence-listed = Na een reeks laat een lijst { $attribute } anders zien dan het object zelf: { $operations }.
neighbour-changed = { $attribute } is veranderd bij een ander object dan het object dat is geregistreerd of gewijzigd.
neighbour-gone = Een object uit { $attribute } is verdwenen toen een ander werd geregistreerd of gewijzigd.
address-of-other = De link bij { $attribute } is niet die van het object waar hij bij staat.
address-leads-elsewhere = Wie de link bij { $attribute } volgt, komt niet bij het object waar hij bij staat.
page-leads-elsewhere = Wie de link bij { $attribute } volgt, komt niet op de bladzijde ernaast: het is dezelfde, een lege, of een van een andere grootte of zoekvraag.
address-on-other-host = De link bij { $attribute } wijst naar een andere server dan waar de provider bereikbaar is. Waarschijnlijk staat het openbare adres van het product verkeerd ingesteld.
link-of-other = De link bij { $attribute } leidt niet naar het object waarnaar hier wordt verwezen.
location-of-other = De header Location leidt niet naar het object dat is vastgelegd.
no-link-to-nothing = geen link: hier wordt nergens naar verwezen
address-at = een adres dat begint met { $url }
address-with-id = een adres onder de API, met aan het eind { $id }
address-of-this-list = een adres van dezelfde lijst
altered-by-removal = { $attribute } is veranderd bij een ander object dan het object dat is verwijderd.
deleted-along = Met het verwijderde object verdween ook { $id }, dat er niet naar verwijst.
fact-not-asked = { $text }
fact-not-seen = Niet te zien: geen verzoek hiermee werd aanvaard en bewaard, of het document laat er geen vraag over toe.
at-once-lost = Wat tegelijk met andere registraties is vastgelegd, staat er niet zo: { $attribute } is anders.
at-once-not-changed = Een wijziging die tegelijk met andere is gedaan en aanvaard, staat er niet: { $attribute } is anders.
at-once-same-number = { $operation } geeft twee objecten hetzelfde nummer ({ $attribute }) als er meer verzoeken tegelijk zijn.
at-once-changed-as-well = Een wijziging die tegelijk met andere is gedaan, heeft ook { $attribute } veranderd, terwijl dat niet is meegestuurd.
at-once-server-error = { $operation } geeft een serverfout zodra er meer verzoeken tegelijk zijn.
no-server-error = geen serverfout
nothing-to-keep = Niet te beoordelen: { $operation } aanvaardt niets waarvan te zien is of het bewaard blijft.
kept-unreadable = Wat is gestuurd, is aanvaard, en daarna is het object niet op te vragen: { $answer }.
at-once-of-another = { $operation } geeft, als er meer verzoeken tegelijk zijn, het object van een ander verzoek.
at-once-not-removed = { $operation } zegt, als er meer verzoeken tegelijk zijn, dat een object is verwijderd dat er nog is.
at-once-removed-as-well = { $operation } verwijdert, als er meer verzoeken tegelijk zijn, ook een object waarom niet is gevraagd.
at-once-no-answer = { $operation } geeft geen antwoord als er meer verzoeken tegelijk zijn.
at-once-refused = { $operation } weigert wat alleen wel wordt aanvaard, zodra er meer verzoeken tegelijk zijn: { $answer }.
at-once-not-allowed = Niet te beoordelen: met dit aantal verzoeken per seconde (--rate) komt er niets tegelijk.
register-shows-nothing = { $operation } laat niets zien, dus valt er niets te lezen.
register-shows-no-value = Niet elk zoekargument van { $operation } is gesteld: in het register staat op de eerste bladzijde geen waarde voor { $names }.
read-search-misses = { $operation } vindt met { $argument } niet wat eraan voldoet: een object uit de lijst ontbreekt als op zijn eigen waarde wordt gezocht.
read-search-finds-others = { $operation } let niet op { $argument }: er komt ook een object mee dat een andere waarde laat zien.
nothing-shown = geen waarde om op te zoeken
rows-do-not-show = Of { $operation } met deze zoekargumenten ook iets anders vindt, laten de rijen zelf niet zien: { $names }.
read-search-too-long = { $operation } geeft met { $argument } meer bladzijden dan er zijn gelezen: of het object ertussen staat, is niet te zeggen.
