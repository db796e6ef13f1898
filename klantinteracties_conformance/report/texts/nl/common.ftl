# Wat overal voorkomt.
value = { $value }
value-empty = leeg
value-as-text = { $value } (als tekst)
comparison = verwacht { $expected }, gekregen { $observed }
comparison-of = { $attribute }: verwacht { $expected }, gekregen { $observed }
several = { $shown } en nog { $count }
stretch = { $part } ({ $count } tekens, vanaf teken { $position })
moment = { $date } om { $time }
sentences = { $sentences }
system-refused =
    { $kind ->
        [ENOENT] dat bestaat niet
        [EISDIR] dat is een map
        [ENODEV] dat is geen gewoon bestand
        [ENOTDIR] een deel van het pad is een bestand
        [EEXIST] er staat een bestand met die naam
        [EACCES] daar zijn geen rechten voor
        [EPERM] daar zijn geen rechten voor
        [EROFS] daar mag alleen worden gelezen
        [ENOSPC] de schijf is vol
        [EDQUOT] de ruimte is op
        [EFBIG] het bestand is te groot
        [ENAMETOOLONG] de naam is te lang
        [ELOOP] een koppeling verwijst naar zichzelf
        [ECONNREFUSED] de verbinding wordt geweigerd
        [ECONNRESET] de verbinding wordt verbroken
        [EPIPE] de verbinding wordt verbroken
        [ENETUNREACH] het netwerk is niet te bereiken
        [EHOSTUNREACH] de server is niet te bereiken
        [ETIMEDOUT] er komt geen antwoord binnen de tijd
        [unknown-name] die naam is niet te vinden
       *[other] het systeem weigert dat: { $kind }
    }
