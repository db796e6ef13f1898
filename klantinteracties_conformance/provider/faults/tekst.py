"""Defects in how text is kept: cut off, mangled or lost, whichever object it belongs to."""

from __future__ import annotations

import html
import re

from klantinteracties_conformance.provider.faults.kinds import (
    OnRead,
    OnWrite,
    each,
    map_text,
    mojibake,
    put,
    within,
)

NAME_PARTS = ("voorletters", "voornaam", "voorvoegselAchternaam", "achternaam")

mangled_name = within("contactnaam", each(*(map_text(part, mojibake) for part in NAME_PARTS)))

FAULTS = (
    OnWrite(
        "onderwerp-afgekapt-op-80",
        "Het onderwerp van een klantcontact wordt na 80 tekens afgekapt.",
        "C0992-2",
        "klantcontact",
        map_text("onderwerp", lambda text: text[:80]),
    ),
    OnRead(
        "onderwerp-met-html-tekens",
        "Een & in het onderwerp van een klantcontact komt als HTML-code terug.",
        "C0992-2",
        "klantcontact",
        map_text("onderwerp", html.escape),
    ),
    OnWrite(
        "onderwerp-verkeerd-gelezen",
        "Letters met tekens erop komen in het onderwerp als twee andere tekens terug.",
        "C0992-2",
        "klantcontact",
        map_text("onderwerp", mojibake),
    ),
    OnWrite(
        "inhoud-verkeerd-gelezen",
        "Letters met tekens erop komen in de inhoud als twee andere tekens terug.",
        "C0992-3",
        "klantcontact",
        map_text("inhoud", mojibake),
    ),
    OnWrite(
        "inhoud-met-vraagtekens",
        "Elke letter met een teken erop wordt in de inhoud een vraagteken.",
        "C9853-8",
        "klantcontact",
        map_text("inhoud", lambda text: text.encode("ascii", "replace").decode()),
    ),
    OnRead(
        "inhoud-zonder-lege-regels",
        "Een lege regel in de inhoud verdwijnt.",
        "C0992-3",
        "klantcontact",
        map_text("inhoud", lambda text: text.replace("\n\n", "\n")),
    ),
    OnRead(
        "inhoud-zonder-schuine-strepen",
        "Een \\ in de inhoud verdwijnt.",
        "C0992-3",
        "klantcontact",
        map_text("inhoud", lambda text: text.replace("\\", "")),
    ),
    OnWrite(
        "inhoud-zonder-emoji",
        "Tekens van vier bytes, zoals 👍, verdwijnen uit de inhoud.",
        "C0992-3",
        "klantcontact",
        map_text("inhoud", lambda text: "".join(character for character in text if ord(character) < 0x10000)),
    ),
    OnWrite(
        "inhoud-zonder-hoekhaken",
        "Wat in de inhoud tussen hoekhaken staat, zoals een e-mailadres, verdwijnt.",
        "C0992-3",
        "klantcontact",
        map_text("inhoud", lambda text: re.sub(r"</?[A-Za-z][^>]*>", "", text)),
    ),
    OnWrite(
        "inhoud-met-enkele-spaties",
        "Twee spaties na elkaar worden er in de inhoud een.",
        "C0992-3",
        "klantcontact",
        map_text("inhoud", lambda text: re.sub(" +", " ", text)),
    ),
    OnWrite(
        "inhoud-zonder-inspringen",
        "De spaties waarmee een regel van de inhoud begint, verdwijnen.",
        "C0992-3",
        "klantcontact",
        map_text("inhoud", lambda text: re.sub(r"(?m)^ +", "", text)),
    ),
    OnWrite(
        "inhoud-leeg",
        "De inhoud van een klantcontact wordt niet bewaard.",
        "C6114-2",
        "klantcontact",
        put("inhoud", ""),
        ("create",),
    ),
    OnRead(
        "achternaam-in-kleine-letters",
        "De achternaam van een betrokkene komt in kleine letters terug.",
        "C9167-3",
        "betrokkene",
        within("contactnaam", map_text("achternaam", str.lower)),
    ),
    OnRead(
        "naam-van-betrokkene-verkeerd-gelezen",
        "Letters met tekens erop komen in de naam van een betrokkene als twee andere tekens terug.",
        "C0534-8",
        "betrokkene",
        mangled_name,
    ),
    OnWrite(
        "naam-van-partij-verkeerd-gelezen",
        "Letters met tekens erop komen in de naam van een partij als twee andere tekens terug.",
        "F7554-1",
        "partij",
        within("partijIdentificatie", mangled_name),
    ),
    OnRead(
        "voorletters-zonder-spaties",
        "De spaties tussen de voorletters van een betrokkene verdwijnen.",
        "C4161-6",
        "betrokkene",
        within("contactnaam", map_text("voorletters", lambda text: text.replace(" ", ""))),
    ),
    OnWrite(
        "organisatienaam-afgekapt-op-40",
        "De organisatienaam van een betrokkene wordt na 40 tekens afgekapt.",
        "C4161-6",
        "betrokkene",
        map_text("organisatienaam", lambda text: text[:40]),
    ),
    OnRead(
        "organisatienaam-ontbreekt-bij-opvragen",
        "Wie een betrokkene op ID opvraagt, krijgt geen organisatienaam.",
        "C4161-6",
        "betrokkene",
        put("organisatienaam", ""),
        ("read",),
    ),
    OnWrite(
        "toelichting-afgekapt-op-80",
        "De toelichting van een interne taak wordt na 80 tekens afgekapt.",
        "C9708-1",
        "internetaak",
        map_text("toelichting", lambda text: text[:80]),
    ),
    OnRead(
        "toelichting-verkeerd-gelezen",
        "Letters met tekens erop komen in de toelichting van een taak als twee andere tekens terug.",
        "C9018-16",
        "internetaak",
        map_text("toelichting", mojibake),
    ),
    OnWrite(
        "interne-notitie-afgekapt-op-255",
        "De interne notitie van een partij wordt na 255 tekens afgekapt.",
        "C4161-1",
        "partij",
        map_text("interneNotitie", lambda text: text[:255]),
    ),
    OnWrite(
        "adresregels-samengevoegd",
        "De eerste twee adresregels van een partij worden een regel.",
        "C9018-8",
        "partij",
        within(
            "bezoekadres",
            lambda adres: adres.update(
                adresregel1=f"{adres.get('adresregel1')} {adres.get('adresregel2')}".strip(), adresregel2=""
            ),
        ),
        ("create",),
    ),
    OnRead(
        "derde-adresregel-verdwijnt",
        "De derde adresregel van een partij is bij opvragen leeg.",
        "C4161-1",
        "partij",
        each(
            within("bezoekadres", put("adresregel3", "")),
            within("correspondentieadres", put("adresregel3", "")),
        ),
    ),
    OnRead(
        "land-verdwijnt",
        "Het land in het correspondentieadres van een partij is bij opvragen leeg.",
        "C9018-8",
        "partij",
        within("correspondentieadres", put("land", "")),
    ),
    OnRead(
        "nummeraanduiding-zonder-nul",
        "De nummeraanduiding in het adres van een betrokkene verliest haar voorloopnul.",
        "C4161-6",
        "betrokkene",
        within("bezoekadres", map_text("nummeraanduidingId", lambda text: text.lstrip("0"))),
    ),
    OnWrite(
        "gevraagde-handeling-in-hoofdletters",
        "De gevraagde handeling van een interne taak komt in hoofdletters terug.",
        "C2716-3",
        "internetaak",
        map_text("gevraagdeHandeling", str.upper),
    ),
    OnWrite(
        "naam-van-actor-verkeerd-gelezen",
        "Letters met tekens erop komen in de naam van een actor als twee andere tekens terug.",
        "F5592-1",
        "actor",
        map_text("naam", mojibake),
    ),
    OnWrite(
        "omschrijving-van-afdeling-afgekapt",
        "De omschrijving van een organisatorische eenheid wordt na 80 tekens afgekapt.",
        "F5592-2",
        "actor",
        within("actorIdentificatie", map_text("omschrijving", lambda text: text[:80])),
    ),
    OnRead(
        "emailadres-zonder-punt",
        "Het e-mailadres van een actor verliest bij opvragen wat voor de @ achter een punt staat.",
        "F5592-1",
        "actor",
        within("actorIdentificatie", map_text("emailadres", lambda text: text.replace("n.vandijk", "n"))),
    ),
    OnWrite(
        "naam-van-actor-afgekapt-op-50",
        "De naam van een actor wordt na 50 tekens afgekapt.",
        "C0992-1",
        "actor",
        map_text("naam", lambda text: text[:50]),
    ),
    OnWrite(
        "achternaam-van-betrokkene-afgekapt-op-40",
        "De achternaam van een betrokkene wordt na 40 tekens afgekapt.",
        "F2599-1",
        "betrokkene",
        within("contactnaam", map_text("achternaam", lambda text: text[:40])),
    ),
    OnWrite(
        "achternaam-van-partij-afgekapt-op-40",
        "De achternaam van een partij wordt na 40 tekens afgekapt.",
        "F7554-1",
        "partij",
        within("partijIdentificatie", within("contactnaam", map_text("achternaam", lambda text: text[:40]))),
    ),
    OnWrite(
        "adresregel-afgekapt-op-40",
        "De eerste adresregel van een partij wordt na 40 tekens afgekapt.",
        "C4161-1",
        "partij",
        within("bezoekadres", map_text("adresregel1", lambda text: text[:40])),
    ),
    OnWrite(
        "digitaal-adres-afgekapt-op-50",
        "Een digitaal adres wordt na 50 tekens afgekapt.",
        "C2984-4",
        "digitaaladres",
        map_text("adres", lambda text: text[:50]),
    ),
    OnWrite(
        "gevraagde-handeling-afgekapt-op-50",
        "De gevraagde handeling van een interne taak wordt na 50 tekens afgekapt.",
        "C6114-1",
        "internetaak",
        map_text("gevraagdeHandeling", lambda text: text[:50]),
    ),
)
