# language: nl
@C4161
Functionaliteit: C4161 - Klant belt KCC en wordt geauthenticeerd en is reeds bekend, klantbeeld wordt getoond

  Werkt: Belt een bekende klant, dan ziet de medewerker alle eerdere contacten en lopende taken.
  Thema: bellen

  De medewerker zoekt de bekende klant op en krijgt alles te zien wat er met die klant is besproken:
  de contacten, de taken die eruit kwamen, en wie ermee bezig was.

  @C4161-1 @verplicht @F0138 @F7927
  Regel: De partij wordt op nummer gevonden en met alle gegevens getoond
    Bron: C4161 §1 (zie C0534), §2 (partij wordt geraadpleegd, op partijnummer; tabel Partij)
    Interpretatie: I-01, I-02, I-03, I-17
    Gevolg: De medewerker ziet niet of verkeerd wie er belt.

    Scenario: De partij heeft bij zoeken en bij opvragen al haar gegevens
      Gegeven een andere klant die als partij is geregistreerd
      En een partij die is geregistreerd met
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
      Als de partij op haar nummer wordt gezocht
      Dan wordt alleen die partij gevonden
      En heeft de gevonden partij die gegevens
      En heeft de opgevraagde partij die gegevens

    @eigen-voorbeeld
    Scenario: Ook de gegevens die de case leeg laat, worden getoond
      Gegeven een partij die is geregistreerd met
        | Soort partij                      | organisatie                         |
        | Bezoekadres.Adresregel 1          | Burgemeester van Oldenbarneveldtplantsoen 123, tweede verdieping |
        | Bezoekadres.Adresregel 3          | ingang aan de achterzijde           |
        | Correspondentieadres.Adresregel 3 | ter attentie van de heer Testerveld, afdeling administratie      |
        | Interne notitie                   | Spreekt liever 's middags. Is slechthorend: spreek langzaam en herhaal afspraken. Post graag in grote letters. Op maandag en woensdag is de dochter, mevrouw Çelik, aanwezig; zij mag ook antwoorden als het over de aanvraag voor de parkeervergunning gaat. Let op: adres en factuuradres verschillen. |
        | Indicatie geheimhouding           | nee                                 |
        | Indicatie actief                  | ja                                  |
      Als de partij op haar nummer wordt gezocht
      Dan heeft de gevonden partij die gegevens
      En heeft de opgevraagde partij die gegevens

    Scenario: Ook een geheime partij die niet meer actief is, wordt gevonden
      Gegeven een geheime partij die niet meer actief is
      Als de partij op haar nummer wordt gezocht
      Dan heeft de gevonden partij die gegevens

  @C4161-2 @verplicht @F6634 @F0138
  Regel: De digitale adressen van de partij worden getoond, met haar voorkeur
    Bron: C4161 §2 (tabel Partij: digitale adressen)
    Interpretatie: I-18, I-19
    Gevolg: De medewerker ziet niet hoe de klant bereikt wil worden.

    Scenario: Het digitale adres is verstrekt en heeft de voorkeur
      Gegeven een klant die als partij is geregistreerd
      En een digitaal adres van een andere partij
      En bij de partij is als voorkeur een digitaal adres vastgelegd met
        | Voorkeurs digitaal adres |                |
        | Digitaal adres           |                |
        | Soort digitaal adres     | Telefoonnummer |
        | Adres                    | 0612345678     |
        | Omschrijving             | -              |
      Als de partij op haar ID wordt opgevraagd
      Dan verwijst de opgevraagde partij naar dat digitale adres als voorkeur
      En verwijst de op nummer gevonden partij naar dat digitale adres als voorkeur
      En heeft de opgevraagde partij die gegevens
      En heeft het enige digitale adres dat bij de partij te vinden is deze gegevens
        | Vertrekte digitale adressen |                |
        | Digitaal adres              |                |
        | Soort digitaal adres        | Telefoonnummer |
        | Adres                       | 0612345678     |
        | Omschrijving                | -              |

    Scenario: Alle digitale adressen van de partij
      Gegeven een klant die als partij is geregistreerd
      En drie digitale adressen van de partij
      En een digitaal adres van een andere partij
      Als de digitale adressen van de partij worden gezocht
      Dan worden precies die digitale adressen gevonden, elk met zijn gegevens

  @C4161-3 @verplicht @F7927
  Regel: De partij is met zoekargumenten te vinden
    Bron: C4161 §2 (op basis van zoekargumenten); F7927; F5817; F6634
    Gevolg: De medewerker kan een bekende klant niet vinden op naam of adres.

    Scenario: Zoeken op burgerservicenummer
      Gegeven een klant die als partij is geregistreerd
      En een vrij burgerservicenummer bij de partij
      En een andere partij met een eigen burgerservicenummer
      Als de partij op haar burgerservicenummer wordt gezocht
      Dan wordt alleen die partij gevonden

    Scenario: Zoeken op digitaal adres
      Gegeven een klant die als partij is geregistreerd
      En een digitaal adres van de partij
      En een digitaal adres van een andere partij
      Als de partij op haar digitale adres wordt gezocht
      Dan wordt alleen die partij gevonden

    Scenario: Een digitaal adres dat twee klanten delen
      Gegeven een klant die als partij is geregistreerd
      En een digitaal adres van de partij
      En een andere klant met hetzelfde digitale adres
      Als de partij op haar digitale adres wordt gezocht
      Dan worden beide klanten gevonden

  @C4161-4 @verplicht @F7927
  Regel: Zoeken naar een partij die niet bekend is, geeft een leeg antwoord en geen fout
    Bron: C4161 §2 (partij niet vindbaar: geen klantbeeld)
    Gevolg: Bij een onbekende beller krijgt de medewerker een foutmelding of een vreemde te zien.

    Scenario: Een nummer dat niemand heeft
      Gegeven een klant die als partij is geregistreerd
      Als een partij wordt gezocht op een nummer dat niemand heeft
      Dan wordt geen partij gevonden

  @C4161-5 @verplicht @F4936
  Regel: Alle betrokkenheid van de partij wordt opgehaald, en van niemand anders
    Bron: C4161 §5 (alle voorkomens van de betrokkene bij de partij)
    Gevolg: De medewerker mist gesprekken van de klant, of ziet die van een ander.

    Scenario: Drie contacten van de partij en een van een ander
      Gegeven een klant die als partij is geregistreerd
      En drie klantcontacten waarbij de partij betrokken was
      En een klantcontact van een andere klant
      Als de betrokkenen van de partij worden opgehaald
      Dan zijn dat precies de betrokkenen van de partij
      En noemt elke betrokkene haar eigen klantcontact

  @C4161-6 @verplicht @F4936 @F5859
  Regel: Elke betrokkene wordt met alle gegevens getoond
    Bron: C4161 §5 (tabel Betrokkene bij klantcontact)
    Interpretatie: I-01
    Gevolg: In het klantbeeld ontbreekt hoe de klant bij een gesprek betrokken was.

    Scenario: De gegevens zoals de case ze geeft
      Gegeven een klant die als partij is geregistreerd
      En een geregistreerd klantcontact
      En de partij is als betrokkene bij het klantcontact vastgelegd met
        | Betrokkene bij klantcontact |                                      |
        | ID                          | e8203b1b-f9e1-4fa1-96ce-2bcf36e061c2 |
        | Rol                         | klant                                |
        | Organisatienaam             |                                      |
        | Initiator                   | True                                 |
        | Contactnaam                 |                                      |
        | Voorletters                 | A B                                  |
        | Voornaam                    | Anton                                |
        | Voorvoegsel achternaam      | van                                  |
        | Achternaam                  | Oostrum                              |
        | Bezoekadres                 |                                      |
        | NummeraanduidingID          |                                      |
        | Adresregel 1                |                                      |
        | Adresregel 2                |                                      |
        | Adresregel 3                |                                      |
        | Land                        |                                      |
        | Correspondentieadres        |                                      |
        | NummeraanduidingID          |                                      |
        | Adresregel 1                |                                      |
        | Adresregel 2                |                                      |
        | Adresregel 3                |                                      |
        | Land                        |                                      |
      Als de betrokkenen van de partij worden opgehaald
      Dan heeft de opgehaalde betrokkene die gegevens
      En heeft de opgevraagde betrokkene die gegevens

    @eigen-voorbeeld
    Scenario: De gegevens die de case leeg laat, ingevuld
      Gegeven een klant die als partij is geregistreerd
      En een geregistreerd klantcontact
      En de partij is als betrokkene bij het klantcontact vastgelegd met
        | Rol                                     | vertegenwoordiger    |
        | Organisatienaam                         | Fietsenmaker 't Wiel & Zoon, reparatie en verkoop van tweewielers, gevestigd in Testdorp-Noord |
        | Initiator                               | nee                  |
        | Bezoekadres.NummeraanduidingID          | 0518200000637598     |
        | Bezoekadres.Adresregel 1                | Kerkpad 1            |
        | Bezoekadres.Adresregel 2                | 1234 AB Testdorp     |
        | Bezoekadres.Adresregel 3                | achterom             |
        | Bezoekadres.Land                        | BE                   |
        | Correspondentieadres.NummeraanduidingID | 0518200000637597     |
        | Correspondentieadres.Adresregel 1       | Postbus 12           |
        | Correspondentieadres.Adresregel 2       | 1234 AC Testdorp     |
        | Correspondentieadres.Adresregel 3       | afdeling post        |
        | Correspondentieadres.Land               | BE                   |
      Als de betrokkenen van de partij worden opgehaald
      Dan heeft de opgehaalde betrokkene die gegevens
      En heeft de opgevraagde betrokkene die gegevens

  @C4161-7 @verplicht @F8618
  Regel: Van elke betrokkene wordt het klantcontact met alle gegevens getoond
    Bron: C4161 §5 (bij iedere betrokkene het klantcontact; tabel Klantcontact)
    Interpretatie: I-01, I-02, I-03, I-04, I-23
    Gevolg: In het klantbeeld ontbreekt waarover eerdere gesprekken gingen.

    Scenario: Van de betrokkene naar het klantcontact
      Gegeven een klant die als partij is geregistreerd
      En een klantcontact dat is geregistreerd met
        | Klantcontact             |                                                  |
        | ID                       | e8203b1b-f9e1-4fa1-96ce-2bcf36e061g4g2           |
        | Nummer                   | 234565432                                        |
        | Kanaal                   | 014                                              |
        | Onderwerp                | Klant heeft een vraag over een gerelateerde zaak |
        | Inhoud                   | Klant vraag wanneer bekend is of zijn bouwvergunning wordt toegekend. Aangegeven dat de behandltermijn nog maximaal 2 weken loopt. Klant gewezen op het gemeenteportaal waar hij inzage heeft op de status van zijn lopende zaken |
        | Indicatie contact gelukt | Ja                                               |
        | Taal                     | 001                                              |
        | Vertrouwelijk            | false                                            |
        | Plaatsgevonden op        | 2023-02-21                                       |
      En de partij is als betrokkene bij het klantcontact vastgelegd
      Als van elke betrokkene van de partij het klantcontact wordt opgehaald
      Dan heeft het opgehaalde klantcontact die gegevens

  @C4161-8 @verplicht @F3839 @F2120
  Regel: Van elk klantcontact worden de interne taken met alle gegevens getoond
    Bron: C4161 §5 (alle interne taken naar aanleiding van het klantcontact; tabel Interne taak)
    Interpretatie: I-01, I-02
    Gevolg: De medewerker ziet niet wat er voor de klant nog loopt.

    Scenario: De taken van dit klantcontact en van geen ander
      Gegeven een medewerker die als actor is geregistreerd
      En een geregistreerd klantcontact
      En een interne taak voor iemand anders
      En een interne taak die is geregistreerd met
        | Interne taak              |                                        |
        | ID                        | e8203b1b-f9e1-4fa1-96ce-2bcf36e061c2   |
        | Nummer                    | 334565432                              |
        | Ontstaan uit klantcontact | e8203b1b-f9e1-4fa1-96ce-2bcf36e061g4g2 |
        | Gevraagde handeling       | Terugbellen                            |
        | Toelichting               |                                        |
        | Status                    | Te verwerken                           |
        | Toegewezen aan Actor      | e8203b1b-f9e1-4fa1-96ce-2bcf36e061g4g2 |
      Als de interne taken van het klantcontact worden opgehaald
      Dan wordt alleen die interne taak gevonden
      En heeft de gevonden interne taak die gegevens

    Scenario: Ook de toelichting die de case leeg laat, wordt getoond
      Gegeven een medewerker die als actor is geregistreerd
      En een geregistreerd klantcontact
      En een interne taak voor de medewerker bij het klantcontact
      Als de interne taken van het klantcontact worden opgehaald
      Dan heeft de gevonden interne taak die gegevens

    Scenario: Alle taken van het klantcontact, ook een die al verwerkt is
      Gegeven een medewerker die als actor is geregistreerd
      En een geregistreerd klantcontact
      En een interne taak voor de medewerker bij het klantcontact
      En een verwerkte interne taak voor de medewerker bij het klantcontact
      Als de interne taken van het klantcontact worden opgehaald
      Dan worden beide interne taken gevonden
      En staan beide ook op kleine bladzijden en in het aantal, waar daarom te vragen is

  @C4161-9 @verplicht @F5002
  Regel: De actoren van een taak en van een klantcontact worden met hun eigen gegevens getoond
    Bron: C4161 §5 (actoren van de interne taak; actoren van het klantcontact; tabel Actor)
    Interpretatie: I-01, I-24
    Gevolg: De medewerker ziet niet bij welke collega hij moet zijn.

    Scenario: Een medewerker heeft een taak gekregen
      Gegeven een actor die met fictieve waarden in de lege cellen is geregistreerd als
        | Actor              |            |
        | ID                 |            |
        | Naam               |            |
        | Indicatie actief   |            |
        | Actoridentificator |            |
        | Object ID          |            |
        | Soort object       |            |
        | Soort object ID    |            |
        | Register           |            |
        | Soort actor        | Medewerker |
        | Functie            |            |
        | E-mailadres        |            |
        | Telefoonnummer     |            |
      En een geregistreerd klantcontact
      En een interne taak voor de actor bij het klantcontact
      Als de actor van de interne taak wordt opgehaald
      Dan heeft de opgehaalde actor die gegevens
      En heeft de opgehaalde actor geen gegevens van een andere soort actor

    Scenario: Een geautomatiseerde actor was bij het klantcontact betrokken en heeft een taak gekregen
      Gegeven een actor die met fictieve waarden in de lege cellen is geregistreerd als
        | Soort actor  | Geautomatiseerde actor |
        | Functie      |                        |
        | Omschrijving |                        |
      En een geregistreerd klantcontact
      En de actor is aan het klantcontact gekoppeld
      En een interne taak voor de actor bij het klantcontact
      Als de actoren van het klantcontact worden opgehaald
      Dan heeft de opgehaalde actor die gegevens
      En heeft de opgehaalde actor geen gegevens van een andere soort actor
      Als de actor van de interne taak wordt opgehaald
      Dan heeft de opgehaalde actor die gegevens

    Scenario: Een organisatorische eenheid heeft een taak gekregen en was bij het klantcontact betrokken
      Gegeven een actor die met fictieve waarden in de lege cellen is geregistreerd als
        | Soort actor    | Organisatorische eenheid |
        | Omschrijving   |                          |
        | E-mailadres    |                          |
        | Telefoonnummer |                          |
      En een geregistreerd klantcontact
      En een interne taak voor de actor bij het klantcontact
      Als de actor van de interne taak wordt opgehaald
      Dan heeft de opgehaalde actor die gegevens
      En heeft de opgehaalde actor geen gegevens van een andere soort actor
      Als de actor aan het klantcontact wordt gekoppeld
      En de actoren van het klantcontact worden opgehaald
      Dan heeft de opgehaalde actor die gegevens

  @C4161-10 @verplicht @F4936
  Regel: Het klantbeeld is ook compleet als het meer dan een bladzijde beslaat
    Bron: C4161 §5 (alle voorkomens)
    Gevolg: Van wie vaak belt, ontbreekt een deel van de gesprekken.

    Scenario: Vijf contacten op bladzijden van twee
      Gegeven een klant die als partij is geregistreerd
      En een klantcontact van een andere klant
      En vijf betrokkenheden van de partij
      Als de betrokkenen van de partij met twee per bladzijde worden opgehaald
      Dan zijn dat precies de betrokkenen van de partij
      En noemt de lijst hoeveel betrokkenen van de partij er zijn

    Scenario: Meer betrokkenheden dan er op een bladzijde passen
      Gegeven een klant die als partij is geregistreerd
      En een klantcontact van een andere klant
      En meer betrokkenheden van de partij dan er op een bladzijde passen
      Als de betrokkenen van de partij worden opgehaald
      Dan zijn dat precies de betrokkenen van de partij

  @C4161-11 @aanbevolen @F4936
  Regel: Een lijst noemt elke betrokkene van de partij één keer
    Bron: C4161 §5 (alle voorkomens)
    Interpretatie: I-25
    Gevolg: Een gesprek staat meer dan eens in het klantbeeld.

    Scenario: Geen dubbele regels
      Gegeven een klant die als partij is geregistreerd
      En drie klantcontacten waarbij de partij betrokken was
      Als de betrokkenen van de partij worden opgehaald
      Dan staat geen betrokkene twee keer in de lijst

  @C4161-12 @verplicht @F4936
  Regel: Het klantbeeld van een partij zonder contacten is leeg
    Bron: C4161 §5 (alle voorkomens bij de partij)
    Gevolg: Een nieuwe klant lijkt al eerder te hebben gebeld, of het scherm geeft een fout.

    Scenario: Wel een partij, geen contacten
      Gegeven een klant die als partij is geregistreerd
      En een klantcontact van een andere klant
      Als de betrokkenen van de partij worden opgehaald
      Dan wordt geen betrokkene gevonden

  @C4161-13 @verplicht @F7554 @F0138
  Regel: Een partij met alleen de verplichte gegevens heeft ook een klantbeeld
    Bron: C4161 §2 (eigenschappen kunnen optioneel zijn); F7554 (alleen verplichte properties)
    Interpretatie: I-45
    Gevolg: Van een klant van wie weinig bekend is, is niets te zien.

    Scenario: Een partij zonder naam en adres
      Gegeven een partij met alleen de verplichte gegevens
      En een geregistreerd klantcontact
      En de partij is als betrokkene bij het klantcontact vastgelegd
      Als van elke betrokkene van de partij het klantcontact wordt opgehaald
      Dan heeft de opgevraagde partij die gegevens
      En is van de opgevraagde partij verder niets ingevuld
      En is alleen dat klantcontact opgehaald

  @C4161-14 @verplicht @F0138 @F8618
  Regel: Wat vertrouwelijk of geheim is, blijft zo gemerkt
    Bron: C4161 §2 (Indicatie geheimhouding), §5 (Vertrouwelijk)
    Gevolg: Wat vertrouwelijk is, wordt getoond als gewone informatie.

    Scenario: Een geheime partij met een vertrouwelijk klantcontact
      Gegeven een klantcontact van iemand anders
      En een geheime partij
      En een vertrouwelijk klantcontact
      En de partij is als betrokkene bij het klantcontact vastgelegd
      Als van elke betrokkene van de partij het klantcontact wordt opgehaald
      Dan heeft de opgevraagde partij die gegevens
      En is het opgehaalde klantcontact nog vertrouwelijk
      En is het klantcontact op zijn nummer te vinden

  @C4161-15 @verplicht
  Regel: Hetzelfde klantbeeld ontstaat als de gerelateerde gegevens in één keer worden meegevraagd
    Bron: C4161 §5 (gerelateerde gegevens worden opgehaald)
    Interpretatie: I-26
    Gevolg: Het klantbeeld verschilt naar gelang de manier van opvragen.

    Scenario: Stap voor stap en in één keer
      Gegeven een klant die als partij is geregistreerd
      En een medewerker die als actor is geregistreerd
      En een geregistreerd klantcontact
      En de partij is als betrokkene bij het klantcontact vastgelegd
      En een interne taak voor de medewerker bij het klantcontact
      En een klantcontact van een andere klant
      Als het klantbeeld in één keer wordt opgehaald
      Dan is dat hetzelfde als het klantbeeld dat stap voor stap is opgehaald

  @C4161-18 @verplicht @F0138 @F8618
  Regel: Een klantcontact en een partij noemen zelf wat ernaar verwijst
    Bron: C4161 §2 (tabel Partij: digitale adressen), §5 (alle voorkomens); OpenAPI-document van het dialect
    Interpretatie: I-42
    Gevolg: Bij een gesprek of klant ontbreekt wat er verder over is vastgelegd.

    Scenario: Het klantcontact noemt wat erbij is vastgelegd
      Gegeven een medewerker die als actor is geregistreerd
      En een geregistreerd klantcontact
      Dan noemt het opgevraagde klantcontact nog niets dat ernaar verwijst
      Als de klant als betrokkene bij het klantcontact wordt vastgelegd
      En de medewerker aan het klantcontact wordt gekoppeld
      En een interne taak voor de medewerker bij het klantcontact wordt geregistreerd
      En een zaak als onderwerp van het klantcontact wordt vastgelegd
      Dan noemt het opgevraagde klantcontact precies de betrokkene, de medewerker, de taak en de zaak

    Scenario: De partij noemt wat erbij is vastgelegd
      Gegeven een klant die als partij is geregistreerd
      En een geregistreerd klantcontact
      Dan noemt de opgevraagde partij nog niets dat ernaar verwijst
      Als de partij als betrokkene bij het klantcontact wordt vastgelegd
      En bij de partij een digitaal adres wordt vastgelegd
      En bij de partij een vrij burgerservicenummer wordt vastgelegd
      Dan noemt de opgevraagde partij precies de betrokkene, het digitale adres en de partij-identificator

  @C4161-16 @niet-toetsbaar
  Regel: De medewerker stelt vast dat de beller de klant is, en ziet anders geen klantbeeld
    Bron: C4161 §2 (gegevens van de beller; zoeken bij een andere organisatie), §4 (authenticatie; niet te authenticeren klant), §6 (tonen op het scherm); V6881
    Reden: De authenticatie verloopt tussen klant en medewerker en het tonen gebeurt in de consumer; de provider ziet er niets van.

  @C4161-17 @optioneel
  Regel: Elke code in het klantbeeld heeft een naam in de referentielijsten
    Bron: C4161 §6 (codes worden aangevuld met hun betekenis)
    Interpretatie: I-27
    Gevolg: De medewerker ziet een code in plaats van een woord.

    Scenario: De codes van partij, digitaal adres en klantcontact worden opgezocht
      Gegeven een klant met een adres en een digitaal adres die als partij is geregistreerd
      En een geregistreerd klantcontact
      Als de codes van de partij, het digitale adres en het klantcontact worden opgezocht
      Dan heeft elke code een naam in de referentielijsten
