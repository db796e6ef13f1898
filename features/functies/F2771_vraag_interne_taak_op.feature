# language: nl
@F2771
Functionaliteit: F2771 - Vraag interne taak op

  Werkt: Wie een taak opzoekt die er niet is, krijgt dat duidelijk te horen.

  @F2771-1 @verplicht
  Regel: Van een interne taak die niet bestaat, zegt de provider dat zij niet bestaat
    Bron: F2771 (opvragen op id)
    Gevolg: De medewerker opent een taak die al weg is, en ziet een leeg scherm.

    Scenario: Een onbekend ID
      Als een interne taak wordt opgevraagd met een ID dat nergens voorkomt
      Dan zegt de provider dat dit object niet bestaat
