# language: nl
@F5592
Functionaliteit: F5592 - Registreer actor

  Werkt: Medewerkers, afdelingen en systemen worden als behandelaar bewaard.

  @F5592-1 @verplicht
  Regel: Een medewerker kan met zijn gegevens als actor worden geregistreerd
    Bron: F5592 (requestbody bij medewerker); F5002
    Interpretatie: I-09
    Gevolg: Medewerkers kunnen niet als behandelaar worden vastgelegd.

    Scenario: De gegevens van de medewerker zijn later weer op te vragen
      Als een actor wordt geregistreerd met
        | Soort actor        | Medewerker             |
        | Naam               | Nicole van Dijk        |
        | Indicatie actief   | Ja                     |
        | Actoridentificator |                        |
        | Object ID          | n.vandijk@example.nl   |
        | Soort object       | mdw                    |
        | Soort object ID    | email                  |
        | Register           | msei                   |
        | Functie            | medewerker KCC         |
        | E-mailadres        | n.vandijk@example.nl   |
        | Telefoonnummer     | 0612345601             |
      Dan heeft de opgevraagde actor die gegevens
      En bevat het antwoord op de registratie van de actor die gegevens

    Scenario: Ook heel andere gegevens komen zo terug
      Als een actor wordt geregistreerd met
        | Soort actor        | Medewerker                |
        | Naam               | Zoë "Zus" Çelik & Cie     |
        | Indicatie actief   | Nee                       |
        | Functie            | coördinator               |
        | E-mailadres        | zoe.celik@mail.example.nl |
        | Telefoonnummer     | 0612345606                |
      Dan heeft de opgevraagde actor die gegevens

    Scenario: Teksten zo lang als ze mogen zijn
      Als een medewerker als actor wordt geregistreerd met teksten van deze lengte
        | Actoridentificator.Object ID | 40  |
        | Functie                      | 40  |
        | E-mailadres                  | 254 |
      Dan heeft de opgevraagde actor die gegevens

  @F5592-2 @verplicht
  Regel: Een organisatorische eenheid kan met haar gegevens als actor worden geregistreerd
    Bron: F5592 (requestbody bij organisatorische eenheid); F5002
    Interpretatie: I-09
    Gevolg: Werk kan niet op naam van een afdeling worden gezet.

    Scenario: De gegevens van de afdeling zijn later weer op te vragen
      Als een actor wordt geregistreerd met
        | Soort actor      | Organisatorische eenheid             |
        | Naam             | Afdeling vergunningen                |
        | Indicatie actief | Ja                                   |
        | Omschrijving     | Afdeling die vergunningen behandelt, bezwaren registreert en het loket openhoudt; telefonisch bereikbaar op werkdagen. |
        | E-mailadres      | vergunningen@example.nl              |
        | Telefoonnummer   | 0612345603                           |
      Dan heeft de opgevraagde actor die gegevens
      En bevat het antwoord op de registratie van de actor die gegevens

    Scenario: Een afdeling met lange teksten wordt op naam gevonden
      Gegeven een collega die als actor is geregistreerd
      Als een afdeling als actor wordt geregistreerd met teksten van deze lengte
        | Omschrijving | 200 |
        | E-mailadres  | 254 |
      Dan heeft de opgevraagde actor die gegevens
      En is de actor op naam te vinden, met die gegevens

  @F5592-3 @verplicht
  Regel: Een geautomatiseerde actor kan met zijn gegevens worden geregistreerd
    Bron: F5592 (requestbody bij geautomatiseerde actor); F5002
    Interpretatie: I-09
    Gevolg: Niet te zien is dat een systeem handelde en niet een mens.

    Scenario: De gegevens van het systeem zijn later weer op te vragen
      Als een actor wordt geregistreerd met
        | Soort actor      | Geautomatiseerde actor               |
        | Naam             | Scanstraat postkamer                 |
        | Indicatie actief | Ja                                   |
        | Functie          | scanstraat                           |
        | Omschrijving     | Maakt inkomende post digitaal.       |
      Dan heeft de opgevraagde actor die gegevens
      En bevat het antwoord op de registratie van de actor die gegevens
