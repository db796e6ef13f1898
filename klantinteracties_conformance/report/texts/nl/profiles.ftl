# Wat er te zeggen is over toepassingen: werken zij op deze provider?
profile-absent = ontbreekt
profile-present = staat erin
profile-not-null = staat erin en is niet leeg
profile-value-of-other = een waarde van een ander
profile-status = status { $text }
profile-one-of = een van { $values }
profile-exactly =
    { $count ->
        [0] niets
       *[other] precies { $values }
    }
profile-contains = { $values }, elk één keer
profile-without = geen { $values }
profile-rows =
    { $missing ->
        [0] niets te weinig
        [one] { $missing } ontbreekt
       *[other] { $missing } ontbreken
    }, { $extra ->
        [0] niets te veel
       *[other] { $extra } te veel
    }
profile-order = { $values }, in die volgorde
profile-each-once = elke waarde één keer
profile-nothing = niets
profile-something = iets
profile-begins = iets dat begint met { $text }
profile-moment = een moment met tijdzone
profile-later = later dan { $text }
profile-row = een rij met { $values }
profile-not-prepared = Wat er vooraf moest zijn, is niet gemaakt: { $operation } gaf { $answer }.
profile-no-value = { $name } staat niet in een eerder antwoord, en is nodig voor { $step }.
profile-nothing-seen = In het antwoord was niets om naar te kijken.
profile-unknown = Er is geen profiel { $name }; kies uit { $choices }, of geef een YAML-bestand.
profile-unreadable = { $file } is niet te lezen: { $cause }.
profile-no-yaml = { $file }, regel { $line }: dit is geen YAML.
profile-wrong = { $file }, regel { $line }, { $key }: { $problem }.
profile-no-variable = { $step } gebruikt {"{"}{ $name }{"}"}, en dat is geen waarde en geen eerder antwoord
date-ahead = deze datum is nog niet geweest
profile-no-operation = { $operation } staat niet in het contract; klopt het pad, noem dan bij dit verzoek een aanname
profile-no-part = er is geen deel { $name } dat hier kan staan
profile-name-taken = { $name } is al de naam van een verse waarde, en kan geen antwoord heten
profile-speaks-other = Deze toepassing spreekt { $dialects }, en niet het dialect van deze provider.
profile-works = { $name }: werkt
profile-works-with-doubt = { $name }: werkt; onzeker: { $actions }
profile-fails = { $name }: werkt niet: { $actions }
profile-unjudged =
    { $name }: niet beoordeeld: { $count ->
        [one] 1 handeling
       *[other] { $count } handelingen
    } van de { $total }. { $reason }
profile-inapplicable = { $name }: niet beoordeeld. { $reason }
profile-not-run = { $name }: niet beoordeeld, want niet uitgevoerd
profile-action-lacks = { $name } { $text }
profile-more-actions =
    { $count ->
        [one] en nog 1 handeling
       *[other] en nog { $count } handelingen
    }
profile-promise-broken = De provider breekt wat is beloofd: { $text }.
profile-assumption = De toepassing rekent op iets wat niemand heeft beloofd: { $text }.
profile-uncertain = Het is niet zeker dat de toepassing hierop rekent.
profile-listed-for = voor { $text }
profile-listed-read = gelezen op { $date }, { $dialects }
profile-listed-source = bron: { $text }
profile-old = Dit profiel is meer dan een jaar oud; de toepassing kan sindsdien zijn veranderd.
profile-twice = Er zijn twee profielen die { $name } heten.
upgrade-headline = Van de eerste naar de tweede toets: { $actions }.
upgrade-nothing = er is geen verschil gezien
upgrade-versions = de API gaat van { $version } naar { $text }
upgrade-lost =
    { $count ->
        [one] 1 ding kan voor toepassingen van de oude versie anders zijn
       *[other] { $count } dingen kunnen voor toepassingen van de oude versie anders zijn
    }
upgrade-working =
    { $count ->
        [one] 1 handeling van een toepassing blijft werken
       *[other] { $count } handelingen van toepassingen blijven werken
    }
upgrade-stopped =
    { $count ->
        [one] 1 handeling van een toepassing werkt niet meer ({ $names })
       *[other] { $count } handelingen van toepassingen werken niet meer ({ $names })
    }
upgrade-started =
    { $count ->
        [one] 1 handeling van een toepassing werkt nu wel
       *[other] { $count } handelingen van toepassingen werken nu wel
    }
upgrade-worse =
    { $count ->
        [0] geen eis is slechter
        [one] 1 eis is niet meer voldaan
       *[other] { $count } eisen zijn niet meer voldaan
    }
upgrade-better =
    { $count ->
        [0] geen eis is beter
        [one] 1 eis is nu wel voldaan
       *[other] { $count } eisen zijn nu wel voldaan
    }
upgrade-fewer =
    { $count ->
        [one] bij 1 eis die niet is voldaan, gaat minder mis
       *[other] bij { $count } eisen die niet zijn voldaan, gaat minder mis
    }
upgrade-more =
    { $count ->
        [one] bij 1 eis die niet is voldaan, gaat meer mis
       *[other] bij { $count } eisen die niet zijn voldaan, gaat meer mis
    }
upgrade-otherwise =
    { $count ->
        [one] 1 eis heeft een andere uitkomst door iets anders dan de provider
       *[other] { $count } eisen hebben een andere uitkomst door iets anders dan de provider
    }
upgrade-progress =
    van { $total } naar { $count }; { $missing ->
        [0] niets verdween
        [one] 1 verdween
       *[other] { $missing } verdwenen
    }; nieuw: { $names }
upgrade-progress-less =
    van { $total } naar { $count }; { $missing ->
        [one] 1 verdween
       *[other] { $missing } verdwenen
    }
profile-of-other-shard = Deze handeling hoort bij een ander deel van de toets.
loss-required = Vanaf { $version } is in { $attribute } verplicht: { $names }
loss-enum = Vanaf { $version } kan { $attribute } alleen nog zijn: { $choices }
loss-nullable = Vanaf { $version } kan { $attribute } leeg zijn: een toepassing die een waarde verwacht, krijgt er geen
loss-pattern = Vanaf { $version } heeft { $attribute } een andere vorm: wat eerder mocht, kan worden geweigerd
loss-shorter = Vanaf { $version } mag { $attribute } minder lang zijn
loss-argument = Pas vanaf { $version } kent { $path } de zoekargumenten { $names }: een oudere versie weigert ze als onbekend
loss-attribute = Pas vanaf { $version } bewaart { $attribute } ook: { $names }
profile-no-check = hier staat niet waar de toepassing op rekent: kies uit { $choices }
profile-no-date = In { $file } staat een datum die niet bestaat.
