# language: nl
@F4936
Functionaliteit: F4936 - Zoek betrokkene bij klantcontact

  Werkt: Wie belde zonder als klant bekend te zijn, wordt op naam teruggevonden.

  @F4936-1 @verplicht
  Regel: Een betrokkene is op achternaam te vinden
    Bron: F4936 (zoeken op achternaam); F3896 (eigenschappen van de betrokkene)
    Interpretatie: I-30, I-46
    Gevolg: Het gesprek met iemand die niet als klant bekend is, is niet op naam terug te vinden.

    Scenario: Zoeken op achternaam
      Gegeven een geregistreerd klantcontact
      En een ander klantcontact met een eigen betrokkene
      En een klant met een eigen achternaam die als betrokkene bij het klantcontact is vastgelegd
      Als de betrokkenen op die achternaam worden gezocht
      Dan wordt alleen die betrokkene gevonden, met die gegevens
