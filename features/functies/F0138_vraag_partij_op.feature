# language: nl
@F0138
Functionaliteit: F0138 - Vraag partij op

  Werkt: Wie een klant opzoekt die er niet is, krijgt dat duidelijk te horen.

  @F0138-1 @verplicht
  Regel: Van een partij die niet bestaat, zegt de provider dat zij niet bestaat
    Bron: F0138 (opvragen op id)
    Gevolg: De medewerker denkt met een klant te spreken die niet bestaat.

    Scenario: Een onbekend ID
      Als een partij wordt opgevraagd met een ID dat nergens voorkomt
      Dan zegt de provider dat dit object niet bestaat
