# language: nl
@F7554
Functionaliteit: F7554 - Registreer partij

  Werkt: Een klant wordt met naam en nummers bewaard.

  @F7554-1 @verplicht
  Regel: Een persoon kan met zijn gegevens als partij worden geregistreerd
    Bron: F7554 (partij vastleggen); F0138; C0992 §1 (eventueel partij aanmaken); informatiemodel, Partij (lengten)
    Interpretatie: I-09
    Gevolg: Klanten kunnen niet worden vastgelegd.

    Scenario: De gegevens van de persoon zijn later weer op te vragen
      Als een partij wordt geregistreerd met
        | Soort partij            | persoon     |
        | Indicatie geheimhouding | Nee         |
        | Voorkeurstaal           | Nederlands  |
        | Indicatie actief        | Ja          |
        | Contactnaam             |             |
        | Voorletters             | J           |
        | Voornaam                | Jan         |
        | Voorvoegsel achternaam  | van der     |
        | Achternaam              | Vriesdael   |
      Dan heeft de opgevraagde partij die gegevens
      En bevat het antwoord op de registratie van de partij die gegevens

    Scenario: Ook heel andere gegevens komen zo terug
      Als een partij wordt geregistreerd met
        | Soort partij            | persoon             |
        | Indicatie geheimhouding | Ja                  |
        | Voorkeurstaal           | eng                 |
        | Indicatie actief        | Nee                 |
        | Contactnaam             |                     |
        | Voorletters             | Ç.Ö.                |
        | Voornaam                | Zoë-Ångela Maria Johanna Wilhelmina |
        | Voorvoegsel achternaam  | de l'               |
        | Achternaam              | Şahin-Weiß "d'Arbre" & Noël van Oldenbarneveldt tot Sint-Maartensdijk |
      Dan heeft de opgevraagde partij die gegevens

    Scenario: Teksten zo lang als ze mogen zijn
      Als een partij wordt geregistreerd met teksten van deze lengte
        | Interne notitie                    | 1000 |
        | Contactnaam.Voorletters            | 10   |
        | Contactnaam.Voornaam               | 80   |
        | Contactnaam.Voorvoegsel achternaam | 10   |
        | Contactnaam.Achternaam             | 200  |
        | Bezoekadres.Adresregel 1           | 80   |
        | Bezoekadres.Adresregel 2           | 80   |
        | Bezoekadres.Adresregel 3           | 80   |
        | Correspondentieadres.Adresregel 1  | 80   |
        | Correspondentieadres.Adresregel 2  | 80   |
        | Correspondentieadres.Adresregel 3  | 80   |
      Dan bevat het antwoord op de registratie van de partij die gegevens
      En heeft de opgevraagde partij die gegevens
      Als de partij op haar nummer wordt gezocht
      Dan heeft de gevonden partij die gegevens

    Scenario: Een contactpersoon werkt voor een organisatie
      Gegeven een organisatie die als partij is geregistreerd
      Als een contactpersoon van die organisatie als partij wordt geregistreerd
      Dan heeft de opgevraagde partij die gegevens
      En heeft de opgevraagde organisatie haar gegevens

  @F7554-2 @verplicht @F6257 @F5817
  Regel: Bij een partij wordt vastgelegd waarmee zij in een ander register bekend is
    Bron: F7554 (partij-identificator vastleggen); F5817; C0992 §1 (identiteit van de klant is bekend)
    Gevolg: Een klant is niet te koppelen aan zijn gegevens in een ander register.

    Scenario: De partij is te vinden met haar burgerservicenummer
      Gegeven een klant die als partij is geregistreerd
      En een andere partij met een eigen burgerservicenummer
      Als bij de partij een vrij burgerservicenummer wordt vastgelegd
      Dan heeft de opgevraagde partij-identificator die gegevens
      En leidt zoeken op dat burgerservicenummer alleen naar de partij

    Scenario: Een organisatie is met twee nummers bekend
      Gegeven een organisatie die als partij is geregistreerd
      En een RSIN en een KvK-nummer die vrij zijn
      Als bij de organisatie die nummers worden vastgelegd
      Dan leidt zoeken op elk nummer met zijn soort alleen naar de organisatie, met die gegevens
      En vindt zoeken op een nummer met een andere soort niets

  @F7554-3 @aanbevolen
  Regel: Het nummer van een partij is van geen andere partij
    Bron: F7554 (het nummer moet ook uniek zijn); informatiemodel, Partij
    Interpretatie: I-02
    Gevolg: Twee klanten hebben hetzelfde nummer, en de een ziet de gegevens van de ander.

    Scenario: Een tweede partij met hetzelfde nummer
      Gegeven een klant die als partij is geregistreerd
      Als nog een partij met hetzelfde nummer wordt geregistreerd
      Dan is er maar één partij met dat nummer
