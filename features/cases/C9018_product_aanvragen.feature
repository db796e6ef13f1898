# language: nl
@C9018
Functionaliteit: C9018 - Klant belt KCC om een product aan te vragen

  Werkt: Een aanvraag per telefoon wordt met de gegevens van de klant vastgelegd en bij de juiste afdeling gelegd.
  Thema: bellen

  De medewerker legt de aanvraag vast, zoekt op of de klant al bekend is, en legt vast met welke
  gegevens de klant verder geholpen wil worden.

  @C9018-1 @verplicht @F2173 @F8618
  Regel: De aanvraag wordt als klantcontact met alle gegevens vastgelegd
    Bron: C9018 §1 (relevante gegevens worden vastgelegd; klant wil een product), §2 (onderwerp en inhoud; tabel Aanmaken; vastleggen met F2173)
    Interpretatie: I-03, I-04, I-05
    Gevolg: Een deel van de aanvraag raakt zoek.

    Scenario: De gegevens van het gesprek zijn later weer op te vragen
      Als een medewerker een klantcontact registreert met
        | Klantcontact             |                                            |
        | Kanaal                   | Telefoon                                   |
        | Onderwerp                | Productaanvraag                            |
        | Inhoud                   | Klant wil graag een vergunninaanvraag doen. |
        | Indicatie contact gelukt | Ja                                         |
        | Taal                     | Nederlands                                 |
        | Vertrouwelijkheid        | Nee                                        |
        | Plaatsgevonden op        | 01-03-2023 10:00                           |
      Dan heeft het opgevraagde klantcontact die gegevens

  @C9018-2 @verplicht @F2173 @F8618
  Regel: Elke aanvraag heeft een eigen ID en nummer
    Bron: C9018 §2 (tabel Aanmaken: ID, Nummer)
    Interpretatie: I-01, I-02
    Gevolg: Een aanvraag wordt verwisseld met die van een ander.

    Scenario: Twee aanvragen na elkaar
      Als een medewerker twee klantcontacten registreert
      Dan heeft elk klantcontact bij opvragen nog steeds een eigen
        | ID     | 5452f450-e940-4996-a353-37f4a7ec8710 |
        | Nummer | 23009182                             |

  @C9018-3 @verplicht @F2173 @F6542
  Regel: Vastgelegd is welke medewerker de aanvraag aannam
    Bron: C9018 §1 (medewerker is als actor bekend), §2 (tabel Aanmaken: ActorId)
    Gevolg: Niemand weet wie de aanvraag aannam.

    Scenario: De medewerker wordt aan het klantcontact gekoppeld
      Gegeven een medewerker die als actor is geregistreerd
      En een geregistreerd klantcontact
      En een ander klantcontact waaraan iemand anders is gekoppeld
      Als de medewerker aan het klantcontact wordt gekoppeld met
        | ActorId | a255acc8-b7b9-4db3-94aa-ecba5aec9f5f |
      Dan is alleen de medewerker als actor bij het klantcontact te vinden

  @C9018-4 @verplicht @F7927
  Regel: Een bekende klant is met het partijnummer te vinden
    Bron: C9018 §3 (partij wordt opgezocht), variant A (klant kan gevonden worden); F7927
    Gevolg: Een bekende klant is niet te vinden op zijn klantnummer.

    Scenario: Zoeken op nummer geeft alleen die partij
      Gegeven een klant die als partij is geregistreerd
      En een andere klant die als partij is geregistreerd
      Als de partij op haar nummer wordt gezocht
      Dan wordt alleen die partij gevonden

  @C9018-5 @verplicht @F7927 @F5817
  Regel: Een bekende klant is met een identificator te vinden
    Bron: C9018 §3 (partij wordt opgezocht); F7927 (eigenschappen van de partij-identificator); F5817
    Gevolg: Een bekende klant is niet te vinden op bijvoorbeeld zijn burgerservicenummer.

    Scenario: Zoeken op burgerservicenummer leidt alleen naar die partij
      Gegeven een klant die als partij is geregistreerd
      En een vrij burgerservicenummer bij de partij
      En een andere partij met een eigen burgerservicenummer
      Als de partij op haar burgerservicenummer wordt gezocht
      Dan wordt alleen die partij gevonden

  @C9018-6 @verplicht @F7927 @F6634
  Regel: Een bekende klant is met een digitaal adres te vinden
    Bron: C9018 §3 (partij wordt opgezocht); F7927 (eigenschappen van het digitaal adres); F6634
    Gevolg: Een bekende klant is niet te vinden op e-mailadres of telefoonnummer.

    Scenario: Zoeken op e-mailadres leidt alleen naar die partij
      Gegeven een klant die als partij is geregistreerd
      En een digitaal adres van de partij
      En een digitaal adres van een andere partij
      Als de partij op haar digitale adres wordt gezocht
      Dan wordt alleen die partij gevonden

  @C9018-7 @verplicht @F2599 @F5859 @F4936
  Regel: Van een bekende klant wordt als betrokkene alleen de verwijzing vastgelegd
    Bron: C9018 §4 variant A (bekende contactgegevens mogen worden gebruikt; betrokkene verwijst alleen; tabel)
    Interpretatie: I-01, I-08
    Gevolg: De aanvraag van een bekende klant staat niet op zijn naam.

    Scenario: De betrokkene heeft geen eigen naam of adres
      Gegeven een klant die als partij is geregistreerd
      En een geregistreerd klantcontact
      Als de partij als betrokkene bij het klantcontact wordt vastgelegd met
        | BetrokkeneBijKlantcontact |                                      |
        | ID                        | 257510c9-304c-4eaa-b347-c14546989360 |
        | Rol                       | Klant                                |
        | PartijId                  | 9194a0f8-df7b-4b8c-a227-709a5ca27835 |
        | KlantcontactId            | 5452f450-e940-4996-a353-37f4a7ec8710 |
      Dan heeft de opgevraagde betrokkene die gegevens
      En heeft de opgevraagde betrokkene geen eigen contactgegevens

  @C9018-8 @verplicht @F7554 @F0138
  Regel: Een nieuwe klant wordt als partij met alle gegevens vastgelegd
    Bron: C9018 §4 variant B (klant kan niet gevonden worden; gegevens voor hergebruik; nieuwe partij; tabel Partij); F7554
    Interpretatie: I-01, I-02, I-03, I-17
    Gevolg: Een nieuwe klant moet zijn gegevens de volgende keer weer opgeven.

    Scenario: De gegevens van de partij zijn later weer op te vragen
      Als een partij wordt geregistreerd met
        | Partij                  |                                      |
        | ID                      | e8203b1b-f9e1-4fa1-96ce-2bcf36e061c2 |
        | Nummer                  | 123454321                            |
        | Bezoekadres             |                                      |
        | NummeraanduidingID      | Te verwerken                         |
        | Adresregel 1            | Van Puffelenstraat 23                |
        | Adresregel 2            | 9823 SG Tietjerkstradeel             |
        | Adresregel 3            |                                      |
        | Land                    | 003                                  |
        | Correspondentieadres    |                                      |
        | NummeraanduidingID      | Te verwerken                         |
        | Adresregel 1            | Janssenstraat 12                     |
        | Adresregel 2            | 9821 ST Tietjerkstradeel             |
        | Adresregel 3            |                                      |
        | Land                    | 003                                  |
        | Interne Notitie         |                                      |
        | Soort partij            | persoon                              |
        | Indicatie geheimhouding | false                                |
        | Voorkeurstaal           | 017                                  |
        | Indicatie actief        | true                                 |
      Dan heeft de opgevraagde partij die gegevens
      En bevat het antwoord op de registratie van de partij die gegevens

  @C9018-9 @verplicht @F1995 @F2158 @F6634
  Regel: Bij de nieuwe partij wordt het digitale adres vastgelegd, ook als voorkeur
    Bron: C9018 §4 variant B (partij met de bijbehorende digitale adressen; tabel Partij: digitale adressen); F1995; F2158
    Interpretatie: I-18, I-19
    Gevolg: Een nieuwe klant krijgt bericht op een ander adres dan hij koos, of geen bericht.

    Scenario: Het digitale adres is verstrekt en heeft de voorkeur
      Gegeven een klant die als partij is geregistreerd
      Als bij de partij als voorkeur een digitaal adres wordt vastgelegd met
        | Voorkeurs digitaal adres |                |
        | Digitaal adres           |                |
        | Soort digitaal adres     | Telefoonnummer |
        | Adres                    | 0612345678     |
        | Omschrijving             | -              |
      Dan verwijst de opgevraagde partij naar dat digitale adres als voorkeur
      En heeft de opgevraagde partij die gegevens
      En heeft het opgevraagde digitale adres die gegevens
      En verwijst het opgevraagde digitale adres alleen naar de partij
      En heeft het enige digitale adres dat bij de partij te vinden is deze gegevens
        | Vertrekte digitale adressen |                |
        | Digitaal adres              |                |
        | Soort digitaal adres        | Telefoonnummer |
        | Adres                       | 0612345678     |
        | Omschrijving                | -              |

    @eigen-voorbeeld
    Scenario: De voorkeur laat staan wat verder bij de partij is vastgelegd
      Gegeven een geheime partij die niet meer actief is
      En een vrij burgerservicenummer bij de partij
      En een geregistreerd klantcontact
      En de partij is als betrokkene bij het klantcontact vastgelegd
      Als bij de partij als voorkeur een digitaal adres wordt vastgelegd met
        | Soort digitaal adres | E-mail                     |
        | Adres                | k.testerveld@example.nl    |
        | Omschrijving         | werk                       |
      En bij de partij als voorkeur een digitaal adres wordt vastgelegd met
        | Soort digitaal adres | Facebook                   |
        | Adres                | Karel.Testerveld           |
        | Omschrijving         | liever zo                  |
      Dan noemt het antwoord op de wijziging van de partij dat digitale adres als voorkeur
      En heeft het opgevraagde digitale adres die gegevens
      En heeft de opgevraagde partij die gegevens
      En verwijst de opgevraagde partij naar dat digitale adres als voorkeur
      En leidt zoeken op dat burgerservicenummer alleen naar de partij
      En is alleen die betrokkene bij de partij te vinden

  @C9018-10 @verplicht @F7554 @F6257 @F1582
  Regel: Bij de nieuwe partij wordt een partij-identificator vastgelegd
    Bron: C9018 §4 variant B (partij met partij-identificator); F7554; F6257
    Gevolg: Een nieuwe klant is later niet te herkennen en staat er dubbel in.

    Scenario: De partij-identificator verwijst naar de partij
      Gegeven een klant die als partij is geregistreerd
      Als bij de partij een vrij burgerservicenummer wordt vastgelegd
      Dan heeft de opgevraagde partij-identificator die gegevens
      En bevat het antwoord op de registratie van de partij-identificator die gegevens

  @C9018-11 @verplicht @F2599 @F4936
  Regel: De nieuwe partij is met haar klantcontact verbonden
    Bron: C9018 §4 variant B (betrokkene verwijst tussen klantcontact en partij; tabel)
    Interpretatie: I-01, I-08, I-20
    Gevolg: De aanvraag van een nieuwe klant staat niet in zijn klantbeeld.

    Scenario: De betrokkene verwijst naar de nieuwe partij
      Gegeven een klant die als partij is geregistreerd
      En een geregistreerd klantcontact
      En een ander klantcontact met een eigen betrokkene
      Als de partij als betrokkene bij het klantcontact wordt vastgelegd met
        | BetrokkeneBijKlantcontact |                                      |
        | ID                        | 257510c9-304c-4eaa-b347-c14546989360 |
        | Rol                       | Klant                                |
        | PartijId                  | e8203b1b-f9e1-4fa1-96ce-2bcf36e061c2 |
        | KlantcontactId            | e8203b1b-f9e1-4fa1-96ce-2bcf36e061c2 |
      Dan heeft de opgevraagde betrokkene die gegevens
      En is alleen die betrokkene bij de partij te vinden

  @C9018-12 @verplicht @F2599 @F5859
  Regel: Een klant die geen hergebruik wil, staat alleen bij het klantcontact, zonder partij
    Bron: C9018 §4 variant B (alleen voor dit verzoek; tabel zonder partij)
    Interpretatie: I-01, I-08
    Gevolg: Van wie dat niet wil, worden de gegevens toch voor later bewaard.

    Scenario: De betrokkene heeft een eigen naam en geen partij
      Gegeven een geregistreerd klantcontact
      Als de klant als betrokkene bij het klantcontact wordt vastgelegd met
        | BetrokkeneBijKlantcontact |                                      |
        | ID                        | 257510c9-304c-4eaa-b347-c14546989360 |
        | Rol                       | Klant                                |
        | Partij                    | -                                    |
        | Contactnaam               |                                      |
        | Voorletters               | K                                    |
        | Voornaam                  | Karel                                |
        | Voorvoegsels              | van                                  |
        | Achternaam                | Deurne                               |
      Dan heeft de opgevraagde betrokkene die gegevens

  @C9018-13 @verplicht @F1995 @F2806 @F6634
  Regel: Het digitale adres van zo'n klant staat bij de betrokkene
    Bron: C9018 §4 variant B (tabel zonder partij: digitale adressen); F1995
    Interpretatie: I-01, I-18
    Gevolg: Wie niet bewaard wil worden, krijgt geen bericht over zijn aanvraag.

    Scenario: Het digitale adres hoort bij de betrokkene en niet bij een partij
      Gegeven een geregistreerd klantcontact
      En een klant die als betrokkene bij het klantcontact is vastgelegd
      En een digitaal adres van een andere betrokkene
      Als bij de betrokkene een digitaal adres wordt vastgelegd met
        | Digitale adressen    |                                      |
        | Digitaal adres       |                                      |
        | ID                   | c5ae81cc-a1b9-423c-b0a7-fefaf34b5bfd |
        | Soort digitaal adres | Telefoonnummer                       |
        | Adres                | 0612345678                           |
        | Omschrijving         | -                                    |
      Dan heeft het opgevraagde digitale adres die gegevens
      En verwijst het opgevraagde digitale adres alleen naar de betrokkene
      En is alleen dat digitale adres bij de betrokkene te vinden

  @C9018-14 @verplicht @F2173 @F2599
  Regel: Gegevens die alleen voor dit verzoek gelden, veranderen de partij niet
    Bron: C9018 §4 variant B (afwijkende contactgegevens naast de algemene), §3 variant B (vastgelegd bij de betrokkene); F2173
    Gevolg: Een adres voor één keer vervangt het vaste adres van de klant.

    Scenario: Een bekende klant geeft een andere naam en een ander digitaal adres op
      Gegeven een klant die als partij is geregistreerd
      En een digitaal adres van de partij
      En een geregistreerd klantcontact
      Als de partij met een afwijkende naam en een afwijkend digitaal adres als betrokkene wordt vastgelegd
      Dan heeft de opgevraagde betrokkene die gegevens
      En is alleen het afwijkende digitale adres bij de betrokkene te vinden
      En is alleen dat digitale adres bij de partij te vinden
      En zijn de gegevens van de partij ongewijzigd

  @C9018-15 @aanbevolen @F9322 @F6039
  Regel: Bij het klantcontact staat welke zaak ervoor is gemaakt
    Bron: C9018 §3 variant A (registratie zaak); F9322
    Interpretatie: I-21
    Gevolg: De medewerker ziet niet welke zaak bij de aanvraag hoort.

    Scenario: De zaak is onderwerp van het klantcontact
      Gegeven een geregistreerd klantcontact
      Als een zaak als onderwerp van het klantcontact wordt vastgelegd
      Dan heeft het opgevraagde onderwerpobject die gegevens
      En verwijst het opgevraagde onderwerpobject niet naar een eerder klantcontact

  @C9018-16 @verplicht @F2120 @F3839
  Regel: Voor de behandeling wordt een interne taak bij een afdeling gelegd
    Bron: C9018 §3 variant B (interne taak zodat een collega een zaak kan maken); F2120
    Gevolg: De aanvraag komt niet bij de afdeling die haar moet behandelen.

    Scenario: De afdeling vindt de taak
      Gegeven een afdeling die als actor is geregistreerd
      En een geregistreerd klantcontact
      Als een interne taak voor de afdeling bij het klantcontact wordt geregistreerd
      Dan heeft de opgevraagde interne taak die gegevens

  @C9018-17 @niet-toetsbaar
  Regel: Een betrokkene heeft een nummer
    Bron: C9018 §4 (tabellen: Nummer bij de betrokkene)
    Interpretatie: I-22
    Reden: Het informatiemodel kent geen nummer bij een betrokkene; geen van de API's heeft er een plaats voor.

      | Nummer | 52900190 |
      | Nummer | 52900190 |
      | Nummer | 52900190 |

  @C9018-18 @niet-toetsbaar
  Regel: De medewerker stelt de identiteit vast, vraagt naar de contactgegevens en maakt een zaak
    Bron: C9018 §2 (identiteit is nodig; authenticatie), §4 (gegevens nog actueel; hoe wil de klant ze vastleggen), §3 variant A (zaak en de gegevens erin)
    Reden: Dit speelt zich af tussen klant en medewerker of in een zakenregister; er komt geen verzoek aan de provider aan te pas.
