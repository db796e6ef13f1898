# language: nl
@F6634
Functionaliteit: F6634 - Zoek digitaal adres

  Werkt: Wie een adres deelt met een ander, wordt toch uit elkaar gehouden.

  @F6634-1 @verplicht
  Regel: Alleen digitale adressen waarvan elk opgegeven zoekargument klopt, worden gevonden
    Bron: F6634 (voldoen aan de zoekcriteria; adres, verstrektDoorPartij)
    Interpretatie: I-30
    Gevolg: De klant wordt aangezien voor een huisgenoot met hetzelfde e-mailadres.

    Scenario: Drie hebben hetzelfde adres
      Gegeven een klant die als partij is geregistreerd
      En een digitaal adres van de partij
      En een tweede digitaal adres van de partij
      En een andere klant met hetzelfde digitale adres
      En een geregistreerd klantcontact
      En een klant die als betrokkene bij het klantcontact is vastgelegd
      En hetzelfde digitale adres bij de betrokkene
      Als de digitale adressen van de partij op dat adres worden gezocht
      Dan wordt alleen dat digitale adres gevonden
      En heeft het gevonden digitale adres zijn gegevens
      En vindt dat adres bij de betrokkene alleen haar eigen digitale adres
