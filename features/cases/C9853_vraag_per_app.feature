# language: nl
@C9853
Functionaliteit: C9853 - Klant appt een vraag naar de gemeente die beantwoord kan worden door KCC

  Werkt: Een gesprek per app wordt vastgelegd met het nummer van de klant, en komt bij het klantcontactcentrum.
  Thema: schrijven

  Software maakt van een gesprek per app een klantcontact. Wat er is gezegd, staat in een ander register als
  bijlage, of in de inhoud van het klantcontact.

  @C9853-1 @verplicht @F2173 @F8618
  Regel: Het gesprek per app wordt als klantcontact vastgelegd
    Bron: C9853 inleiding (variant op C1199; software maakt er een geheel van), §2 (klantcontact registreren; waarden bij een app; eerste tabel); F2173
    Interpretatie: I-03, I-04, I-49, I-50
    Gevolg: Van een gesprek per app is later niet te zien dat het er was.

    Scenario: De gegevens van het gesprek zijn later weer op te vragen
      Als een medewerker een klantcontact registreert met
        | Klantcontact           |                     |
        | codeKanaal             | 006                 |
        | onderwerp              |                     |
        | inhoud                 |                     |
        | indicatieContactGelukt | Ja                  |
        | codeTaal               |                     |
        | vertrouwelijk          | false               |
        | plaatsgevondenOp       | 2024-01-24T10:00:12 |
      Dan bevat het antwoord op de registratie die gegevens
      En heeft het opgevraagde klantcontact die gegevens

  @C9853-2 @verplicht @F2173
  Regel: Elk gesprek per app heeft een eigen nummer
    Bron: C9853 §2 (eerste tabel: nummer); F2173
    Interpretatie: I-02, I-49
    Gevolg: Twee gesprekken per app worden met elkaar verwisseld.

    Scenario: Twee gesprekken houden elk hun nummer
      Als een medewerker twee klantcontacten registreert
      Dan heeft elk klantcontact bij opvragen nog steeds een eigen
        | nummer | |

  @C9853-3 @verplicht @F2173 @F6542 @F5592
  Regel: Bij het gesprek per app is vastgelegd dat software het heeft verwerkt
    Bron: C9853 §2 (actor bij het klantcontact; tweede tabel); F2173 (actorKlantcontact)
    Interpretatie: I-49
    Gevolg: Het lijkt alsof een medewerker met de inwoner heeft geappt.

    Scenario: De geautomatiseerde actor wordt aan het klantcontact gekoppeld
      Gegeven een geautomatiseerde actor die als actor is geregistreerd
      En een geregistreerd klantcontact
      Als de geautomatiseerde actor aan het klantcontact wordt gekoppeld met
        | actorKlantcontact |                                      |
        | klantcontactId    | 1b60aaa0-1cb2-4065-a9a2-612d141e2411 |
        | actorId           | 3b763d0b-849f-4082-9c9a-fef52b21fa8b |
      Dan is alleen de geautomatiseerde actor als actor bij het klantcontact te vinden

  @C9853-4 @verplicht @F2173 @F2599 @F5859
  Regel: De klant is als betrokkene vastgelegd, begon het gesprek en is de partij
    Bron: C9853 §2 (betrokkene bij het klantcontact; waarden bij een app; derde tabel); F2599
    Interpretatie: I-08, I-49
    Gevolg: Een gesprek per app komt niet in het klantbeeld.

    Scenario: De betrokkene is klant, initiator en partij
      Gegeven een klant die als partij is geregistreerd
      En een geregistreerd klantcontact
      Als de partij als betrokkene bij het klantcontact wordt vastgelegd met
        | betrokkeneBijKlantcontact |                                      |
        | rol                       | Klant                                |
        | initiator                 | true                                 |
        | hadKlantcontact           | 1b60aaa0-1cb2-4065-a9a2-612d141e2411 |
        | wasPartij                 | 527eca0e-cb96-4a84-95ad-68e4ba854413 |
      Dan heeft de opgevraagde betrokkene die gegevens
      En is alleen die betrokkene bij de partij te vinden

  @C9853-5 @verplicht @F1995 @F2806 @F6634
  Regel: Het nummer waarmee is geappt, staat als digitaal adres bij de betrokkene
    Bron: C9853 §3 (digitaal adres vastleggen; waarden bij een app; tabel); F1995
    Interpretatie: I-49, I-51, I-53
    Gevolg: De medewerker kan de app niet beantwoorden, want hij weet het nummer niet.

    Scenario: Het nummer hoort bij de betrokkene
      Gegeven een geregistreerd klantcontact
      En een klant die als betrokkene bij het klantcontact is vastgelegd
      Als bij de betrokkene een digitaal adres wordt vastgelegd met
        | digitaalAdres           |                                                              |
        | codeSoortDigitaalAdres  | 007                                                          |
        | adres                   | 0622300190                                                   |
        | omschrijving            | Opgenomen naar aanleiding van een plaatsgevonden app-verkeer |
        | verstrektDoorBetrokkene | 69059342-c06d-429a-af95-dfe6633a3c54                         |
        | verstrektDoorPartij     |                                                              |
      Dan heeft het opgevraagde digitale adres die gegevens
      En is alleen dat digitale adres bij de betrokkene te vinden

  @C9853-6 @verplicht @F3246 @F7554 @F4936
  Regel: Wordt tijdens het gesprek duidelijk wie de klant is, dan wordt de betrokkene met de partij verbonden
    Bron: C9853 §4 (telefoonnummer is niet genoeg; na authenticatie een partij koppelen of eerst vastleggen); F3246; F7554
    Gevolg: Wie zich in de app bekend maakt, ziet dat gesprek niet bij zijn andere contacten.

    Scenario: De partij wordt aan de betrokkene gekoppeld
      Gegeven een geregistreerd klantcontact
      En een klant die als betrokkene bij het klantcontact is vastgelegd
      En een klant die als partij is geregistreerd
      Als de partij aan de betrokkene wordt gekoppeld
      Dan is alleen die betrokkene bij de partij te vinden
      En is alleen die betrokkene bij het klantcontact te vinden

  @C9853-7 @verplicht @F1975 @F5492
  Regel: Staat het gesprek in een ander register, dan is het bijlage van het klantcontact
    Bron: C9853 §1 (informatieobject met de inhoud van het gesprek), §5 (bijlage vastleggen; verwijzing naar het informatieobject); F1975
    Gevolg: Wat er in de app is gezegd, is niet terug te lezen.

    Scenario: De bijlage verwijst naar het gesprek
      Gegeven een geregistreerd klantcontact
      Als bij het klantcontact een bijlage wordt vastgelegd
      Dan heeft de opgevraagde bijlage die gegevens
      En is alleen die bijlage bij het klantcontact te vinden, met die gegevens

  @C9853-8 @verplicht @F2173 @F5492
  Regel: Staat het gesprek niet in een ander register, dan staat het in de inhoud en is er geen bijlage
    Bron: C9853 §1 (zonder informatieobject in de inhoud), §5 (inhoud van het klantcontact, en geen bijlage); F2173
    Interpretatie: I-10
    Gevolg: Van een gesprek per app ontbreekt een deel van de tekst.

    Scenario: De tekst van het gesprek blijft bewaard
      Gegeven een bijlage bij een ander klantcontact
      Als een medewerker een klantcontact registreert met de inhoud
        """
        Klant: mag ik mijn oude koelkast bij het grofvuil zetten? 😊
        Gemeente: Ja, op de eerste dinsdag van de maand.
        Klant: Top, dank!
        """
      Dan heeft het opgevraagde klantcontact letterlijk die inhoud
      En is geen bijlage bij het klantcontact te vinden

  @C9853-9 @verplicht @F2120 @F3839
  Regel: Het klantcontactcentrum krijgt een taak om het gesprek te lezen
    Bron: C9853 §6 (interne taak vastleggen; waarden; tabel); F2120
    Interpretatie: I-49
    Gevolg: Niemand leest wat de inwoner heeft geappt.

    Scenario: De afdeling vindt de taak
      Gegeven een afdeling die als actor is geregistreerd
      En een geregistreerd klantcontact
      Als een interne taak voor de afdeling bij het klantcontact wordt geregistreerd met
        | interneTaak                  |                                      |
        | aanleidinggevendKlantcontact | 1b60aaa0-1cb2-4065-a9a2-612d141e2411 |
        | status                       | Te verwerken                         |
        | gevraagde handeling          | Lezen en bepalen benodigde actie     |
        | verwerktOp                   |                                      |
        | toelichting                  | Aangemaakt naar aanleiding van een ontvangen brief |
        | toegewezenAanActor           | 2009c95b-4ce7-4116-8ebd-f7a562e922f9 |
      Dan heeft de opgevraagde interne taak die gegevens
      Als de openstaande interne taken van de afdeling worden gezocht
      Dan wordt alleen die interne taak gevonden

  @C9853-10 @niet-toetsbaar
  Regel: Software bepaalt wat één gesprek is en of het in een ander register komt
    Bron: C9853 inleiding (KCC handelt het app-verkeer af; wat een afgerond gesprek is), §1 (mogelijk een informatieobject), §4 (authenticatie tijdens het gesprek)
    Reden: Dit beslissen mensen en de software van de consumer; er komt geen verzoek aan de provider aan te pas.
