# language: nl
@F2599
Functionaliteit: F2599 - Registreer betrokkene bij klantcontact

  Werkt: Bij een gesprek wordt bewaard met wie het was.

  @F2599-1 @verplicht
  Regel: Een betrokkene kan bij een klantcontact worden geregistreerd
    Bron: F2599 (vastleggen betrokkeneBijKlantcontact; meer betrokkenen bij een klantcontact); informatiemodel (lengten)
    Interpretatie: I-08, I-28
    Gevolg: Bij een gesprek kan niet worden vastgelegd met wie het was.

    Scenario: De betrokkene bestaat na de registratie
      Gegeven een geregistreerd klantcontact
      Als de klant als betrokkene bij het klantcontact wordt vastgelegd
      Dan is de betrokkene op zijn ID op te vragen
      En bevat het antwoord op de registratie van de betrokkene die gegevens

    Scenario: De klant geeft een lange naam en adressen op
      Gegeven een geregistreerd klantcontact
      Als de klant als betrokkene bij het klantcontact wordt vastgelegd met
        | Rol                                     | vertegenwoordiger         |
        | Initiator                               | true                      |
        | Organisatienaam                         | Wereldwinkel 't kikkertje |
        | Contactnaam.Voorletters                 | J                         |
        | Contactnaam.Voornaam                    | Johannes Wilhelmus Theodorus Petrus Maria Cornelis |
        | Contactnaam.Voorvoegsel achternaam      | de                        |
        | Contactnaam.Achternaam                  | Vries-van Oldenbarneveldt tot Sint-Maartensdijk en Oosterhesselen |
        | Bezoekadres.NummeraanduidingID          | 0518200000637599          |
        | Bezoekadres.Adresregel 1                | Burgemeester van Puffelenstraat 12, tweede verdieping links |
        | Bezoekadres.Adresregel 2                | 3219 FC Turfstad          |
        | Bezoekadres.Land                        | 003                       |
        | Correspondentieadres.Adresregel 1       | Postbus 2700              |
        | Correspondentieadres.Adresregel 2       | 3200 TD Turfstad          |
        | Correspondentieadres.Land               | 003                       |
      Dan heeft de opgevraagde betrokkene die gegevens
      En bevat het antwoord op de registratie van de betrokkene die gegevens

    Scenario: Teksten zo lang als ze mogen zijn
      Gegeven een geregistreerd klantcontact
      Als de klant als betrokkene bij het klantcontact wordt vastgelegd met teksten van deze lengte
        | Organisatienaam                    | 200 |
        | Contactnaam.Voorletters            | 10  |
        | Contactnaam.Voornaam               | 80  |
        | Contactnaam.Voorvoegsel achternaam | 10  |
        | Contactnaam.Achternaam             | 200 |
        | Bezoekadres.Adresregel 1           | 80  |
        | Bezoekadres.Adresregel 2           | 80  |
        | Bezoekadres.Adresregel 3           | 80  |
        | Correspondentieadres.Adresregel 1  | 80  |
        | Correspondentieadres.Adresregel 2  | 80  |
        | Correspondentieadres.Adresregel 3  | 80  |
      Dan bevat het antwoord op de registratie van de betrokkene die gegevens
      En heeft de opgevraagde betrokkene die gegevens
      En is alleen die betrokkene bij het klantcontact te vinden, met die gegevens

    Scenario: Meer betrokkenen bij één klantcontact
      Gegeven een geregistreerd klantcontact
      En een ander klantcontact met een eigen betrokkene
      Als de klant en een tweede betrokkene bij het klantcontact worden vastgelegd
      Dan zijn beide betrokkenen bij het klantcontact te vinden

  @F2599-2 @aanbevolen
  Regel: Een betrokkene bij een klantcontact dat niet bestaat, wordt geweigerd
    Bron: F2599; informatiemodel, Betrokkene bij klantcontact (hoort bij precies een klantcontact)
    Interpretatie: I-43
    Gevolg: Iemand staat vermeld bij een gesprek dat nergens te vinden is.

    Scenario: Een verwijzing die nergens heen leidt
      Als de klant als betrokkene wordt vastgelegd bij een klantcontact dat niet bestaat
      Dan wordt de registratie geweigerd
