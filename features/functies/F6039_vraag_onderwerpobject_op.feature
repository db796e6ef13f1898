# language: nl
@F6039
Functionaliteit: F6039 - Vraag onderwerpobject op

  Werkt: Wie een onderwerp opzoekt dat er niet is, krijgt dat duidelijk te horen.

  @F6039-1 @verplicht
  Regel: Van een onderwerpobject dat niet bestaat, zegt de provider dat het niet bestaat
    Bron: F6039 (opvragen op id)
    Gevolg: De medewerker denkt dat er een zaak is waar er geen is.

    Scenario: Een onbekend ID
      Als een onderwerpobject wordt opgevraagd met een ID dat nergens voorkomt
      Dan zegt de provider dat dit object niet bestaat
