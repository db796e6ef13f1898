# language: nl
@F5582
Functionaliteit: F5582 - Zoek actor

  Werkt: Medewerkers, afdelingen en systemen worden op naam gevonden.

  @F5582-1 @verplicht
  Regel: Een actor van elke soort is op zijn naam te vinden, en niet als een andere soort
    Bron: F5582 (voldoen aan de zoekcriteria; wat voor alle soorten geldt; response per soort)
    Interpretatie: I-30
    Gevolg: Werk kan niet op naam van een afdeling of systeem worden gezet, want die is niet te vinden.

    Scenario: Van elke soort een
      Gegeven een medewerker die als actor is geregistreerd
      En een afdeling die als actor is geregistreerd
      En een geautomatiseerde actor die als actor is geregistreerd
      Als de drie actoren elk op hun naam worden gezocht
      Dan wordt telkens alleen de gezochte actor gevonden, met zijn gegevens
      En wordt elk ook met zijn naam en soort gevonden, en niet met een andere soort
