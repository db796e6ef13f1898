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

    Scenario: Hetzelfde nummer als burgerservicenummer en als RSIN
      Gegeven een klant die als partij is geregistreerd
      En een vrij burgerservicenummer bij de partij
      En een organisatie die als partij is geregistreerd
      En hetzelfde nummer als RSIN bij de organisatie
      Als de partij-identificatoren op dat nummer en de soort burgerservicenummer worden gezocht
      Dan wordt alleen die partij-identificator gevonden, met haar gegevens
      En leidt het nummer als RSIN alleen naar de organisatie
