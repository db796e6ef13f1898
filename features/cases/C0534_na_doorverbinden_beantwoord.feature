# language: nl
@C0534
Functionaliteit: C0534 - Klant belt KCC met een vraag die, na doorverbinden, direct door een collega beantwoord kan worden

  Werkt: Wordt een beller doorverbonden, dan leest de collega wat al gevraagd is en legt het antwoord erbij vast.
  Thema: bellen

  De medewerker van het klantcontactcentrum legt het gesprek vast en verbindt door. Een collega
  leest wat er al gezegd is, geeft het antwoord en vult het klantcontact aan.

  @C0534-1 @verplicht @F2173 @F8618
  Regel: Het eerste deel van het gesprek wordt met alle gegevens vastgelegd
    Bron: C0534 §1 (naam en vraag worden ingevoerd; nieuw klantcontact; tabel Aanmaken); F2173
    Interpretatie: I-03, I-04, I-05
    Gevolg: Wie wordt doorverbonden, moet de vraag opnieuw stellen.

    Scenario: De gegevens van het gesprek zijn later weer op te vragen
      Als een medewerker een klantcontact registreert met
        | Klantcontact             |                                       |
        | Kanaal                   | Telefoon                              |
        | Onderwerp                | Voorwaarden vergunningsvrije dakkapel |
        | Inhoud                   | Klant wil weten onder welke voorwaarden er geen vergunning nodig is voor een dakkapel. |
        | Indicatie contact gelukt | Ja                                    |
        | Taal                     | Nederlands                            |
        | Vertrouwelijkheid        | Nee                                   |
        | Plaatsgevonden op        | 08-03-2023 10:00                      |
      Dan heeft het opgevraagde klantcontact die gegevens

  @C0534-2 @verplicht @F2173 @F8618
  Regel: Het klantcontact heeft een eigen ID, zodat het later aangevuld kan worden
    Bron: C0534 §1 (tabel Aanmaken: ID); V6577
    Interpretatie: I-01
    Gevolg: De collega opent na het doorverbinden het gesprek van een ander.

    Scenario: Twee gesprekken na elkaar worden niet verwisseld
      Als een medewerker twee klantcontacten registreert
      Dan heeft elk klantcontact bij opvragen nog steeds een eigen
        | ID | 5452f450-e940-4996-a353-37f4a7ec8710 |
      En heeft elk opgevraagd klantcontact zijn eigen onderwerp

  @C0534-3 @verplicht @F3896
  Regel: De collega vindt het klantcontact met het nummer dat hij hoort
    Bron: C0534 §1 (tabel Aanmaken: Nummer), §2 (klantcontactnummer wordt doorgegeven; opgegeven klantcontact wordt geselecteerd); F3896
    Interpretatie: I-02
    Gevolg: De collega vindt het doorverbonden gesprek niet terug.

    Scenario: Zoeken op nummer geeft alleen dat ene klantcontact
      Gegeven een geregistreerd klantcontact
      En een ander geregistreerd klantcontact
      Als de collega het klantcontact zoekt op zijn
        | Nummer | 23009182 |
      Dan wordt alleen dat klantcontact gevonden
      En heeft het gevonden klantcontact die gegevens

    @eigen-voorbeeld
    Scenario: Een nummer dat het begin is van een ander nummer
      Gegeven een ander geregistreerd klantcontact
      En een klantcontact met als nummer het begin van dat andere nummer
      Als de collega het klantcontact zoekt op zijn
        | Nummer | 2300918 |
      Dan wordt alleen dat klantcontact gevonden
      En heeft het gevonden klantcontact die gegevens

  @C0534-4 @verplicht @F2173 @F2599 @F5859
  Regel: Vastgelegd is dat de klant het contact begon
    Bron: C0534 §1 (tabel Aanmaken: Initiator); informatiemodel, Betrokkene bij klantcontact
    Interpretatie: I-08
    Gevolg: Later is niet te zien of de inwoner belde of de gemeente.

    Scenario: De klant is de initiator
      Gegeven een geregistreerd klantcontact
      Als de klant als betrokkene bij het klantcontact wordt vastgelegd met
        | Initiator | Klant |
      Dan heeft de opgevraagde betrokkene die gegevens

    @eigen-voorbeeld
    Scenario: Een betrokkene die het contact niet begon
      Gegeven een geregistreerd klantcontact
      Als de klant als betrokkene bij het klantcontact wordt vastgelegd met
        | Initiator | Nee |
      Dan heeft de opgevraagde betrokkene die gegevens

  @C0534-5 @verplicht @F2173 @F2599 @F5859
  Regel: De klant wordt als betrokkene met rol en naam bij het klantcontact vastgelegd
    Bron: C0534 §1 (klant noemt naam en stelt een vraag; betrokkene wordt aangemaakt; tabel Aanmaken: Betrokkenen)
    Interpretatie: I-01, I-06
    Gevolg: De collega weet niet met wie hij spreekt.

    Scenario: De betrokkene is met naam en rol bij het klantcontact te vinden
      Gegeven een geregistreerd klantcontact
      En een ander klantcontact met een eigen betrokkene
      Als de klant als betrokkene bij het klantcontact wordt vastgelegd met
        | Betrokkenen                  |                                      |
        | Betrokkene bij klantcontact  |                                      |
        | ID                           | cba5de29-acc1-4ca3-a24e-3150c83d31eb |
        | Rol                          | Klant                                |
        | Contactnaam                  | Naam klant                           |
      Dan heeft de opgevraagde betrokkene die gegevens
      En is alleen die betrokkene bij het klantcontact te vinden

  @C0534-6 @verplicht @F2173 @F6542
  Regel: De medewerker die opneemt, is als actor bij het klantcontact vastgelegd
    Bron: C0534 §1 (medewerkers zijn als actor bekend; relatie klantcontact en medewerker; tabel Aanmaken: Actoren)
    Gevolg: Niemand weet welke medewerker het gesprek aannam.

    Scenario: De medewerker wordt aan het klantcontact gekoppeld
      Gegeven een medewerker die als actor is geregistreerd
      En een geregistreerd klantcontact
      En een ander klantcontact waaraan iemand anders is gekoppeld
      Als de medewerker aan het klantcontact wordt gekoppeld met
        | Actoren                |                                      |
        | Actor bij klantcontact |                                      |
        | Actorid                | a255acc8-b7b9-4db3-94aa-ecba5aec9f5f |
      Dan is alleen de medewerker als actor bij het klantcontact te vinden

  @C0534-7 @verplicht @F2173 @F2599
  Regel: De klant hoeft niet als partij bekend te zijn
    Bron: C0534 §1 (identiteit van de klant hoeft niet bekend te zijn)
    Interpretatie: I-07
    Gevolg: Wie zijn gegevens niet wil geven, kan niet worden geholpen.

    Scenario: Een betrokkene zonder partij blijft zonder partij
      Gegeven een geregistreerd klantcontact
      Als de klant als betrokkene bij het klantcontact wordt vastgelegd zonder partij
      Dan verwijst de opgevraagde betrokkene naar het klantcontact en niet naar een partij

  @C0534-8 @verplicht @F8618 @F4936
  Regel: De collega ziet wat de klant vroeg en hoe de klant heet
    Bron: C0534 §2 (informatie over het klantcontact en naamgegevens uit betrokkene getoond; klant hoeft de vraag niet te herhalen); F8618; F4936
    Gevolg: De collega ziet niet wat de inwoner al vertelde.

    Scenario: Onderwerp, inhoud en naam van de klant staan bij elkaar
      Gegeven een geregistreerd klantcontact
      En een klant die als betrokkene bij het klantcontact is vastgelegd
      En een ander klantcontact met een eigen betrokkene
      Als de collega het klantcontact met de betrokkenen opvraagt
      Dan ziet de collega het onderwerp en de inhoud van het klantcontact
      En ziet de collega de naam van de klant

  @C0534-9 @verplicht @F0796
  Regel: De inhoud van een klantcontact kan worden aangevuld zonder dat de rest verandert
    Bron: C0534 §2 (antwoord wordt vastgelegd; tabel Aanpassen); F0796
    Interpretatie: I-11
    Gevolg: Bij doorverbinden raakt het antwoord zoek.

    Scenario: De collega vult het gegeven antwoord aan
      Gegeven een vertrouwelijk klantcontact
      Als een medewerker het klantcontact wijzigt met
        | Klantcontact |                                                                                        |
        | Inhoud       | Klant wil weten onder welke voorwaarden er geen vergunning nodig is voor een dakkapel. Hwet gegeven antwoord wordt toegevoegd door de inhoud te editten. |
      Dan bevat het antwoord op de wijziging van het klantcontact die gegevens
      En heeft het opgevraagde klantcontact die gegevens
      En zijn de andere gegevens van het klantcontact ongewijzigd

    @eigen-voorbeeld
    Scenario: Wat bij het klantcontact hoort, en elk ander klantcontact, blijft zoals het was
      Gegeven een medewerker die als actor is geregistreerd
      En een geregistreerd klantcontact
      En een ander geregistreerd klantcontact
      En een klant die als betrokkene bij het klantcontact is vastgelegd
      En de medewerker is aan het klantcontact gekoppeld
      En een interne taak voor de medewerker bij het klantcontact
      Als een medewerker het klantcontact wijzigt met
        | Inhoud | Klant vraagt of het gemeentehuis op Koningsdag open is. Antwoord: nee. |
      En een medewerker het klantcontact wijzigt met
        | Inhoud | Klant vraagt of het gemeentehuis op Koningsdag open is. Antwoord: nee, die dag is het dicht. |
      Dan is alleen die betrokkene bij het klantcontact te vinden
      En is alleen de medewerker als actor bij het klantcontact te vinden
      En is alleen die interne taak bij het klantcontact te vinden
      En heeft het andere klantcontact nog zijn eigen inhoud
      En is het klantcontact op zijn nummer te vinden, met die gegevens

  @C0534-10 @verplicht @F6542
  Regel: De collega wordt als tweede actor vastgelegd, terwijl de eerste blijft
    Bron: C0534 §2 (betrokkenheid van medewerker 2 wordt vastgelegd; tabel Aanmaken: had betrokken); F6542
    Gevolg: Na doorverbinden is niet te zien wie het antwoord gaf.

    Scenario: Beide medewerkers zijn bij het klantcontact te vinden
      Gegeven een medewerker die als actor is geregistreerd
      En een collega die als actor is geregistreerd
      En een geregistreerd klantcontact
      En de medewerker is aan het klantcontact gekoppeld
      En een ander klantcontact waaraan iemand anders is gekoppeld
      Dan is alleen de medewerker als actor bij het klantcontact te vinden
      Als de collega aan het klantcontact wordt gekoppeld met
        | had betrokken  |                                      |
        | Actorid        | 1d8ffba0-6677-42ad-b219-1df040457888 |
        | KlantcontactId | 5452f450-e940-4996-a353-37f4a7ec8710 |
      Dan zijn de medewerker en de collega als actoren bij het klantcontact te vinden

  @C0534-11 @niet-toetsbaar
  Regel: Het moment van registreren wordt door de provider vastgelegd
    Bron: C0534 §1 (tabel Aanmaken: Geregistreerd op, tweemaal); B8694
    Interpretatie: I-12
    Reden: Besluit B8694 heeft dit gegeven uit het informatiemodel gehaald; geen van de API's heeft er een plaats voor.

      | Geregistreerd op | 08-03-2023 10:02 |
      | Geregistreerd op | 08-03-10:02      |

  @C0534-12 @niet-toetsbaar
  Regel: De medewerkers loggen in, openen het juiste scherm, verbinden door en spreken met elkaar en met de klant
    Bron: C0534 §1 (scherm geopend; vraag kan niet direct beantwoord worden), §2 (medewerkers spreken elkaar; klant krijgt antwoord)
    Reden: Dit speelt zich af in de schermen van de consumer en aan de telefoon; er komt geen verzoek aan de provider aan te pas.
