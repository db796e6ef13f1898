# language: nl
@F2599
Functionaliteit: F2599 - Registreer betrokkene bij klantcontact

  Werkt: Bij een gesprek wordt bewaard met wie het was.

  @F2599-1 @verplicht
  Regel: Een betrokkene kan bij een klantcontact worden geregistreerd
    Bron: F2599 (vastleggen betrokkeneBijKlantcontact)
    Interpretatie: I-08, I-28
    Gevolg: Bij een gesprek kan niet worden vastgelegd met wie het was.

    Scenario: De betrokkene bestaat na de registratie
      Gegeven een geregistreerd klantcontact
      Als de klant als betrokkene bij het klantcontact wordt vastgelegd
      Dan is de betrokkene op zijn ID op te vragen
      En bevat het antwoord op de registratie van de betrokkene die gegevens

  @F2599-2 @aanbevolen
  Regel: Een betrokkene bij een klantcontact dat niet bestaat, wordt geweigerd
    Bron: F2599; informatiemodel, Betrokkene bij klantcontact (hoort bij precies een klantcontact)
    Interpretatie: I-43
    Gevolg: Iemand staat vermeld bij een gesprek dat nergens te vinden is.

    Scenario: Een verwijzing die nergens heen leidt
      Als de klant als betrokkene wordt vastgelegd bij een klantcontact dat niet bestaat
      Dan wordt de registratie geweigerd
