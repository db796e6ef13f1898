# language: nl
@F2946
Functionaliteit: F2946 - Wijzig digitaal adres

  Werkt: Een e-mailadres of telefoonnummer van een klant kan worden verbeterd.

  @F2946-1 @verplicht
  Regel: Een digitaal adres kan worden gewijzigd zonder dat de rest verandert
    Bron: F2946
    Gevolg: Na een correctie is niet meer bekend van wie een e-mailadres is, of waarvoor het dient.

    Scenario: Het e-mailadres van een klant wordt verbeterd
      Gegeven een klant die als partij is geregistreerd
      En een digitaal adres van de partij
      Als een medewerker het digitale adres wijzigt met
        | Digitaal adres |                          |
        | Adres          | joop.janssen@example.nl  |
      Dan heeft het opgevraagde digitale adres die gegevens
      En zijn de andere gegevens van het digitale adres ongewijzigd
      En verwijst het opgevraagde digitale adres alleen naar de partij
