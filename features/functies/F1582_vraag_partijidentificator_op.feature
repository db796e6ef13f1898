# language: nl
@F1582
Functionaliteit: F1582 - Vraag partij-identificator op

  Werkt: Wie een identificator opzoekt die er niet is, krijgt dat duidelijk te horen.

  @F1582-1 @verplicht
  Regel: Van een partij-identificator die niet bestaat, zegt de provider dat zij niet bestaat
    Bron: F1582 (opvragen op id)
    Gevolg: De medewerker ziet een leeg burgerservicenummer bij een klant die er wel een heeft.

    Scenario: Een onbekend ID
      Als een partij-identificator wordt opgevraagd met een ID dat nergens voorkomt
      Dan zegt de provider dat dit object niet bestaat
