# Waar de lezer moet beginnen: oorzaken die bij de bevindingen passen.
cause-alike = Dit lijkt op een bekend gebrek: „{ $text }” ({ cause-fit }).
cause-alike-several =
    Dit lijkt op een van deze bekende gebreken: „{ $text }” of „{ $name }”{ $extra ->
        [0] {""}
       *[other] , of nog { $extra } andere
    } ({ cause-fit }).
cause-fit =
    { $total ->
        [one] aan de ene eis die daarbij hoort, is niet voldaan
       *[other] aan { $count } van de { $total } eisen die daarbij horen, is niet voldaan
    }
cause-unlike = Dit lijkt op geen gebrek dat de toets kent.
cause-harm =
    { $kind ->
        [open_to_strangers] Gegevens van inwoners kunnen zichtbaar zijn voor wie ze niet hoort te zien.
        [lost_or_altered] Gegevens kunnen verloren gaan of ongemerkt veranderen.
        [advice] Dit is een aanbeveling, of er is ontheffing voor: het telt niet mee voor het oordeel.
        [wrong_person] Iets kan bij de verkeerde persoon, medewerker of zaak terechtkomen.
       *[other] Een toepassing kan vastlopen of een antwoord verkeerd begrijpen.
    }
cause-places =
    { $total ->
        [0] { $count ->
            [0] {""}
           *[other] Te zien aan { $attributes }.
        }
       *[other] Te zien bij { $operations }{ $count ->
            [0] {""}
           *[other] {" "}aan { $attributes }
        }.
    }
cause-line = { $position }. { $text }
