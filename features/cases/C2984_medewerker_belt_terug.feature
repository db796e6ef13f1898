# language: nl
@C2984
Functionaliteit: C2984 - Medewerker belt op verzoek van KCC klant terug

  Werkt: Een medewerker vindt zijn terugbelverzoeken, belt de klant en rondt de taak af.
  Thema: bellen

  Het klantcontactcentrum heeft een terugbelverzoek klaargezet. Een medewerker opent het, belt de klant,
  legt het nieuwe gesprek vast en sluit de taak af.

  @C2984-1 @verplicht @F3839
  Regel: Een medewerker vindt zijn openstaande interne taken
    Bron: C2984 §1 (sluit aan op C9167; terugbelverzoek is een interne taak; openstaande taken inzien en er een kiezen); F3839
    Gevolg: Een terugbelverzoek blijft liggen, omdat de medewerker het niet ziet.

    Scenario: Alleen de openstaande taken van de medewerker zelf
      Gegeven een medewerker die als actor is geregistreerd
      En een geregistreerd klantcontact
      En een interne taak voor de medewerker bij het klantcontact
      En een verwerkte interne taak voor de medewerker bij het klantcontact
      En een interne taak voor iemand anders
      Als de openstaande interne taken van de medewerker worden gezocht
      Dan wordt alleen die interne taak gevonden

  @C2984-2 @verplicht @F3839
  Regel: Een afdeling vindt haar openstaande interne taken
    Bron: C2984 §1 (een afdeling heeft een terugbelverzoek ontvangen); F3839
    Gevolg: Een terugbelverzoek voor een afdeling komt bij niemand terecht.

    Scenario: Alleen de openstaande taken van de afdeling zelf
      Gegeven een afdeling die als actor is geregistreerd
      En een geregistreerd klantcontact
      En een interne taak voor de afdeling bij het klantcontact
      En een interne taak voor iemand anders
      Als de openstaande interne taken van de afdeling worden gezocht
      Dan wordt alleen die interne taak gevonden

  @C2984-3 @verplicht @F2771 @F8618
  Regel: Bij een geopende taak is te lezen waarover het klantcontact ging
    Bron: C2984 §1 (scherm met de taak en het bijbehorende klantcontact); F2771; F8618
    Gevolg: De medewerker belt terug zonder te weten waarover.

    Scenario: De taak leidt naar haar klantcontact
      Gegeven een medewerker die als actor is geregistreerd
      En een geregistreerd klantcontact
      En een interne taak voor de medewerker bij het klantcontact
      Als de interne taak met haar klantcontact wordt opgevraagd
      Dan heeft de getoonde interne taak haar gegevens
      En heeft het getoonde klantcontact zijn onderwerp en inhoud

  @C2984-4 @verplicht @F6634
  Regel: De medewerker vindt de contactgegevens die de klant bij het klantcontact gaf
    Bron: C2984 §1 (bellen op basis van de bij het klantcontact geregistreerde contactgegevens); F6634
    Gevolg: De medewerker kan de inwoner niet bellen op het nummer dat die gaf.

    Scenario: Het digitale adres van de betrokkene
      Gegeven een geregistreerd klantcontact
      En een klant die als betrokkene bij het klantcontact is vastgelegd
      En een digitaal adres van de betrokkene
      En een digitaal adres van een andere betrokkene
      Als de digitale adressen van de betrokkene worden gezocht
      Dan wordt alleen dat digitale adres gevonden
      En heeft het gevonden digitale adres zijn gegevens

    Scenario: Alle digitale adressen van de betrokkene
      Gegeven een geregistreerd klantcontact
      En een klant die als betrokkene bij het klantcontact is vastgelegd
      En drie digitale adressen van de betrokkene
      En een digitaal adres van een andere betrokkene
      Als de digitale adressen van de betrokkene worden gezocht
      Dan worden precies die digitale adressen gevonden, elk met zijn gegevens

  @C2984-5 @verplicht @F0138 @F6634
  Regel: Gaf de klant geen contactgegevens, dan zijn die van de partij te vinden
    Bron: C2984 §1 (anders worden de contactgegevens van de partij getoond); F0138; F6634
    Gevolg: De medewerker vindt van een bekende klant geen telefoonnummer.

    Scenario: Via de betrokkene naar het digitale adres van de partij
      Gegeven een klant die als partij is geregistreerd
      En een digitaal adres van de partij
      En een digitaal adres van een andere partij
      En een geregistreerd klantcontact
      En de partij is als betrokkene bij het klantcontact vastgelegd
      Als de contactgegevens van de klant via de betrokkene worden opgezocht
      Dan heeft de betrokkene zelf geen digitaal adres
      En wordt alleen dat digitale adres gevonden
      En heeft het gevonden digitale adres zijn gegevens

  @C2984-6 @verplicht @F2173 @F8618
  Regel: Het nieuwe gesprek wordt met alle gegevens vastgelegd
    Bron: C2984 §1 (gegevens tijdens het gesprek; nieuw klantcontact; tabel Aanmaken); F2173
    Interpretatie: I-03, I-04, I-05
    Gevolg: Van het telefoontje terug blijft niet alles bewaard.

    Scenario: De gegevens van het gesprek zijn later weer op te vragen
      Als een medewerker een klantcontact registreert met
        | Klantcontact             |                                                         |
        | Kanaal                   | Telefoon                                                |
        | Onderwerp                | Teruggebeld naar aanleiding van een eerder klantcontact |
        | Inhoud                   | Klant wil weten onder welke voorwaarden er geen vergunning nodig is voor een dakkapel. |
        | Indicatie contact gelukt | Ja                                                      |
        | Taal                     | Nederlands                                              |
        | Vertrouwelijkheid        | Nee                                                     |
        | Plaatsgevonden op        | 08-03-2023 10:00                                        |
      Dan heeft het opgevraagde klantcontact die gegevens

  @C2984-7 @verplicht @F2173 @F8618
  Regel: Het nieuwe klantcontact is met zijn eigen ID en nummer te onderscheiden van het eerdere
    Bron: C2984 §1 (tabel Aanmaken: ID, Nummer)
    Interpretatie: I-01, I-02
    Gevolg: Het telefoontje terug wordt verwisseld met het eerste gesprek.

    Scenario: Twee klantcontacten na elkaar
      Als een medewerker twee klantcontacten registreert
      Dan heeft elk klantcontact bij opvragen nog steeds een eigen
        | ID     | 5452f450-e940-4996-a353-37f4a7ec8710 |
        | Nummer | 23009182                             |

  @C2984-8 @verplicht @F9322 @F9829 @F6039
  Regel: Bij het nieuwe klantcontact staat op welk eerder klantcontact het volgt
    Bron: C2984 §1 (tabel Aanmaken: OnderwerpObjecten); F9322; informatiemodel, Onderwerpobject
    Interpretatie: I-01, I-15
    Gevolg: Niet te zien is dat het telefoontje terug bij het eerste gesprek hoort.

    Scenario: Het eerdere klantcontact is onderwerp van het nieuwe
      Gegeven een geregistreerd klantcontact
      En een eerder geregistreerd klantcontact
      En een onderwerpobject bij een ander klantcontact
      Als het eerdere klantcontact als onderwerp van het nieuwe wordt vastgelegd met
        | OnderwerpObjecten           |                                      |
        | OnderwerpObject             |                                      |
        | ID                          | a97b6f52-7f8d-405a-a119-c2079ac49fd5 |
        | OnderwerpwasKlantcontact    | 5452f450-e940-4996-a353-37f4a7ec8710 |
        | WasOnderwerpVanKlantcontact | f6dc7c96-a045-4637-a1d9-4cf7cd646439 |
      Dan heeft het opgevraagde onderwerpobject die gegevens
      En is alleen dat onderwerpobject bij het nieuwe klantcontact te vinden, met die gegevens

  @C2984-9 @verplicht @F2599 @F5859
  Regel: De gebelde klant wordt als betrokkene vastgelegd, en niet als initiator
    Bron: C2984 §1 (tabel Aanmaken: Betrokkenen)
    Interpretatie: I-01, I-06, I-08
    Gevolg: Het lijkt alsof de inwoner opnieuw belde, terwijl de gemeente belde.

    Scenario: De medewerker nam het initiatief
      Gegeven een geregistreerd klantcontact
      Als de klant als betrokkene bij het klantcontact wordt vastgelegd met
        | Betrokkenen               |                                      |
        | BetrokkeneBijKlantcontact |                                      |
        | ID                        | cba5de29-acc1-4ca3-a24e-3150c83d31eb |
        | Rol                       | Klant                                |
        | Initiator                 | false                                |
        | Contactnaam               | Naam klant                           |
      Dan heeft de opgevraagde betrokkene die gegevens

  @C2984-10 @verplicht @F6542
  Regel: De medewerker die terugbelt, is als actor bij het nieuwe klantcontact vastgelegd
    Bron: C2984 §1 (tabel Aanmaken: Actoren)
    Gevolg: Niemand weet wie de inwoner heeft teruggebeld.

    Scenario: De medewerker wordt aan het klantcontact gekoppeld
      Gegeven een medewerker die als actor is geregistreerd
      En een geregistreerd klantcontact
      En een ander klantcontact waaraan iemand anders is gekoppeld
      Als de medewerker aan het klantcontact wordt gekoppeld met
        | Actoren                |                                      |
        | Actor bij klantcontact |                                      |
        | Actorid                | a255acc8-b7b9-4db3-94aa-ecba5aec9f5f |
      Dan is alleen de medewerker als actor bij het klantcontact te vinden

  @C2984-11 @verplicht @F5241
  Regel: De interne taak wordt verwerkt, met het moment erbij, terwijl de rest gelijk blijft
    Bron: C2984 §1 (status wordt verwerkt); F5241
    Interpretatie: I-16, I-29
    Gevolg: Een afgeronde taak raakt gegevens kwijt of krijgt geen tijdstip.

    Scenario: De taak wordt afgesloten
      Gegeven een medewerker die als actor is geregistreerd
      En een geregistreerd klantcontact
      En een interne taak voor de medewerker bij het klantcontact
      Als de interne taak op verwerkt wordt gezet
      Dan bevat het antwoord op de wijziging van de interne taak die gegevens
      En is de interne taak verwerkt en is het moment vastgelegd
      En zijn de andere gegevens van de interne taak ongewijzigd

  @C2984-12 @verplicht @F5241 @F3839
  Regel: Een verwerkte taak staat niet meer tussen de openstaande taken
    Bron: C2984 §1 (openstaande taken inzien; status wordt verwerkt); F3839
    Gevolg: Een inwoner wordt nog eens teruggebeld voor wat al is afgehandeld.

    Scenario: De medewerker zoekt opnieuw
      Gegeven een medewerker die als actor is geregistreerd
      En een geregistreerd klantcontact
      En een interne taak voor de medewerker bij het klantcontact
      En een interne taak voor iemand anders
      Als de openstaande interne taken van de medewerker worden gezocht
      Dan wordt alleen die interne taak gevonden
      Als de interne taak op verwerkt wordt gezet
      Dan heeft de medewerker geen openstaande interne taken meer

    Scenario: Wat verder openstaat, blijft openstaan
      Gegeven een medewerker die als actor is geregistreerd
      En een geregistreerd klantcontact
      En een andere interne taak voor de medewerker bij het klantcontact
      En een interne taak voor de medewerker bij het klantcontact
      Als de interne taak op verwerkt wordt gezet
      Dan heeft de medewerker alleen de andere interne taak nog openstaan
      En is alleen de verwerkte interne taak bij de verwerkte taken van de medewerker te vinden

  @C2984-13 @niet-toetsbaar
  Regel: De medewerker belt de klant
    Bron: C2984 §1 (medewerker belt de klant)
    Reden: Dit speelt zich aan de telefoon af; er komt geen verzoek aan de provider aan te pas.
