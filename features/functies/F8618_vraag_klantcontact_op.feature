# language: nl
@F8618
Functionaliteit: F8618 - Vraag klantcontact op

  Werkt: Wie een gesprek opzoekt dat er niet is, krijgt dat duidelijk te horen.

  @F8618-1 @verplicht
  Regel: Van een klantcontact dat niet bestaat, zegt de provider dat het niet bestaat
    Bron: F8618 (opvragen op id)
    Gevolg: De medewerker weet niet of een gesprek er niet is of even niet te vinden is.

    Scenario: Een onbekend ID
      Als een klantcontact wordt opgevraagd met een ID dat nergens voorkomt
      Dan zegt de provider dat het klantcontact niet bestaat
