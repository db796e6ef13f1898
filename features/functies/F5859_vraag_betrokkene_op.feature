# language: nl
@F5859
Functionaliteit: F5859 - Vraag betrokkene bij klantcontact op

  Werkt: Wie een betrokkene opzoekt die er niet is, krijgt dat duidelijk te horen.

  @F5859-1 @verplicht
  Regel: Van een betrokkene die niet bestaat, zegt de provider dat hij niet bestaat
    Bron: F5859 (opvragen op id)
    Gevolg: De medewerker ziet een lege naam en weet niet of er iemand bij het gesprek was.

    Scenario: Een onbekend ID
      Als een betrokkene wordt opgevraagd met een ID dat nergens voorkomt
      Dan zegt de provider dat dit object niet bestaat
