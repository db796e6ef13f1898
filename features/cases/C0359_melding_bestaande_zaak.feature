# language: nl
@C0359
Functionaliteit: C0359 - Klant belt KCC met melding openbare ruimte. Hiervoor bestaat reeds een zaak

  Werkt: Melden meer inwoners hetzelfde, dan staat ieders gesprek bij dezelfde zaak.
  Thema: meldingen

  De klant meldt iets wat een ander al had gemeld. De medewerker voegt de klant toe aan de zaak die er al is,
  en meldt de taak die daarvoor was uitgezet, af.

  @C0359-1 @verplicht @F2599 @F5859
  Regel: Ook wie iets meldt wat al bekend was, staat als betrokkene bij het klantcontact
    Bron: C0359 §1 (variant op C4390 en C0992), §2 (ongekende klant: geen authenticatie); F2599
    Interpretatie: I-07
    Gevolg: Van wie als tweede meldt, is niet bekend dat hij belde.

    Scenario: Elk klantcontact heeft zijn eigen melder
      Gegeven een ander klantcontact met een eigen betrokkene
      En een geregistreerd klantcontact
      Als de klant als betrokkene bij het klantcontact wordt vastgelegd zonder partij
      Dan verwijst de opgevraagde betrokkene naar het klantcontact en niet naar een partij
      En is alleen die betrokkene bij het klantcontact te vinden, met die gegevens

  @C0359-2 @aanbevolen @F9322 @F9829
  Regel: De zaak die er al is, kan ook onderwerp van dit klantcontact zijn
    Bron: C0359 §1 (er loopt al een zaak), §2 (later is te zien welke zaak het was); F9322
    Interpretatie: I-21, I-52
    Gevolg: Wie als tweede meldt, krijgt niet te horen hoe het ermee staat.

    Scenario: Twee klantcontacten over dezelfde zaak
      Gegeven een geregistreerd klantcontact
      En een eerder geregistreerd klantcontact
      En een zaak die onderwerp van het eerdere klantcontact is
      Als dezelfde zaak als onderwerp van het klantcontact wordt vastgelegd
      Dan heeft het opgevraagde onderwerpobject die gegevens
      En is alleen die zaak bij het klantcontact te vinden, met haar gegevens

  @C0359-3 @verplicht @F5241
  Regel: De taak die voor de melding was uitgezet, wordt afgemeld
    Bron: C0359 §2 (interne taak wordt afgemeld); F5241
    Interpretatie: I-16
    Gevolg: Twee ploegen gaan op weg voor dezelfde melding.

    Scenario: De taak van de melding wordt verwerkt
      Gegeven een medewerker die als actor is geregistreerd
      En een geregistreerd klantcontact
      En een interne taak voor de medewerker bij het klantcontact
      Als de interne taak op verwerkt wordt gezet
      Dan is de interne taak verwerkt en is het moment vastgelegd
      En zijn de andere gegevens van de interne taak ongewijzigd

  @C0359-4 @niet-toetsbaar
  Regel: Bij een interne taak staat bij welke zaak zij hoort
    Bron: C0359 §2 (nummer van de zaak bij het afmelden van de interne taak)
    Interpretatie: I-52
    Reden: Het informatiemodel kent bij een interne taak geen zaak; geen van de API's heeft er een plaats voor.

  @C0359-5 @niet-toetsbaar
  Regel: De medewerker vindt de zaak die er al is, en voegt de contactgegevens van de klant eraan toe
    Bron: C0359 §1 (controleren of er al een zaak loopt), §2 (contactgegevens in de zaak; klant krijgt bericht)
    Reden: Dit speelt zich af in een zakenregister; er komt geen verzoek aan de provider aan te pas.
