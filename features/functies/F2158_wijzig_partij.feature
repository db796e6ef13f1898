# language: nl
@F2158
Functionaliteit: F2158 - Wijzig partij

  Werkt: Verhuist een klant of wil hij iets anders, dan wordt dat bijgewerkt.

  @F2158-1 @verplicht
  Regel: Een partij kan worden gewijzigd zonder dat de rest verandert
    Bron: F2158 (alleen de te wijzigen gegevens; volledige partij komt terug)
    Interpretatie: I-47
    Gevolg: Na een verhuizing gaat post naar het oude adres, of raakt de klant gegevens kwijt.

    Scenario: Een klant verhuist, wil niet gevonden worden en liever Engels spreken
      Gegeven een klant die als partij is geregistreerd
      Als een medewerker de partij wijzigt met
        | Bezoekadres             |                          |
        | Adresregel 1            | Van Puffelenstraat 23    |
        | Adresregel 2            | 9823 SG Tietjerkstradeel |
        | Land                    | 003                      |
        | Correspondentieadres    |                          |
        | Adresregel 1            | Janssenstraat 12         |
        | Adresregel 2            | 9821 ST Tietjerkstradeel |
        | Land                    | 003                      |
        | Interne notitie         | Verhuisd.                |
        | Indicatie geheimhouding | Ja                       |
        | Voorkeurstaal           | eng                      |
        | Indicatie actief        | Nee                      |
      Dan bevat het antwoord op de wijziging van de partij die gegevens
      En heeft de opgevraagde partij die gegevens
      En zijn de andere gegevens van de partij ongewijzigd
