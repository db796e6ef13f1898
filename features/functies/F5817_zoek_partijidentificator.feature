# language: nl
@F5817
Functionaliteit: F5817 - Zoek partij-identificator

  Werkt: Met een nummer uit een ander register wordt gevonden bij wie het hoort.

  @F5817-1 @verplicht
  Regel: Precies de partij-identificatoren met dat nummer, en die soort nummer, worden gevonden
    Bron: F5817 (voldoen aan de zoekcriteria; objectId en soortObjectId)
    Interpretatie: I-46
    Gevolg: Een burgerservicenummer leidt naar een ander, of naar niemand.

    Scenario: Zoeken op een burgerservicenummer
      Gegeven een klant die als partij is geregistreerd
      En een vrij burgerservicenummer bij de partij
      En een andere partij met een eigen burgerservicenummer
      Als de partij-identificatoren op dat burgerservicenummer worden gezocht
      Dan wordt alleen die partij-identificator gevonden, met haar gegevens

    Scenario: Zoeken op een nummer met zijn soort
      Gegeven een klant die als partij is geregistreerd
      En een vrij burgerservicenummer bij de partij
      Als de partij-identificatoren op dat nummer en de soort burgerservicenummer worden gezocht
      Dan wordt alleen die partij-identificator gevonden, met haar gegevens
      En wordt dat nummer als RSIN bij niemand gevonden
