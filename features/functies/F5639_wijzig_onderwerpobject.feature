# language: nl
@F5639
Functionaliteit: F5639 - Wijzig onderwerpobject

  Werkt: Staat bij een gesprek de verkeerde zaak, dan kan dat worden verbeterd.

  @F5639-1 @verplicht
  Regel: De verwijzing van een onderwerpobject kan worden verbeterd zonder dat de rest verandert
    Bron: F5639 (doorvoeren van correcties)
    Interpretatie: I-47
    Gevolg: Bij een gesprek blijft de zaak van een ander staan.

    Scenario: De identificatie van het onderwerp wordt verbeterd
      Gegeven een geregistreerd klantcontact
      En een zaak die onderwerp van het klantcontact is
      Als een medewerker het onderwerpobject wijzigt met
        | Objectidentificator |               |
        | Object ID           | 1892091992898 |
        | Soort object        | 043           |
        | Soort object ID     | uuid          |
        | Register            | 017           |
      Dan bevat het antwoord op de wijziging van het onderwerpobject die gegevens
      En heeft het opgevraagde onderwerpobject die gegevens
      En zijn de andere gegevens van het onderwerpobject ongewijzigd
