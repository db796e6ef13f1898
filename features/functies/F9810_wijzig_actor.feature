# language: nl
@F9810
Functionaliteit: F9810 - Wijzig actor

  Werkt: Gaat een medewerker weg of heet hij anders, dan is dat te zien.

  @F9810-1 @verplicht
  Regel: Een actor kan worden gewijzigd zonder dat de rest verandert
    Bron: F9810
    Gevolg: Werk blijft bij een medewerker komen die er niet meer is.

    Scenario: Een medewerker heet anders en is niet meer actief
      Gegeven een medewerker die als actor is geregistreerd
      Als de gegevens van de medewerker worden gewijzigd met
        | Naam             | Nicole Wolkenveld-van Dijk |
        | Indicatie actief | Nee                        |
      Dan bevat het antwoord op de wijziging van de medewerker die gegevens
      En heeft de opgevraagde medewerker die gegevens
      En zijn de andere gegevens van de medewerker ongewijzigd
