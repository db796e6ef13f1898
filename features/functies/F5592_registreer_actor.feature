# language: nl
@F5592
Functionaliteit: F5592 - Registreer actor

  @F5592-1 @verplicht
  Regel: Een medewerker kan met zijn gegevens als actor worden geregistreerd
    Bron: F5592 (requestbody bij medewerker); F5002
    Interpretatie: I-09

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
