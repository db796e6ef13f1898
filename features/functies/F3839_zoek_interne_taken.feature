# language: nl
@F3839
Functionaliteit: F3839 - Zoek interne taken

  Werkt: Met elk zoekargument, en met meer tegelijk, worden precies de juiste taken gevonden.

  @F3839-1 @verplicht
  Regel: Alleen interne taken waarvan elk opgegeven zoekargument klopt, worden gevonden
    Bron: F3839 (alle waarden dienen overeen te komen; nummer, status, klantcontact, actor)
    Gevolg: Een medewerker krijgt taken te zien die niet bij zijn zoekvraag horen, of mist er een.

    Scenario: Van elke andere taak klopt een deel
      Gegeven een medewerker die als actor is geregistreerd
      En een afdeling die als actor is geregistreerd
      En een geregistreerd klantcontact
      En een interne taak voor de medewerker bij het klantcontact
      En een verwerkte interne taak voor de medewerker bij het klantcontact
      En een interne taak voor de afdeling bij hetzelfde klantcontact
      En een interne taak voor de medewerker bij een ander klantcontact
      Als de interne taken op nummer, status, klantcontact en actor worden gezocht
      Dan wordt alleen die interne taak gevonden
      En heeft de gevonden interne taak die gegevens
      En vinden twee zoekargumenten alleen de interne taken waarvan beide kloppen
      En is de interne taak niet te vinden met een status, klantcontact of actor van een andere
