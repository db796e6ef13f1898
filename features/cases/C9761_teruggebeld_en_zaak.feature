# language: nl
@C9761
Functionaliteit: C9761 - Medewerker belt op verzoek van KCC klant terug, en maakt een zaak omdat dingen uitgezocht moeten worden

  Werkt: Moet er na het terugbellen iets worden uitgezocht, dan is de taak klaar en is de zaak terug te vinden.
  Thema: taken

  De medewerker belt terug zoals in C2984. Hij kan niet meteen antwoorden en maakt een zaak in een
  zakenregister. De taak sluit hij af.

  @C9761-1 @verplicht @F5241
  Regel: Na het gesprek wordt de taak afgemeld, ook al loopt er nu een zaak
    Bron: C9761 §1 (variant op C2984), §2 (interne taak wordt afgemeld); F5241
    Interpretatie: I-16
    Gevolg: Een inwoner wordt weer gebeld, terwijl er al een zaak voor hem loopt.

    Scenario: De taak staat na het gesprek niet meer open
      Gegeven een medewerker die als actor is geregistreerd
      En een geregistreerd klantcontact
      En een interne taak voor de medewerker bij het klantcontact
      Als de interne taak op verwerkt wordt gezet
      Dan is de interne taak verwerkt en is het moment vastgelegd
      En heeft de medewerker geen openstaande interne taken meer

  @C9761-2 @aanbevolen @F9322 @F9829
  Regel: Via het klantcontact van de taak is te vinden welke zaak eruit ontstond
    Bron: C9761 §2 (later is te zien dat uit de taak een zaak ontstond); F9322
    Interpretatie: I-21, I-52
    Gevolg: De medewerker ziet niet wat er na het terugbellen is uitgezocht.

    Scenario: Van de taak naar de zaak
      Gegeven een medewerker die als actor is geregistreerd
      En een geregistreerd klantcontact
      En een interne taak voor de medewerker bij het klantcontact
      Als een zaak als onderwerp van het klantcontact wordt vastgelegd
      Dan leidt de interne taak via haar klantcontact naar die zaak, met haar gegevens

  @C9761-3 @niet-toetsbaar
  Regel: Bij een interne taak staat welke zaak eruit ontstond
    Bron: C9761 §2 (nummer van de zaak bij het afmelden van de interne taak)
    Interpretatie: I-52
    Reden: Het informatiemodel kent bij een interne taak geen zaak; geen van de API's heeft er een plaats voor.

  @C9761-4 @niet-toetsbaar
  Regel: Tijdens het gesprek blijkt dat er iets moet worden uitgezocht, en de medewerker maakt een zaak
    Bron: C9761 §1 (geen antwoord in het gesprek), §2 (zaak aanmaken)
    Reden: Dit speelt zich af aan de telefoon en in een zakenregister; er komt geen verzoek aan de provider aan te pas.
