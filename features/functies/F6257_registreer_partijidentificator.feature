# language: nl
@F6257
Functionaliteit: F6257 - Registreer partij-identificator

  Werkt: Van een partij wordt bewaard hoe zij in een ander register heet.

  @F6257-1 @verplicht @F1582
  Regel: Een partij-identificator wordt met een vrije toelichting bij haar partij bewaard
    Bron: F6257 (altijd gekoppeld aan een partij; anderePartijIdentificator als vrij tekstveld; ID door de provider)
    Gevolg: Een verwijzing naar een register dat geen code heeft, gaat verloren.

    Scenario: Een nummer met een verwijzing in vrije tekst
      Gegeven een klant die als partij is geregistreerd
      Als bij de partij een vrij burgerservicenummer wordt vastgelegd met
        | Andere partij-identificator | Lid 1234 van "De Korenbloem" & Zoon, wijk Noord |
      Dan bevat het antwoord op de registratie van de partij-identificator die gegevens
      En heeft de opgevraagde partij-identificator die gegevens

  @F6257-2 @aanbevolen
  Regel: Een partij-identificator van een partij die niet bestaat, wordt geweigerd
    Bron: F6257 (altijd gekoppeld aan een partij)
    Interpretatie: I-43
    Gevolg: Een burgerservicenummer staat in het register zonder dat te zien is van wie het is.

    Scenario: Een verwijzing die nergens heen leidt
      Als een vrij burgerservicenummer wordt vastgelegd bij een partij die niet bestaat
      Dan wordt de registratie geweigerd
