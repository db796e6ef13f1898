# language: nl
@F6260
Functionaliteit: F6260 - Wijzig bijlage

  Werkt: Een verkeerde verwijzing naar een document kan worden verbeterd.

  @F6260-1 @verplicht
  Regel: De verwijzing van een bijlage kan worden verbeterd zonder dat de rest verandert
    Bron: F6260 (doorvoeren van correcties)
    Interpretatie: I-47
    Gevolg: Een bijlage blijft naar het verkeerde document verwijzen, of raakt los van het gesprek.

    Scenario: De identificatie van het document wordt verbeterd
      Gegeven een geregistreerd klantcontact
      En een bijlage bij het klantcontact
      Als een medewerker de bijlage wijzigt met
        | Bijlageidentificator |           |
        | Object ID            | 332444332 |
        | Soort object         | 23        |
        | Soort object ID      | 234       |
        | Register             | 7         |
      Dan bevat het antwoord op de wijziging van de bijlage die gegevens
      En heeft de opgevraagde bijlage die gegevens
      En zijn de andere gegevens van de bijlage ongewijzigd
