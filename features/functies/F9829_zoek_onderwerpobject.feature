# language: nl
@F9829
Functionaliteit: F9829 - Zoek onderwerpobject

  Werkt: Van een zaak of eerder gesprek wordt gevonden welke gesprekken erover gingen.

  @F9829-1 @verplicht
  Regel: Alleen onderwerpobjecten waarvan elk opgegeven zoekargument klopt, worden gevonden
    Bron: F9829 (voldoen aan de zoekcriteria; objectId en soortObjectId); OpenAPI-document van het dialect (parameters)
    Interpretatie: I-15, I-46
    Gevolg: Van een zaak is niet te vinden wat erover is gezegd, of staat er iets van een andere zaak.

    Scenario: Zoeken op het eerdere klantcontact
      Gegeven een geregistreerd klantcontact
      En een eerder geregistreerd klantcontact
      En een zaak die onderwerp van het eerdere klantcontact is
      En het eerdere klantcontact is onderwerp van het klantcontact
      Als de onderwerpobjecten op het eerdere klantcontact worden gezocht
      Dan wordt alleen dat onderwerpobject gevonden, met zijn gegevens
      En is het ook met beide klantcontacten te vinden, en niet als die zijn verwisseld

    Scenario: Zoeken op de zaak
      Gegeven een geregistreerd klantcontact
      En een zaak die onderwerp van het klantcontact is
      En een eerder geregistreerd klantcontact
      En een onderwerpobject bij een ander klantcontact
      Als de onderwerpobjecten op het nummer van de zaak en de soort daarvan worden gezocht
      Dan wordt alleen dat onderwerpobject gevonden, met zijn gegevens
      En vindt dat nummer met een andere soort of het eerdere klantcontact niets
