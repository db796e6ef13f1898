# language: nl
@F5241
Functionaliteit: F5241 - Wijzig interne taak

  Werkt: Een taak kan worden verduidelijkt terwijl zij nog openstaat.

  @F5241-1 @verplicht
  Regel: Een interne taak kan worden gewijzigd terwijl zij te verwerken blijft
    Bron: F5241 (alleen de te wijzigen gegevens)
    Gevolg: Wie een taak verduidelijkt, sluit haar af of wist wat er stond.

    Scenario: De gevraagde handeling wordt verduidelijkt
      Gegeven een medewerker die als actor is geregistreerd
      En een geregistreerd klantcontact
      En een interne taak voor de medewerker bij het klantcontact
      Als een medewerker de interne taak wijzigt met
        | Gevraagde handeling | Klant terugbellen op een ander nummer. |
      Dan bevat het antwoord op de wijziging van de interne taak die gegevens
      En heeft de opgevraagde interne taak die gegevens
      En zijn de andere gegevens van de interne taak ongewijzigd
