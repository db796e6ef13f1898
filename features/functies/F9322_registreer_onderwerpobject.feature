# language: nl
@F9322
Functionaliteit: F9322 - Registreer onderwerpobject

  Werkt: Bij een gesprek wordt bewaard waarover het ging.

  @F9322-1 @verplicht
  Regel: Een onderwerpobject kan bij een klantcontact worden geregistreerd
    Bron: F9322; F6039; informatiemodel, Klantcontact (ging over)
    Gevolg: Bij een gesprek kan niet worden vastgelegd waarover het ging.

    Scenario: Het onderwerpobject bestaat na de registratie
      Gegeven een geregistreerd klantcontact
      Als een zaak als onderwerp van het klantcontact wordt vastgelegd
      Dan is het onderwerpobject op zijn ID op te vragen
      En bevat het antwoord op de registratie van het onderwerpobject die gegevens

    Scenario: Een gesprek over twee zaken
      Gegeven een geregistreerd klantcontact
      Als twee zaken als onderwerp van het klantcontact worden vastgelegd
      Dan zijn precies die onderwerpen bij het klantcontact te vinden, elk met zijn gegevens
