# language: nl
@F6230
Functionaliteit: F6230 - Vraag bijlagen op

  Werkt: Wie een bijlage opzoekt die er niet is, krijgt dat duidelijk te horen.

  @F6230-1 @verplicht
  Regel: Van een bijlage die niet bestaat, zegt de provider dat zij niet bestaat
    Bron: F6230 (opvragen op id)
    Gevolg: De medewerker opent een document dat er niet is, en wacht voor niets.

    Scenario: Een onbekend ID
      Als een bijlage wordt opgevraagd met een ID dat nergens voorkomt
      Dan zegt de provider dat dit object niet bestaat
