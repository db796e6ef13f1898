# language: nl
@F5002
Functionaliteit: F5002 - Vraag actor op

  Werkt: Wie een collega opzoekt die er niet is, krijgt dat duidelijk te horen.

  @F5002-1 @verplicht
  Regel: Van een actor die niet bestaat, zegt de provider dat hij niet bestaat
    Bron: F5002 (opvragen op id)
    Gevolg: Een taak komt bij een collega te staan die niet bestaat.

    Scenario: Een onbekend ID
      Als een actor wordt opgevraagd met een ID dat nergens voorkomt
      Dan zegt de provider dat dit object niet bestaat
