# language: nl
@C9708
Functionaliteit: C9708 - Medewerker beantwoordt een vraag naar aanleiding van een interne taak

  Werkt: Een vraag die bij een medewerker is neergelegd, wordt gevonden, beantwoord en met het antwoord bewaard.
  Thema: taken

  Een medewerker zoekt de taken die hij of zijn afdeling moet verwerken, leest de vraag, stuurt de klant het
  antwoord en legt dat vast. Kan hij het niet zelf, dan krijgt een collega een nieuwe taak.

  @C9708-1 @verplicht @F3839
  Regel: Een medewerker vindt zijn interne taken die nog te verwerken zijn
    Bron: C9708 §1 (zoeken met de actor van de medewerker; alleen te verwerken taken); F3839
    Gevolg: De medewerker mist een vraag die hij moet beantwoorden, of doet een taak dubbel.

    Scenario: Een taak die al verwerkt is, staat er niet bij
      Gegeven een medewerker die als actor is geregistreerd
      En een geregistreerd klantcontact
      En een interne taak voor de medewerker bij het klantcontact
      En een verwerkte interne taak voor de medewerker bij het klantcontact
      Als de openstaande interne taken van de medewerker worden gezocht
      Dan wordt alleen die interne taak gevonden
      En heeft de gevonden interne taak die gegevens

  @C9708-2 @verplicht @F3839
  Regel: De interne taken van een afdeling die nog te verwerken zijn, zijn te vinden
    Bron: C9708 §1 (zoeken met de actor van de organisatorische eenheid); F3839
    Gevolg: Een vraag aan een afdeling blijft onbeantwoord.

    Scenario: Een taak van iemand anders staat er niet bij
      Gegeven een afdeling die als actor is geregistreerd
      En een geregistreerd klantcontact
      En een interne taak voor de afdeling bij het klantcontact
      En een interne taak voor iemand anders
      Als de openstaande interne taken van de afdeling worden gezocht
      Dan wordt alleen die interne taak gevonden

  @C9708-3 @verplicht @F2771 @F8618
  Regel: De taak wordt met haar klantcontact getoond, en met het kanaal ervan
    Bron: C9708 §2 (een taak kiezen en al haar eigenschappen tonen; de gevraagde handeling is een vraag beantwoorden; klantcontact ophalen), §3 (anders het kanaal van het eerdere klantcontact); F2771; F8618
    Gevolg: De medewerker beantwoordt een vraag zonder te weten wat er is gevraagd.

    Scenario: De taak leidt naar het klantcontact met de vraag
      Gegeven een medewerker die als actor is geregistreerd
      En een geregistreerd klantcontact
      En een interne taak voor de medewerker bij het klantcontact
      Als de interne taak met haar klantcontact wordt opgevraagd
      Dan heeft de getoonde interne taak haar gegevens
      En heeft het getoonde klantcontact zijn onderwerp en inhoud
      En heeft het getoonde klantcontact zijn kanaal

  @C9708-4 @verplicht @F4936 @F6634
  Regel: Wie de vraag stelde, is met zijn digitale adres te vinden
    Bron: C9708 §2 (betrokkene en digitaal adres ophalen), §3 (digitaal adres om het antwoord te leveren); F4936; F6634
    Gevolg: Het antwoord komt niet aan bij wie de vraag stelde.

    Scenario: De betrokkene en het digitale adres van de betrokkene
      Gegeven een geregistreerd klantcontact
      En een klant die als betrokkene bij het klantcontact is vastgelegd
      En een digitaal adres van de betrokkene
      Als de digitale adressen van de betrokkene worden gezocht
      Dan wordt alleen dat digitale adres gevonden
      En heeft het gevonden digitale adres zijn gegevens
      En is alleen die betrokkene bij het klantcontact te vinden, met die gegevens

  @C9708-5 @verplicht @F0138 @F6634
  Regel: Van een partij is te zien op welk digitaal adres zij het liefst antwoord krijgt
    Bron: C9708 §2 (partij ophalen), §3 (voorkeurs digitaal adres van de partij bepaalt het kanaal); F0138
    Gevolg: Een bekende klant krijgt het antwoord op een manier die hij niet wil.

    @eigen-voorbeeld
    Scenario: Van de betrokkene naar het voorkeursadres van de partij
      Gegeven een klant die als partij is geregistreerd
      En een geregistreerd klantcontact
      En de partij is als betrokkene bij het klantcontact vastgelegd
      En bij de partij is als voorkeur een digitaal adres vastgelegd met
        | Soort digitaal adres | E-mail                  |
        | Adres                | a.testerveld@example.nl |
        | Omschrijving         | privé                   |
      Als de contactgegevens van de klant via de betrokkene worden opgezocht
      Dan wordt alleen dat digitale adres gevonden
      En verwijst de opgevraagde partij naar dat digitale adres als voorkeur

  @C9708-6 @verplicht @F4936
  Regel: Wie een brief terug moet krijgen, is met zijn correspondentieadres te vinden
    Bron: C9708 §3 (anders het correspondentieadres om het antwoord te leveren); F4936
    Gevolg: Een antwoord per brief gaat naar een verkeerd adres.

    @eigen-voorbeeld
    Scenario: Het correspondentieadres van de betrokkene
      Gegeven een geregistreerd klantcontact
      Als de klant als betrokkene bij het klantcontact wordt vastgelegd met
        | Rol                               | klant            |
        | Contactnaam.Achternaam            | Testerveld       |
        | Correspondentieadres.Adresregel 1 | Postbus 12       |
        | Correspondentieadres.Adresregel 2 | 1234 AC Testdorp |
      Dan is alleen die betrokkene bij het klantcontact te vinden, met die gegevens

  @C9708-7 @verplicht @F2173 @F8618
  Regel: Het antwoord wordt als nieuw klantcontact met alle gegevens vastgelegd
    Bron: C9708 §4 (antwoord in de inhoud, samenvatting in het onderwerp), variant A (antwoord als reply; tabel); F2173
    Interpretatie: I-03, I-23, I-49
    Gevolg: Van het antwoord aan de inwoner blijft niet alles bewaard.

    Scenario: De gegevens van het antwoord zijn later weer op te vragen
      Als een medewerker een klantcontact registreert met
        | Klantcontact             |                                 |
        | Kanaal                   | e-mail                          |
        | Onderwerp                | Ophaalschema vuilnis            |
        | Inhoud                   | Geachte, U kunt het huisvuil zaterdag 22 december aanbieden. Met vriendelijke groet, ... |
        | Taal                     | Nederlands                      |
        | Vertrouwelijk            | false                           |
        | Indicatie contact gelukt | Onbekend                        |
        | Plaatsgevonden op        | 2023-11-20                      |
      Dan heeft het opgevraagde klantcontact die gegevens

  @C9708-8 @verplicht @F2173
  Regel: Het antwoord heeft een eigen ID en nummer
    Bron: C9708 variant A (tabel: ID, Nummer)
    Interpretatie: I-01, I-02
    Gevolg: Een antwoord wordt verwisseld met een ander antwoord.

    Scenario: Twee antwoorden worden niet verwisseld
      Als een medewerker twee klantcontacten registreert
      Dan heeft elk klantcontact bij opvragen nog steeds een eigen
        | ID     | 42c031fc-22db-445e-974a-f2385bd3f10f |
        | Nummer | 98739279                             |

  @C9708-9 @verplicht @F2173 @F6542
  Regel: Bij het antwoord is vastgelegd welke medewerker het gaf
    Bron: C9708 §4 (medewerker wordt gekoppeld), variant A (tabel: Actoren); F2173 (actorKlantcontact)
    Gevolg: Niemand weet welke medewerker het antwoord gaf.

    Scenario: De medewerker wordt aan het klantcontact gekoppeld
      Gegeven een medewerker die als actor is geregistreerd
      En een geregistreerd klantcontact
      Als de medewerker aan het klantcontact wordt gekoppeld met
        | Actoren                |                                      |
        | Actor bij klantcontact |                                      |
        | Actorid                | a255acc8-b7b9-4db3-94aa-ecba5aec9f5f |
      Dan is alleen de medewerker als actor bij het klantcontact te vinden

  @C9708-10 @verplicht @F2599 @F5859
  Regel: De klant is betrokkene bij het antwoord, zonder dat zijn identiteit bekend hoeft te zijn
    Bron: C9708 variant A (identiteit van de klant is niet nodig; tabel: Betrokkenen); F2599
    Interpretatie: I-01, I-06, I-08, I-54
    Gevolg: Wie een vraag mailt zonder zich bekend te maken, krijgt geen antwoord.

    Scenario: De betrokkene met rol en naam
      Gegeven een geregistreerd klantcontact
      Als de klant als betrokkene bij het klantcontact wordt vastgelegd met
        | Betrokkenen                 |                                      |
        | Betrokkene bij klantcontact |                                      |
        | ID                          | cba5de29-acc1-4ca3-a24e-3150c83d31eb |
        | Rol                         | Klant                                |
        | Contactnaam                 | Naam klant                           |
      Dan heeft de opgevraagde betrokkene die gegevens
      En verwijst de opgevraagde betrokkene naar het klantcontact en niet naar een partij

  @C9708-11 @verplicht @F2599 @F5859
  Regel: De betrokkene van de vraag wordt overgenomen bij het antwoord, en niet als initiator
    Bron: C9708 §4 (gegevens van de betrokkene worden overgenomen; hadKlantcontact is het nieuwe klantcontact; initiator is false); F2599
    Interpretatie: I-08, I-54
    Gevolg: Het lijkt alsof de inwoner zijn eigen vraag beantwoordde.

    Scenario: Dezelfde klant bij het volgende klantcontact
      Gegeven een eerder geregistreerd klantcontact
      En een klant die als betrokkene bij het eerdere klantcontact is vastgelegd
      En een geregistreerd klantcontact
      Als de betrokkene van het eerdere klantcontact bij het nieuwe wordt overgenomen, nu niet als initiator
      Dan heeft de opgevraagde betrokkene die gegevens
      En is alleen die betrokkene bij het klantcontact te vinden

  @C9708-12 @verplicht @F9322 @F9829 @F6039
  Regel: De vraag is onderwerp van het antwoord
    Bron: C9708 §5 (onderwerpobject legt het verband; tabel); F9322
    Interpretatie: I-15, I-49
    Gevolg: Bij het antwoord is niet te zien op welke vraag het volgt.

    Scenario: Het klantcontact met de vraag is onderwerp van dat met het antwoord
      Gegeven een geregistreerd klantcontact
      En een eerder geregistreerd klantcontact
      Als het eerdere klantcontact als onderwerp van het nieuwe wordt vastgelegd met
        | onderwerpobject             |                                      |
        | onderwerpWasKlantcontact    | 971a0aa9-71fa-423b-90ef-3472b40efbb6 |
        | wasOnderwerpVanKlantcontact | 9e230c29-1a7e-47b8-b43b-4392609743d7 |
      Dan heeft het opgevraagde onderwerpobject die gegevens
      En is alleen dat onderwerpobject bij het nieuwe klantcontact te vinden, met die gegevens

  @C9708-13 @verplicht @F1975 @F5492 @F6230
  Regel: De verstuurde e-mail is bijlage van het antwoord
    Bron: C9708 variant A (tabel: Bijlagen); F1975; F6230
    Interpretatie: I-01, I-49
    Gevolg: De verstuurde e-mail is later niet terug te vinden.

    Scenario: De bijlage verwijst naar de e-mail in een ander register
      Gegeven een geregistreerd klantcontact
      Als bij het klantcontact een bijlage wordt vastgelegd met
        | Bijlagen       |                                      |
        | Bijlage        |                                      |
        | ID             | 9245590b-5566-48c0-ae88-bc6c3fb9a650 |
        | Identificator  |                                      |
        | ObjectId       | 98728a09-daa4-41cb-9d10-b44c0d89ebe8 |
        | Soort ObjectId | Bijlage-identificatie                |
        | Objecttype     | E-mail                               |
        | Register       | Bijlagen-register                    |
      Dan heeft de opgevraagde bijlage die gegevens
      En is alleen die bijlage bij het klantcontact te vinden, met die gegevens

  @C9708-14 @verplicht @F2120 @F3839
  Regel: Kan de medewerker de vraag niet beantwoorden, dan krijgt een collega een nieuwe taak
    Bron: C9708 variant B (opvolging niet door wie de taak eerst kreeg; interne taak voor de collega; tabel); F2120
    Interpretatie: I-01, I-18, I-49
    Gevolg: Een vraag die een collega moet opvolgen, blijft liggen.

    Scenario: De collega vindt de taak
      Gegeven een collega die als actor is geregistreerd
      En een geregistreerd klantcontact
      Als voor de collega een nieuwe interne taak bij hetzelfde klantcontact wordt geregistreerd met
        | Interne taak                 |                                      |
        | ID                           | c7e35133-1350-493c-a255-6d258291c9d6 |
        | AanleidinggevendKlantcontact | 189c5227-40f6-4218-a56f-6cbbd579a8b9 |
        | Status                       | Te verwerken                         |
        | Gevraagde handeling          | Opvolgen klantcontact                |
        | Toelichting                  | -                                    |
        | toegewezenAanActor           | 547ae171-0c79-4862-b989-3fe262673393 |
      Dan heeft de opgevraagde nieuwe interne taak die gegevens
      En is de nieuwe interne taak de enige openstaande van de collega

  @C9708-15 @verplicht @F2120 @F2771
  Regel: Bij de nieuwe taak is vastgelegd wanneer zij is toegewezen
    Bron: C9708 variant B (tabel: ToegewezenOp); informatiemodel, Interne taak
    Interpretatie: I-55
    Gevolg: Niet te zien is hoe lang een vraag al op antwoord wacht.

    Scenario: De provider vult het moment in
      Gegeven een medewerker die als actor is geregistreerd
      En een geregistreerd klantcontact
      Als een interne taak voor de medewerker bij het klantcontact wordt geregistreerd
      Dan is bij de opgevraagde interne taak ingevuld
        | ToegewezenOp | 2023-11-22 |

  @C9708-16 @niet-toetsbaar
  Regel: De medewerker bedenkt het antwoord, kiest het kanaal en verstuurt het
    Bron: C9708 §3 (antwoord formuleren; kanaal bepalen; kanaal dat de interne taak aangeeft; antwoord is verstuurd), variant A (vraag kan direct beantwoord worden), variant B (of een zaak in een zakenregister)
    Reden: Dit doet de medewerker, en het versturen gaat langs een ander systeem; er komt geen verzoek aan de provider aan te pas.
