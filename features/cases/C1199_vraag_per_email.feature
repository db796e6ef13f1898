# language: nl
@C1199
Functionaliteit: C1199 - Klant mailt een vraag naar de gemeente

  Werkt: Een gemailde vraag wordt vanzelf vastgelegd, met afzender en bijlagen, en komt bij het klantcontactcentrum.
  Thema: schrijven

  Software leest de algemene mailbox van de gemeente en legt elke e-mail vast als klantcontact. Een
  medewerker krijgt een taak om de e-mail te lezen.

  @C1199-1 @verplicht @F2173 @F8618
  Regel: De e-mail wordt als klantcontact met alle gegevens vastgelegd
    Bron: C1199 inleiding (mailbox wordt uitgelezen), §2 (klantcontact registreren; waarden bij een e-mail; eerste tabel); F2173
    Interpretatie: I-03, I-23, I-49, I-50
    Gevolg: Een deel van wat de inwoner mailde, gaat verloren.

    Scenario: De gegevens van de e-mail zijn later weer op te vragen
      Als een medewerker een klantcontact registreert met
        | Klantcontact           |                      |
        | codeKanaal             | 003                  |
        | onderwerp              | Ophaalschema vuilnis |
        | inhoud                 | LS, Ik vraag me af wanneer het huisvuil wordt opgehaald rond 1e kerstdag. Normaal gesproken komt de vuilniswagen op maandag, maar ik neem aan dat dit ivm kerst niet het geval is. Ik hoor graag op welke dag ik het huisvuil aan de straat kan zetten. Alvast dank voor uw reactie. Met vriendelijke groet, ... |
        | indicatieContactGelukt | Ja                   |
        | codeTaal               |                      |
        | vertrouwelijk          | false                |
        | plaatsgevondenOp       | 2023-11-20           |
      Dan bevat het antwoord op de registratie die gegevens
      En heeft het opgevraagde klantcontact die gegevens

  @C1199-2 @verplicht @F2173
  Regel: Elke e-mail heeft als klantcontact een eigen nummer
    Bron: C1199 §2 (eerste tabel: nummer); F2173
    Interpretatie: I-02, I-49
    Gevolg: Twee gemailde vragen worden met elkaar verwisseld.

    Scenario: Twee e-mails houden elk hun nummer
      Als een medewerker twee klantcontacten registreert
      Dan heeft elk klantcontact bij opvragen nog steeds een eigen
        | nummer | |

  @C1199-3 @verplicht @F2173 @F6542 @F5592
  Regel: Bij de e-mail is vastgelegd dat software haar heeft verwerkt
    Bron: C1199 §2 (actor bij het klantcontact; tweede tabel); F2173 (actorKlantcontact)
    Interpretatie: I-49
    Gevolg: Het lijkt alsof een medewerker de e-mail heeft gelezen.

    Scenario: De geautomatiseerde actor wordt aan het klantcontact gekoppeld
      Gegeven een geautomatiseerde actor die als actor is geregistreerd
      En een geregistreerd klantcontact
      Als de geautomatiseerde actor aan het klantcontact wordt gekoppeld met
        | actorKlantcontact |                                      |
        | klantcontactId    | 1b60aaa0-1cb2-4065-a9a2-612d141e2411 |
        | actorId           | 3b763d0b-849f-4082-9c9a-fef52b21fa8b |
      Dan is alleen de geautomatiseerde actor als actor bij het klantcontact te vinden

  @C1199-4 @verplicht @F2173 @F2599 @F5859
  Regel: De afzender is als betrokkene vastgelegd, en begon het contact
    Bron: C1199 §2 (betrokkene bij het klantcontact; waarden bij een e-mail; derde tabel); F2599
    Interpretatie: I-08, I-49
    Gevolg: Niet te zien is dat de inwoner de gemeente mailde en niet andersom.

    Scenario: De betrokkene is klant en initiator
      Gegeven een geregistreerd klantcontact
      Als de klant als betrokkene bij het klantcontact wordt vastgelegd met
        | betrokkeneBijKlantcontact |                                      |
        | rol                       | Klant                                |
        | initiator                 | true                                 |
        | hadKlantcontact           | 1b60aaa0-1cb2-4065-a9a2-612d141e2411 |
      Dan heeft de opgevraagde betrokkene die gegevens
      En verwijst de opgevraagde betrokkene naar het klantcontact en niet naar een partij

  @C1199-5 @verplicht @F1995 @F2806 @F6634
  Regel: Het adres van de afzender staat als digitaal adres bij de betrokkene
    Bron: C1199 §3 (digitaal adres vastleggen; waarden bij een e-mail; tabel); F1995
    Interpretatie: I-49, I-51, I-53
    Gevolg: De medewerker kan de e-mail niet beantwoorden, want hij weet niet van wie zij kwam.

    Scenario: Het e-mailadres hoort bij de betrokkene en niet bij een partij
      Gegeven een geregistreerd klantcontact
      En een klant die als betrokkene bij het klantcontact is vastgelegd
      Als bij de betrokkene een digitaal adres wordt vastgelegd met
        | digitaalAdres           |                                                   |
        | codeSoortDigitaalAdres  | 003                                               |
        | adres                   | jan.janssen@VNG.nl                                |
        | omschrijving            | Opgenomen naar aanleiding van een ontvangen e-mail |
        | verstrektDoorBetrokkene | 69059342-c06d-429a-af95-dfe6633a3c54              |
        | verstrektDoorPartij     |                                                   |
      Dan heeft het opgevraagde digitale adres die gegevens
      En is alleen dat digitale adres bij de betrokkene te vinden

  @C1199-6 @verplicht @F3246 @F4936
  Regel: Blijkt later wie de e-mail stuurde, dan kan de betrokkene alsnog met de partij worden verbonden
    Bron: C1199 §4 (afzender is niet genoeg om een partij te koppelen; partij alsnog koppelen); F3246
    Gevolg: Een gemailde vraag komt niet in het klantbeeld van wie haar stelde.

    Scenario: De partij wordt gekoppeld en de rest blijft gelijk
      Gegeven een klant die als partij is geregistreerd
      En een geregistreerd klantcontact
      En een klant die als betrokkene bij het klantcontact is vastgelegd
      Als de partij aan de betrokkene wordt gekoppeld
      Dan bevat het antwoord op de wijziging van de betrokkene die gegevens
      En verwijst de opgevraagde betrokkene naar het klantcontact en de partij
      En zijn de andere gegevens van de betrokkene ongewijzigd
      En is alleen die betrokkene bij de partij te vinden

  @C1199-7 @verplicht @F1975 @F5492
  Regel: De e-mail en wat ermee is meegestuurd, zijn bijlagen van het klantcontact
    Bron: C1199 §1 (e-mail en elke bijlage als informatieobject), §5 (bijlagen vastleggen; verwijzing naar de informatieobjecten); F1975
    Gevolg: Wat de inwoner heeft meegestuurd, is bij zijn vraag niet te vinden.

    Scenario: Twee bijlagen, elk met de verwijzing naar een ander register
      Gegeven een geregistreerd klantcontact
      Als het bericht en wat erbij was gevoegd als bijlagen bij het klantcontact worden vastgelegd
      Dan zijn precies die bijlagen bij het klantcontact te vinden, elk met haar gegevens

  @C1199-8 @verplicht @F2120 @F3839
  Regel: Het klantcontactcentrum krijgt een taak om de e-mail te lezen
    Bron: C1199 §6 (interne taak vastleggen; waarden bij een e-mail; tabel); F2120
    Interpretatie: I-49
    Gevolg: Niemand leest de e-mail van de inwoner.

    Scenario: De afdeling vindt de taak
      Gegeven een afdeling die als actor is geregistreerd
      En een geregistreerd klantcontact
      Als een interne taak voor de afdeling bij het klantcontact wordt geregistreerd met
        | interneTaak                  |                                      |
        | aanleidinggevendKlantcontact | 1b60aaa0-1cb2-4065-a9a2-612d141e2411 |
        | status                       | Te verwerken                         |
        | gevraagde handeling          | Lezen en bepalen benodigde actie     |
        | verwerktOp                   |                                      |
        | toelichting                  | Aangemaakt naar aanleiding van een ontvangen e-mail |
        | toegewezenAanActor           | 2009c95b-4ce7-4116-8ebd-f7a562e922f9 |
      Dan heeft de opgevraagde interne taak die gegevens
      Als de openstaande interne taken van de afdeling worden gezocht
      Dan wordt alleen die interne taak gevonden

  @C1199-9 @niet-toetsbaar
  Regel: De mailbox wordt uitgelezen en de e-mail en haar bijlagen komen in een documentenregister
    Bron: C1199 inleiding (KCC beheert de mailbox; software leest haar uit), §1 (informatieobjecten aanmaken), §4 (gemeente bepaalt of de inhoud genoeg is om de partij te herkennen)
    Reden: Dit speelt zich af in de mailbox en in een documentenregister; er komt geen verzoek aan de provider aan te pas.
