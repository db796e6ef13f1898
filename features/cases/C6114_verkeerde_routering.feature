# language: nl
@C6114
Functionaliteit: C6114 - Verkeerde routering vanuit KCC

  Werkt: Een taak die bij de verkeerde terechtkwam, gaat verder naar wie haar wel kan doen.
  Thema: taken

  Het klantcontactcentrum legde een interne taak bij een afdeling of medewerker die haar niet kan doen. Die
  maakt een nieuwe taak bij hetzelfde klantcontact, voor het klantcontactcentrum of meteen voor een ander,
  en sluit de eigen taak af met een toelichting.

  @C6114-1 @verplicht @F3839
  Regel: Een medewerker ziet de openstaande interne taken van zijn afdeling
    Bron: C6114 Bekijken interne taak (interne taak uitgezet voor een collega; openstaande taken inzien; een taak kiezen); F3839
    Gevolg: Een taak die verkeerd terechtkwam, wordt door niemand opgemerkt.

    Scenario: De taak die voor de afdeling is uitgezet
      Gegeven een afdeling die als actor is geregistreerd
      En een geregistreerd klantcontact
      En een interne taak voor de afdeling bij het klantcontact
      En een interne taak voor iemand anders
      Als de openstaande interne taken van de afdeling worden gezocht
      Dan wordt alleen die interne taak gevonden
      En heeft de gevonden interne taak die gegevens

  @C6114-2 @verplicht @F2771 @F8618
  Regel: De taak wordt met haar klantcontact getoond
    Bron: C6114 Bekijken interne taak (klantcontact wordt opgehaald; taak en klantcontact worden getoond); F8618
    Gevolg: De medewerker kan niet zien voor wie de taak wel is.

    Scenario: De taak leidt naar haar klantcontact
      Gegeven een medewerker die als actor is geregistreerd
      En een geregistreerd klantcontact
      En een interne taak voor de medewerker bij het klantcontact
      Als de interne taak met haar klantcontact wordt opgevraagd
      Dan heeft de getoonde interne taak haar gegevens
      En heeft het getoonde klantcontact zijn onderwerp en inhoud

  @C6114-3 @verplicht @F2120 @F3839
  Regel: Een nieuwe taak vraagt het klantcontactcentrum om opnieuw te routeren
    Bron: C6114 variant A (nieuwe interne taak; eerste tabel); F2120
    Interpretatie: I-01, I-02, I-49
    Gevolg: Een vraag die verkeerd terechtkwam, komt niet terug bij wie haar kan doorgeven.

    Scenario: Retour naar het klantcontactcentrum
      Gegeven een medewerker die als actor is geregistreerd
      En een afdeling die als actor is geregistreerd
      En een geregistreerd klantcontact
      En een interne taak voor de medewerker bij het klantcontact
      Als voor de afdeling een nieuwe interne taak bij hetzelfde klantcontact wordt geregistreerd met
        | InterneTaak                 |                                      |
        | id                          | 82e99612-22eb-4489-8fb1-f0d5f4fc6bce |
        | nummer                      | 19982201                             |
        | aanleidinggevendKlantontact | 5452f450-e940-4996-a353-37f4a7ec8710 |
        | status                      | te_verwerken                         |
        | gevraagdeHandeling          | Opnieuw routeren                     |
        | toelichting                 | De interne taak die was toegewezen kan ik niet uitvoeren. Gaarne her-routeren aan afdeling X. |
        | verwerktOp                  |                                      |
        | toegewezenAanActor          | 8ee0d091-ca57-4979-8bf6-d2866b442aa3 |
      Dan heeft de opgevraagde nieuwe interne taak die gegevens
      En zijn de interne taak en de nieuwe interne taak bij het klantcontact te vinden
      En is de nieuwe interne taak de enige openstaande van de afdeling

  @C6114-4 @verplicht @F5241
  Regel: Bij de oorspronkelijke taak staat dat zij is verwerkt en opnieuw gerouteerd moet worden
    Bron: C6114 variant A (oorspronkelijke taak wordt aangepast; tweede tabel); F5241
    Interpretatie: I-01, I-04, I-16, I-49
    Gevolg: Een doorgegeven taak blijft open, of niemand weet waarom zij is afgesloten.

    Scenario: De teruggestuurde taak wordt afgesloten
      Gegeven een medewerker die als actor is geregistreerd
      En een geregistreerd klantcontact
      En een interne taak voor de medewerker bij het klantcontact
      Als een medewerker de interne taak wijzigt met
        | InterneTaak |                                      |
        | id          | 3124ff95-fe6c-47e4-aef7-3a7d8795f4cb |
        | status      | verwerkt                             |
        | toelichting | Deze taak kon niet worden uitgevoerd door de toegewezen afdeling. Er is een nieuwe interne taak aangemaakt met het verzoek deze gevraagde handeling te her-routeren. |
        | verwerktOp  | 2024-01-24T10:34:16                  |
      Dan bevat het antwoord op de wijziging van de interne taak die gegevens
      En is de interne taak verwerkt en is het moment vastgelegd
      En zijn de andere gegevens van de interne taak ongewijzigd

  @C6114-5 @verplicht @F2120 @F3839
  Regel: Een nieuwe taak gaat meteen naar de collega die haar wel kan uitvoeren
    Bron: C6114 variant B (nieuwe interne taak; eerste tabel); F2120
    Interpretatie: I-01, I-02, I-49
    Gevolg: De collega die de inwoner wel kan helpen, krijgt de taak niet.

    Scenario: Doorsturen naar een collega
      Gegeven een medewerker die als actor is geregistreerd
      En een collega die als actor is geregistreerd
      En een geregistreerd klantcontact
      En een interne taak voor de medewerker bij het klantcontact
      Als voor de collega een nieuwe interne taak bij hetzelfde klantcontact wordt geregistreerd met
        | InterneTaak                 |                                           |
        | id                          | 82e99612-22eb-4489-8fb1-f0d5f4fc6bce      |
        | nummer                      | 19982201                                  |
        | aanleidinggevendKlantontact | 5452f450-e940-4996-a353-37f4a7ec8710      |
        | status                      | te_verwerken                              |
        | gevraagdeHandeling          | Klant terugbellen                         |
        | toelichting                 | Klant heeft een vraag over de bouwvergunning. |
        | verwerktOp                  |                                           |
        | toegewezenAanActor          | 5f79e948-53b5-4d19-9673-e29ce2bebe62      |
      Dan heeft de opgevraagde nieuwe interne taak die gegevens
      En zijn de interne taak en de nieuwe interne taak bij het klantcontact te vinden
      En is de nieuwe interne taak de enige openstaande van de collega

  @C6114-6 @verplicht @F5241 @F3839
  Regel: Bij de oorspronkelijke taak staat dat zij is verwerkt en aan een ander is gegeven
    Bron: C6114 variant B (oorspronkelijke taak wordt aangepast; tweede tabel); F5241
    Interpretatie: I-01, I-04, I-16, I-49
    Gevolg: Twee medewerkers bellen dezelfde inwoner, want de eerste taak staat nog open.

    Scenario: De doorgestuurde taak staat niet meer open
      Gegeven een medewerker die als actor is geregistreerd
      En een geregistreerd klantcontact
      En een interne taak voor de medewerker bij het klantcontact
      Als een medewerker de interne taak wijzigt met
        | InterneTaak |                                      |
        | id          | 3124ff95-fe6c-47e4-aef7-3a7d8795f4cb |
        | status      | verwerkt                             |
        | toelichting | Deze taak kon niet worden uitgevoerd door de toegewezen afdeling. Er is een nieuwe interne taak aangemaakt die aan collega X is toegewezen die de taak wel kan uitvoeren. |
        | verwerktOp  | 20240124T10:34:16                    |
      Dan is de interne taak verwerkt en is het moment vastgelegd
      En zijn de andere gegevens van de interne taak ongewijzigd
      En heeft de medewerker geen openstaande interne taken meer

  @C6114-7 @niet-toetsbaar
  Regel: De medewerker stelt vast dat hij de taak niet kan uitvoeren, en kiest wie haar krijgt
    Bron: C6114 Bekijken interne taak (medewerker kan de handeling niet uitvoeren), varianten A en B (wie de taak wel kan uitvoeren; beleid van de gemeente; verwerkt zegt niets over de manier van afhandelen)
    Reden: Dit beslissen mensen, en het staat in het beleid van de gemeente; er komt geen verzoek aan de provider aan te pas.
