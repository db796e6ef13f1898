# language: nl
@C9167
Functionaliteit: C9167 - Klant belt KCC met een vraag die niet direct beantwoord kan worden en maakt een terugbelverzoek

  Werkt: Wie teruggebeld wil worden, komt bij de juiste afdeling te staan, met het nummer dat hij opgaf.
  Thema: bellen

  De medewerker van het klantcontactcentrum kan de vraag niet beantwoorden. Hij legt een terugbelverzoek bij
  een afdeling neer en legt vast hoe de klant te bereiken is.

  @C9167-1 @verplicht @F2120 @F3839
  Regel: Het terugbelverzoek is een interne taak voor de afdeling vergunningen
    Bron: C9167 §1 (variant op C0534), §2 (interne taak voor de afdeling; tabel); F2120
    Interpretatie: I-01, I-18, I-49
    Gevolg: Een verzoek om terug te bellen komt bij geen enkele afdeling aan.

    Scenario: De afdeling vindt het terugbelverzoek
      Gegeven een afdeling die als actor is geregistreerd
      En een geregistreerd klantcontact
      En een interne taak voor iemand anders
      Als een interne taak voor de afdeling bij het klantcontact wordt geregistreerd met
        | Interne taak              |                                      |
        | ID                        | e8203b1b-f9e1-4fa1-96ce-2bcf36e061c2 |
        | Ontstaan uit klantcontact | 5452f450-e940-4996-a353-37f4a7ec8710 |
        | Status                    | Te verwerken                         |
        | Gevraagde handeling       | Terugbellen                          |
        | Organisatorische eenheid  | Afdeling vergunningen                |
        | Toelichting               | -                                    |
      Dan heeft de opgevraagde interne taak die gegevens
      En is de opgevraagde interne taak aan de afdeling toegewezen en niet aan een
        | Medewerker | - |
      Als de openstaande interne taken van de afdeling worden gezocht
      Dan wordt alleen die interne taak gevonden

  @C9167-2 @verplicht @F2120
  Regel: Bij het terugbelverzoek staat een toelichting voor de collega
    Bron: C9167 §2 (toelichting die aanvult wat in het klantcontact staat); F2120
    Gevolg: De collega weet niet waarop hij moet letten als hij terugbelt.

    Scenario: Een toelichting naast wat in het klantcontact staat
      Gegeven een afdeling die als actor is geregistreerd
      En een geregistreerd klantcontact
      Als een interne taak voor de afdeling bij het klantcontact wordt geregistreerd
      Dan bevat het antwoord op de registratie van de interne taak die gegevens
      En is alleen die interne taak bij het klantcontact te vinden, met die gegevens

  @C9167-3 @verplicht @F2599 @F5859
  Regel: Van een ongekende klant staat de naam bij het klantcontact, zonder partij
    Bron: C9167 §3 (betrokkene bij het klantcontact), variant A (contactgegevens niet herbruikbaar; ongekend persoon; partij blijft leeg; tabel)
    Interpretatie: I-01, I-08, I-49
    Gevolg: Wie onbekend wil blijven, wordt als klant bewaard of kan niet bij naam worden genoemd.

    Scenario: Een betrokkene met een naam en zonder partij
      Gegeven een geregistreerd klantcontact
      Als de klant als betrokkene bij het klantcontact wordt vastgelegd met
        | Klantcontact-Betrokkene     |                                      |
        | ID                          | 257510c9-304c-4eaa-b347-c14546989360 |
        | Betrokken bij klantcontact  | 5452f450-e940-4996-a353-37f4a7ec8710 |
        | Rol                         | Klant                                |
        | Partij                      | -                                    |
        | Persoonsnaam                |                                      |
        | Voornaam                    | Karel                                |
        | Voorvoegsels                | van                                  |
        | Achternaam                  | Deurne                               |
      Dan heeft de opgevraagde betrokkene die gegevens
      En verwijst de opgevraagde betrokkene naar het klantcontact en niet naar een partij

  @C9167-4 @verplicht @F1995 @F2806 @F6634
  Regel: Van een ongekende klant staat het telefoonnummer bij de betrokkene
    Bron: C9167 §3 (klant moet teruggebeld worden, dus contactgegevens zijn nodig), variant A (tabel: digitale adressen); F1995
    Interpretatie: I-18
    Gevolg: Een onbekende beller kan niet worden teruggebeld.

    Scenario: Het nummer hoort bij de betrokkene en bij niemand anders
      Gegeven een geregistreerd klantcontact
      En een klant die als betrokkene bij het klantcontact is vastgelegd
      En een digitaal adres van een andere betrokkene
      Als bij de betrokkene een digitaal adres wordt vastgelegd met
        | Digitale adressen    |                |
        | Digitaal adres       |                |
        | Soort digitaal adres | Telefoonnummer |
        | Adres                | 0612345678     |
        | Omschrijving         | -              |
      Dan heeft het opgevraagde digitale adres die gegevens
      En verwijst het opgevraagde digitale adres alleen naar de betrokkene
      En is alleen dat digitale adres bij de betrokkene te vinden

  @C9167-5 @verplicht @F7927 @F0138
  Regel: Van een gekende klant worden de gegevens opgezocht
    Bron: C9167 §3 variant B (persoon is al als partij geregistreerd; persoonsgegevens zijn opgezocht); F7927; F0138
    Gevolg: Een bekende klant moet zijn gegevens opnieuw opgeven om teruggebeld te worden.

    Scenario: De partij wordt gevonden en getoond
      Gegeven een andere klant die als partij is geregistreerd
      En een klant die als partij is geregistreerd
      Als de partij op haar nummer wordt gezocht
      Dan wordt alleen die partij gevonden
      En heeft de gevonden partij die gegevens
      En heeft de opgevraagde partij die gegevens

  @C9167-6 @verplicht @F2599 @F5859
  Regel: Een gekende klant kan voor deze keer anders worden aangesproken
    Bron: C9167 §3 variant B (tabel: Voornaam, alleen als de klant anders aangesproken wil worden)
    Interpretatie: I-01, I-08, I-49
    Gevolg: De klant wordt teruggebeld onder een naam die hij niet wil, of zijn vaste naam verandert.

    Scenario: Een andere voornaam bij de betrokkene
      Gegeven een klant die als partij is geregistreerd
      En een geregistreerd klantcontact
      Als de partij als betrokkene bij het klantcontact wordt vastgelegd met
        | Klantcontact-Betrokkene     |                                      |
        | ID                          | 257510c9-304c-4eaa-b347-c14546989360 |
        | Betrokken bij klantcontact  | 5452f450-e940-4996-a353-37f4a7ec8710 |
        | Rol                         | Klant                                |
        | Partij                      | 59a253c5-32d6-404a-9100-838fb0e55573 |
        | Persoonsnaam                |                                      |
        | Voornaam                    | Carl                                 |
      Dan heeft de opgevraagde betrokkene die gegevens
      En verwijst de opgevraagde betrokkene naar het klantcontact en de partij
      En heeft de opgevraagde partij die gegevens

  @C9167-7 @verplicht @F1995 @F6634
  Regel: Een gekende klant kan voor deze keer op een ander nummer worden gebeld
    Bron: C9167 §3 variant B (tabel: digitale adressen, alleen als de klant op een ander nummer benaderd wil worden)
    Interpretatie: I-18
    Gevolg: De klant wordt op het verkeerde nummer teruggebeld, nu of de volgende keer.

    Scenario: Het nummer komt bij de betrokkene te staan en niet bij de partij
      Gegeven een klant die als partij is geregistreerd
      En een geregistreerd klantcontact
      En de partij is als betrokkene bij het klantcontact vastgelegd
      Als bij de betrokkene een digitaal adres wordt vastgelegd met
        | Digitale adressen    |                |
        | Digitaal adres       |                |
        | Soort digitaal adres | Telefoonnummer |
        | Adres                | 0612345678     |
        | Omschrijving         | -              |
      Dan heeft het opgevraagde digitale adres die gegevens
      En is alleen dat digitale adres bij de betrokkene te vinden
      En heeft de partij zelf geen digitaal adres

  @C9167-8 @verplicht @F7554 @F0138
  Regel: Een gekende klant die nog niet bekend is, wordt eerst als partij vastgelegd
    Bron: C9167 §3 variant C (eerst een partij registreren; tabel); F7554
    Interpretatie: I-01, I-03, I-09, I-49
    Gevolg: Van wie zich bekend maakt, blijft de naam niet bewaard.

    Scenario: De gegevens van de partij zijn later weer op te vragen
      Als een partij wordt geregistreerd met
        | Partij        |                                      |
        | ID            | 59a253c5-32d6-404a-9100-838fb0e55573 |
        | Soort Partij  | Persoon                              |
        | Voorkeurstaal | Nederlands                           |
        | Persoonsnaam  |                                      |
        | Voornaam      | Karel                                |
        | Voorvoegsels  | van                                  |
        | Achternaam    | Deurne                               |
      Dan bevat het antwoord op de registratie van de partij die gegevens
      En heeft de opgevraagde partij die gegevens

  @C9167-9 @verplicht @F1995 @F6634
  Regel: Het telefoonnummer van de nieuwe partij staat bij de partij
    Bron: C9167 §3 variant C (tabel: digitale adressen); F1995
    Interpretatie: I-18
    Gevolg: Van een nieuwe klant is het nummer de volgende keer niet te vinden.

    Scenario: Het nummer hoort bij de partij en bij geen andere
      Gegeven een klant die als partij is geregistreerd
      En een digitaal adres van een andere partij
      Als bij de partij een digitaal adres wordt vastgelegd met
        | Digitale adressen    |                |
        | Digitaal adres       |                |
        | Soort digitaal adres | Telefoonnummer |
        | Adres                | 0612345678     |
        | Omschrijving         | -              |
      Dan heeft het opgevraagde digitale adres die gegevens
      En verwijst het opgevraagde digitale adres alleen naar de partij
      En is alleen dat digitale adres bij de partij te vinden

  @C9167-10 @verplicht @F2173 @F2599 @F2120
  Regel: Het klantcontact, de klant en het terugbelverzoek staan bij elkaar
    Bron: C9167 §3 variant C (daarna als variant B), §4 (klantcontact met betrokkene en interne taak is geregistreerd); F2173
    Gevolg: Wie terugbelt, ziet niet wie hij moet bellen of waarover.

    Scenario: Bij het klantcontact horen één betrokkene en één taak
      Gegeven een klant die als partij is geregistreerd
      En een afdeling die als actor is geregistreerd
      En een geregistreerd klantcontact
      Als de partij als betrokkene bij het klantcontact wordt vastgelegd
      En een interne taak voor de afdeling bij het klantcontact wordt geregistreerd
      Dan is alleen die betrokkene bij het klantcontact te vinden
      En is alleen die betrokkene bij de partij te vinden
      En is alleen die interne taak bij het klantcontact te vinden

  @C9167-11 @niet-toetsbaar
  Regel: Het moment van registreren wordt door de provider vastgelegd
    Bron: C9167 §2 en §3 (tabellen: Geregistreerd op, viermaal); B8694
    Interpretatie: I-12
    Reden: Besluit B8694 heeft dit gegeven uit het informatiemodel gehaald; geen van de API's heeft er een plaats voor.

      | Geregistreerd op | 30-03-2023 10:04 |
      | Geregistreerd op | 30-03-2023 10:05 |
      | Geregistreerd op | 30-03-2023 10:05 |
      | Geregistreerd op | 30-03-2023 10:05 |

  @C9167-12 @niet-toetsbaar
  Regel: Een partij heeft een voorkeurskanaal
    Bron: C9167 §3 variant C (tabel: Voorkeurskanaal)
    Interpretatie: I-52
    Reden: Het informatiemodel kent bij een partij een voorkeurs digitaal adres en geen voorkeurskanaal; geen van de API's heeft er een plaats voor.

      | Voorkeurskanaal | E-mail |

  @C9167-13 @niet-toetsbaar
  Regel: De medewerker stelt vast wie de klant is en vraagt welke gegevens bewaard mogen worden
    Bron: C9167 §3 variant A (gegevens worden niet herbruikbaar vastgelegd), varianten B en C (authenticatie), §4 (werkzaamheden zijn afgerond)
    Reden: Dit speelt zich af tussen klant en medewerker; er komt geen verzoek aan de provider aan te pas.
