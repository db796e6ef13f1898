# language: nl
@F6542
Functionaliteit: F6542 - Koppel actor aan klantcontact

  Werkt: Bij een gesprek wordt bewaard wie het voerde.

  @F6542-1 @verplicht
  Regel: Een actor kan aan een klantcontact worden gekoppeld
    Bron: F6542 (vastleggen actorKlantcontact); F3896 (zoeken met eigenschappen van de actor)
    Gevolg: Bij een gesprek kan niet worden vastgelegd wie het voerde.

    Scenario: De koppeling verwijst naar de actor en het klantcontact
      Gegeven een medewerker die als actor is geregistreerd
      En een geregistreerd klantcontact
      Als de medewerker aan het klantcontact wordt gekoppeld
      Dan verwijst de opgevraagde koppeling naar de medewerker en het klantcontact
      En bevat het antwoord op het koppelen die gegevens

    Scenario: Een medewerker voert meer gesprekken
      Gegeven een medewerker die als actor is geregistreerd
      En een geregistreerd klantcontact
      En een ander geregistreerd klantcontact
      En een ander klantcontact waaraan iemand anders is gekoppeld
      Als de medewerker aan beide klantcontacten wordt gekoppeld
      Dan zijn precies die klantcontacten bij de medewerker te vinden
