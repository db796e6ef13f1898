# language: nl
@F2120
Functionaliteit: F2120 - Registreer interne taak

  Werkt: Een taak voor een collega of afdeling wordt bewaard.

  @F2120-1 @verplicht
  Regel: Een interne taak kan bij een klantcontact worden geregistreerd
    Bron: F2120; F2771; F3839 (nummer)
    Gevolg: Werk voor een collega kan niet worden doorgegeven.

    Scenario: De interne taak bestaat na de registratie
      Gegeven een medewerker die als actor is geregistreerd
      En een geregistreerd klantcontact
      Als een interne taak voor de medewerker bij het klantcontact wordt geregistreerd
      Dan is de interne taak op haar ID op te vragen
      En bevat het antwoord op de registratie van de interne taak die gegevens

    Scenario: De interne taak is op haar nummer te vinden
      Gegeven een medewerker die als actor is geregistreerd
      En een geregistreerd klantcontact
      En een interne taak voor iemand anders
      Als een interne taak voor de medewerker bij het klantcontact wordt geregistreerd
      Dan is alleen die interne taak op haar nummer te vinden
