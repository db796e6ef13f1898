# language: nl
@F5492
Functionaliteit: F5492 - Zoek bijlagen

  Werkt: Van een document is terug te vinden bij welk gesprek of bericht het hoorde.

  @F5492-1 @verplicht
  Regel: Een bijlage is te vinden met haar identificatie in het andere register
    Bron: F5492 (zoeken met eigenschappen van de bijlage)
    Interpretatie: I-46
    Gevolg: Wie een document heeft, vindt het gesprek niet waar het bij hoort.

    Scenario: Zoeken op de identificatie
      Gegeven een geregistreerd klantcontact
      En een bijlage bij het klantcontact
      En een bijlage bij een ander klantcontact
      Als de bijlagen op die identificatie worden gezocht
      Dan wordt alleen die bijlage gevonden, met die gegevens
