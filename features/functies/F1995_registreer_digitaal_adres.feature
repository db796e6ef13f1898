# language: nl
@F1995
Functionaliteit: F1995 - Registreer digitaal adres

  Werkt: Een e-mailadres of telefoonnummer van een klant wordt bewaard.

  @F1995-1 @verplicht
  Regel: Een digitaal adres kan bij een partij worden geregistreerd
    Bron: F1995; F2806
    Gevolg: Van een klant kan geen e-mailadres of telefoonnummer worden bewaard.

    Scenario: Het digitale adres bestaat na de registratie
      Gegeven een klant die als partij is geregistreerd
      Als bij de partij een digitaal adres wordt vastgelegd
      Dan is het digitale adres op zijn ID op te vragen
      En bevat het antwoord op de registratie van het digitale adres die gegevens
