# language: nl
@F2806
Functionaliteit: F2806 - Vraag digitaal adres op

  Werkt: Wie een digitaal adres opzoekt dat er niet is, krijgt dat duidelijk te horen.

  @F2806-1 @verplicht
  Regel: Van een digitaal adres dat niet bestaat, zegt de provider dat het niet bestaat
    Bron: F2806 (opvragen op id)
    Gevolg: De medewerker stuurt een bericht naar een leeg adres.

    Scenario: Een onbekend ID
      Als een digitaal adres wordt opgevraagd met een ID dat nergens voorkomt
      Dan zegt de provider dat dit object niet bestaat
