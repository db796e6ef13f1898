# language: nl
@F1975
Functionaliteit: F1975 - Registreer bijlage

  Werkt: Bij een gesprek of bericht wordt bewaard wat ermee is meegestuurd.

  @F1975-1 @verplicht
  Regel: Een bijlage kan bij een klantcontact worden geregistreerd
    Bron: F1975 (verwijzing naar een digitaal object in een ander register; klantcontact is bekend); F6230
    Gevolg: Van wat een inwoner meestuurt, kan niets worden bewaard.

    Scenario: De bijlage bestaat na de registratie
      Gegeven een geregistreerd klantcontact
      Als bij het klantcontact een bijlage wordt vastgelegd met
        | Bijlageidentificator |                       |
        | Object ID            | 987298727729889902878 |
        | Soort object         | 043                   |
        | Soort object ID      | 234                   |
        | Register             | 017                   |
      Dan is de bijlage op haar ID op te vragen
      En bevat het antwoord op de registratie van de bijlage die gegevens
      En heeft de opgevraagde bijlage die gegevens
