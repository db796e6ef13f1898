# language: nl
@C4390
Functionaliteit: C4390 - Klant belt KCC met melding openbare ruimte. Hiervoor wordt direct een zaak aangemaakt

  Werkt: Van een melding over straat of plein blijft bewaard wat er is gemeld en welke zaak ervoor is gemaakt.
  Thema: meldingen

  De klant meldt iets wat op straat niet in orde is en nog niet bekend was. De medewerker maakt een zaak in
  een zakenregister en legt het gesprek vast, met de zaak erbij.

  @C4390-1 @verplicht @F2173 @F8618
  Regel: De melding wordt als klantcontact met alle gegevens vastgelegd
    Bron: C4390 §1 (variant op C0992), §2 (gegevens worden na het klantcontact geregistreerd); F2173
    Gevolg: Wat een inwoner over de straat meldde, is later niet terug te lezen.

    @eigen-voorbeeld
    Scenario: De gegevens van de melding zijn later weer op te vragen
      Als een medewerker een klantcontact registreert met
        | Kanaal                   | Telefoon                   |
        | Onderwerp                | Kapotte straatlantaarn     |
        | Inhoud                   | Voor huisnummer 12 van de Kerkstraat brandt de lantaarn al drie dagen niet. |
        | Indicatie contact gelukt | Ja                         |
        | Taal                     | Nederlands                 |
        | Vertrouwelijk            | Nee                        |
        | Plaatsgevonden op        | 08-03-2023 20:15           |
      Dan heeft het opgevraagde klantcontact die gegevens

  @C4390-2 @verplicht @F2599 @F5859
  Regel: De melder is betrokkene bij het klantcontact, zonder dat vaststaat wie hij is
    Bron: C4390 §2 (ongekende klant: geen authenticatie); F2599
    Interpretatie: I-07
    Gevolg: Wie iets op straat meldt, moet eerst bewijzen wie hij is.

    Scenario: Een melder zonder partij
      Gegeven een geregistreerd klantcontact
      Als de klant als betrokkene bij het klantcontact wordt vastgelegd zonder partij
      Dan heeft de opgevraagde betrokkene die gegevens
      En verwijst de opgevraagde betrokkene naar het klantcontact en niet naar een partij

  @C4390-3 @verplicht @F2173 @F9322 @F9829
  Regel: Bij het klantcontact is te vinden welke zaak uit de melding ontstond
    Bron: C4390 §2 (nummer van de zaak wordt meegegeven; later is te zien dat uit het klantcontact een zaak ontstond); F9322
    Interpretatie: I-56
    Gevolg: Wie naar zijn melding vraagt, krijgt niet te horen wat ermee is gedaan.

    Scenario: De zaak is onderwerp van het klantcontact
      Gegeven een geregistreerd klantcontact
      En een onderwerpobject bij een ander klantcontact
      Als een zaak als onderwerp van het klantcontact wordt vastgelegd
      Dan heeft het opgevraagde onderwerpobject die gegevens
      En is alleen die zaak bij het klantcontact te vinden, met haar gegevens

  @C4390-4 @niet-toetsbaar
  Regel: De medewerker gaat na of de melding al bekend is, en maakt een zaak met de contactgegevens erin
    Bron: C4390 §1 (controleren of er al een zaak loopt; nieuwe zaak nodig), §2 (zaak aanmaken; contactgegevens in de zaak)
    Reden: Dit speelt zich af in een zakenregister; er komt geen verzoek aan de provider aan te pas.
