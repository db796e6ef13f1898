# Wat iemand op de terminal ziet.
outcome =
    { $kind ->
        [passed] voldaan
        [failed] niet voldaan
        [informs] informeert
        [cantTell] niet te beoordelen
        [untested] niet uitgevoerd
        [inapplicable] niet van toepassing
       *[niet-toetsbaar] niet toetsbaar
    }
verdict =
    { $kind ->
        [conformant] Voldoet
        [nonconformant] Voldoet niet
       *[undetermined] Niet beoordeeld
    }
terminal-testing = Toetsen
terminal-operation =
    { $operation } ({ $count ->
        [one] { $count } verzoek
       *[other] { $count } verzoeken
    })
terminal-path = { $path }: { $count } van de { $total } bewerkingen voldaan ({ $requests } { $requests ->
        [one] verzoek
       *[other] verzoeken
    })
terminal-group = { $title }: { $count } van de { $total } { $total ->
        [one] eis
       *[other] eisen
    } voldaan
terminal-alike = { $count } eisen { $kind ->
        [cantTell] niet te beoordelen
       *[untested] niet uitgevoerd
    }: { $requirements }
verdict-in-part = { $verdict } op een deel
terminal-leftover = Achtergebleven bij de provider: { $url } ({ $reason })
terminal-left = Let op: er staat nog iets van een toets bij { $where }; ruim op met: { $command }
terminal-notice = Let op: { $notice }
terminal-suite-fault = Fout in de suite zelf: meld dit aan de makers; dit oordeel telt niet.
terminal-informs =
    { $count ->
        [one] { $count } aanbevolen eis informeert
       *[other] { $count } aanbevolen eisen informeren
    }: { $requirements }. Dit telt niet mee voor het oordeel.
terminal-scenarios = Scenario’s: { $total } gepland, { $count } uitgevoerd
terminal-operations = automatisch bedachte tests: { $total } gepland, { $count } uitgevoerd
terminal-counts = { $scenarios }; { $operations }; in { NUMBER($seconds, maximumFractionDigits: 1) } s.
terminal-waiver = Ontheffing tot en met { $until } door { $owner }: { $reason } ({ $link })
terminal-compared = Verwacht: { $expected }; gekregen: { $observed }
terminal-replay =
    { $count ->
        [one] Uitwisseling
       *[other] Uitwisselingen
    } { $numbers }; herhaal met: { $replay }
terminal-no-requests = Er zijn geen verzoeken gedaan.
terminal-timing =
    Tijd: { $count ->
        [one] { $count } verzoek
       *[other] { $count } verzoeken
    } ({ $cases } in scenario’s, waarvan { $removal } om op te ruimen; { $invented } zelf bedacht) in { NUMBER($seconds, minimumFractionDigits: 1, maximumFractionDigits: 1) } s, waarvan { NUMBER($waiting, minimumFractionDigits: 1, maximumFractionDigits: 1) } s wachten op de provider en { NUMBER($own, minimumFractionDigits: 1, maximumFractionDigits: 1) } s eigen tijd.
terminal-kind = { $name } { $count }
terminal-kinds = Zelf bedachte verzoeken, naar waarvoor ze zijn: { $kinds }.
report-made = Verslag: { $file }
report-of-another = { $file } heeft al de { $name } van een andere toets. Kies met --output een andere map, want anders staan de bladzijden van twee toetsen door elkaar.
bundle-unknown = In dit resultaat staat geen toetsbare eis of bevinding { $id }. Geef een eis, zoals C0534-3, of een bevinding daarvan, zoals C0534-3/2.
terminal-begin = Begin hier:
terminal-more-causes =
    { $count ->
        [one] Nog { $count } oorzaak staat in het verslag.
       *[other] Nog { $count } oorzaken staan in het verslag.
    }
