# language: nl
@F2120
Functionaliteit: F2120 - Registreer interne taak

  Werkt: Een taak voor een collega of afdeling wordt bewaard.

  @F2120-1 @verplicht
  Regel: Een interne taak kan bij een klantcontact worden geregistreerd
    Bron: F2120; F2771; F3839 (nummer); B8694; informatiemodel, Interne taak (lengten)
    Interpretatie: I-45
    Gevolg: Werk voor een collega kan niet worden doorgegeven.

    Scenario: De interne taak bestaat na de registratie
      Gegeven een medewerker die als actor is geregistreerd
      En een geregistreerd klantcontact
      Als een interne taak voor de medewerker bij het klantcontact wordt geregistreerd
      Dan is de interne taak op haar ID op te vragen
      En is van de opgevraagde interne taak nog geen moment van verwerken vastgelegd
      En bevat het antwoord op de registratie van de interne taak die gegevens

    Scenario: De interne taak is op haar nummer te vinden
      Gegeven een medewerker die als actor is geregistreerd
      En een geregistreerd klantcontact
      En een interne taak voor iemand anders
      Als een interne taak voor de medewerker wordt geregistreerd met teksten van deze lengte
        | Gevraagde handeling | 200  |
        | Toelichting         | 1000 |
      Dan is alleen die interne taak op haar nummer te vinden, met die gegevens
      En bevat het antwoord op de registratie van de interne taak die gegevens
      En heeft de opgevraagde interne taak die gegevens

  @F2120-2 @aanbevolen
  Regel: Het nummer van een interne taak is van geen andere interne taak
    Bron: informatiemodel, Interne taak (uniek identificerend nummer); F3839 (specifieke taak op basis van het nummer)
    Interpretatie: I-02
    Gevolg: Wie met het nummer van een taak belt, krijgt te horen over de taak van een ander.

    Scenario: Een tweede interne taak met hetzelfde nummer
      Gegeven een medewerker die als actor is geregistreerd
      En een geregistreerd klantcontact
      En een interne taak voor de medewerker bij het klantcontact
      Als nog een interne taak met hetzelfde nummer wordt geregistreerd
      Dan is er maar één interne taak met dat nummer
