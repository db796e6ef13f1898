# language: nl
@F7927
Functionaliteit: F7927 - Zoek partij

  Werkt: Een klant wordt op zijn eigen gegevens gevonden, en geen ander.

  @F7927-1 @verplicht
  Regel: Alleen partijen waarvan elk opgegeven zoekargument klopt, worden gevonden
    Bron: F7927 (voldoen aan de zoekcriteria; eigenschappen van de partij: nummer, bezoekadres)
    Interpretatie: I-30, I-46
    Gevolg: De medewerker opent het dossier van een ander.

    Scenario: Zoeken op nummer en soort
      Gegeven een klant die als partij is geregistreerd
      En een organisatie die als partij is geregistreerd
      Als de partij op haar nummer en soort wordt gezocht
      Dan wordt alleen die partij gevonden
      En heeft de gevonden partij die gegevens
      En wordt met dat nummer en een andere soort geen partij gevonden

    Scenario: Zoeken op bezoekadres
      Gegeven een klant met een bezoekadres die als partij is geregistreerd
      En een andere klant in dezelfde straat van een andere plaats
      En een andere klant die daar alleen post krijgt
      Als de partij op haar bezoekadres wordt gezocht
      Dan wordt alleen die partij gevonden
