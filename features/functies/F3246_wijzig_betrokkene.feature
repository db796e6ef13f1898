# language: nl
@F3246
Functionaliteit: F3246 - Wijzig betrokkene bij klantcontact

  Werkt: Wat bij een gesprek over de klant is vastgelegd, kan worden verbeterd.

  @F3246-1 @verplicht
  Regel: De naam van een betrokkene kan worden verbeterd zonder dat de rest verandert
    Bron: F3246 (voorbeeld: voornaam)
    Interpretatie: I-47
    Gevolg: Een verkeerd gespelde naam blijft staan, of de correctie wist andere gegevens.

    Scenario: De voornaam wordt verbeterd
      Gegeven een geregistreerd klantcontact
      En een klant die als betrokkene bij het klantcontact is vastgelegd
      Als een medewerker de betrokkene wijzigt met
        | Contactnaam            |        |
        | Voorletters            | J      |
        | Voornaam               | Jannes |
        | Voorvoegsel achternaam | de     |
        | Achternaam             | Vries  |
      Dan bevat het antwoord op de wijziging van de betrokkene die gegevens
      En heeft de opgevraagde betrokkene die gegevens
      En zijn de andere gegevens van de betrokkene ongewijzigd
