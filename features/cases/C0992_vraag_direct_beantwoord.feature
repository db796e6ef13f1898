# language: nl
@C0992
Functionaliteit: C0992 - Klant belt KCC met een vraag die direct beantwoord kan worden

  Werkt: Een vraag en het antwoord erop worden bewaard, met de klant en de medewerker erbij.
  Thema: bellen

  Een klant belt, de medewerker van het klantcontactcentrum beantwoordt de vraag meteen
  en legt het gesprek vast. Er is geen vervolg nodig.

  @C0992-1 @verplicht @F5582
  Regel: De medewerker die het gesprek voert, is als actor bekend en te vinden
    Bron: C0992 §1 (medewerker is als actor bekend en ingelogd); F5582
    Interpretatie: I-09, I-30
    Gevolg: De medewerker kan een gesprek niet op zijn naam zetten.

    Scenario: De medewerker wordt op naam gevonden
      Gegeven een medewerker die als actor is geregistreerd
      En een collega die als actor is geregistreerd
      Als de actoren worden gezocht op de naam van de medewerker
      Dan wordt de medewerker gevonden en de collega niet
      En heeft de gevonden medewerker die gegevens

    Scenario: Een lange naam met leestekens, van wie niet meer actief is
      Gegeven een medewerker met een lange naam met leestekens, die niet meer actief is
      En een collega die als actor is geregistreerd
      Als de actoren worden gezocht op de naam van de medewerker
      Dan wordt de medewerker gevonden en de collega niet
      En heeft de gevonden medewerker die gegevens

  @C0992-2 @verplicht @F2173 @F8618
  Regel: Een klantcontact wordt met alle gegevens van het gesprek vastgelegd
    Bron: C0992 §1 (relevante gegevens worden vastgelegd), §2 (tabel); F2173; F8618
    Interpretatie: I-03, I-04, I-05, I-45
    Gevolg: Een deel van wat in het gesprek is gezegd, is later weg.

    Scenario: De gegevens van het gesprek zijn later weer op te vragen
      Als een medewerker een klantcontact registreert met
        | Klantcontact             |                            |
        | Kanaal                   | Telefoon                   |
        | Onderwerp                | Afvalinzameling rond kerst |
        | Inhoud                   | Klant vraagt wanneer afval van klant wordt opgehaald. Normaal gesproken op maandag opgehaald. Dit jaar valt 1e kerstdag op maandag. Antwoord: Aangegeven dat het afval de zaterdag voorafgaand aan de maandag aangeboden kan worden. |
        | Indicatie contact gelukt | Ja                         |
        | Taal                     | Nederlands                 |
        | Vertrouwelijkheid        | Nee                        |
        | Plaatsgevonden op        | 01-03-2023 10:00           |
      Dan heeft het opgevraagde klantcontact die gegevens

    @eigen-voorbeeld
    Scenario: Ook heel andere gegevens komen zo terug
      Als een medewerker een klantcontact registreert met
        | Kanaal                   | E-mail           |
        | Onderwerp                | Aanvraag van Café Noël & Zoon voor een standplaats op de markt, met de vraag of de kraam ook op zaterdag mag blijven staan als er die dag een evenement is gepland op hetzelfde plein in de binnenstad?! |
        | Inhoud                   | Klant kreeg geen antwoord. |
        | Indicatie contact gelukt | Nee              |
        | Taal                     | eng              |
        | Vertrouwelijkheid        | Ja               |
        | Plaatsgevonden op        | 28-07-2023 23:45 |
      Dan heeft het opgevraagde klantcontact die gegevens

    @eigen-voorbeeld
    Scenario: Wat niet bekend is, wordt niet ingevuld
      Als een medewerker een klantcontact registreert met
        | Kanaal                   | E-mail               |
        | Onderwerp                | Brief aan de klant   |
        | Inhoud                   |                      |
        | Indicatie contact gelukt | Onbekend             |
        | Taal                     | eng                  |
        | Vertrouwelijkheid        | Ja                   |
        | Plaatsgevonden op        | 31-12-2024 08:15     |
      Dan heeft het opgevraagde klantcontact die gegevens

    @eigen-voorbeeld
    Scenario: Een moment dat in wereldtijd is opgegeven, in het uur dat de klok twee keer aanwijst
      Als een medewerker een klantcontact registreert met
        | Kanaal                   | E-mail               |
        | Onderwerp                | Melding in de nacht  |
        | Inhoud                   | Klant meldt een losse stoeptegel. |
        | Indicatie contact gelukt | Nee                  |
        | Taal                     | eng                  |
        | Vertrouwelijkheid        | Ja                   |
        | Plaatsgevonden op        | 2023-10-29T01:30:45Z |
      Dan heeft het opgevraagde klantcontact die gegevens

  @C0992-3 @verplicht @F2173 @F8618
  Regel: De vraag en het antwoord blijven letter voor letter bewaard
    Bron: C0992 §2 (vraag en antwoord worden beide beschreven); informatiemodel, Tekst
    Interpretatie: I-10
    Gevolg: De vraag of het antwoord staat later anders of korter in het dossier.

    Scenario: Letters met tekens erop, leestekens en regeleinden
      Als een medewerker een klantcontact registreert met de inhoud
        """
        Vraag van mevrouw Noël & zoon: "Mag de schuur < 30 m² en > 2,5 m hoog zijn?"
        Antwoord: 'ja', mits vóór 1 maart gemeld; kosten € 45,- (artikel 2 & 3).

        Café 't Hoekje krijgt één brief: 100% zeker, zie C:\map\bestand #1.
        Klant reageerde met 👍 en is tevreden.
        Stuur een afschrift aan "Jan Testerveld <j.testerveld@example.nl>":
          1.  het verslag;
          2.  de tekening.
        """
      Dan heeft het opgevraagde klantcontact letterlijk die inhoud

    Scenario: Een tekst van duizend tekens
      Als een medewerker een klantcontact registreert met een inhoud van 1000 tekens
      Dan heeft het opgevraagde klantcontact letterlijk die inhoud

  @C0992-4 @verplicht @F2173 @F8618
  Regel: Elk klantcontact krijgt een eigen ID, waarmee het weer op te vragen is
    Bron: C0992 §2 (tabel: ID door provider); F2173; V6577
    Interpretatie: I-01
    Gevolg: Een gesprek is niet terug te vinden of wordt verwisseld met een ander.

    Scenario: Twee klantcontacten worden niet verwisseld
      Als een medewerker twee klantcontacten registreert
      Dan heeft elk klantcontact bij opvragen nog steeds een eigen
        | ID | 5452f450-e940-4996-a353-37f4a7ec8710 |
      En heeft elk opgevraagd klantcontact zijn eigen onderwerp

  @C0992-5 @verplicht @F2173
  Regel: Elk klantcontact heeft een eigen nummer
    Bron: C0992 §2 (tabel: Nummer); F2173
    Interpretatie: I-02
    Gevolg: Een inwoner kan niet naar zijn gesprek verwijzen met een nummer.

    Scenario: Twee klantcontacten houden elk hun nummer
      Als een medewerker twee klantcontacten registreert
      Dan heeft elk klantcontact bij opvragen nog steeds een eigen
        | Nummer | 23009182 |

  @C0992-6 @verplicht @F2173 @F6542
  Regel: Bij het klantcontact is vastgelegd welke medewerker het gesprek voerde
    Bron: C0992 §2 (tabel: ActorId; vastleggen met F2173); F2173 (actorKlantcontact)
    Gevolg: Bij een klacht is niet na te gaan wie de inwoner sprak.

    Scenario: De medewerker wordt aan het klantcontact gekoppeld
      Gegeven een medewerker die als actor is geregistreerd
      En een geregistreerd klantcontact
      En een ander klantcontact waaraan iemand anders is gekoppeld
      En een collega die als actor is geregistreerd
      Als de medewerker aan het klantcontact wordt gekoppeld met
        | ActorId | a255acc8-b7b9-4db3-94aa-ecba5aec9f5f |
      Dan is alleen de medewerker als actor bij het klantcontact te vinden

  @C0992-7 @verplicht @F2173 @F2599 @F5859
  Regel: De naam die de klant noemt, is bij het klantcontact te vinden
    Bron: C0992 §1 (klant noemt zijn of haar naam); F2173 (betrokkeneBijKlantcontact)
    Interpretatie: I-06
    Gevolg: De naam die de inwoner noemt, is later weg.

    @eigen-voorbeeld
    Scenario: De naam van de klant wordt bij de betrokkene vastgelegd
      Gegeven een geregistreerd klantcontact
      En een ander klantcontact met een eigen betrokkene
      En een ander geregistreerd klantcontact
      Als de klant als betrokkene bij het klantcontact wordt vastgelegd met
        | Rol                    | klant     |
        | Contactnaam            |           |
        | Voorletters            | J         |
        | Voornaam               | Jan       |
        | Voorvoegsel achternaam | van der   |
        | Achternaam             | Vriesdael |
      Dan heeft de opgevraagde betrokkene die gegevens
      En is alleen die betrokkene bij het klantcontact te vinden

  @C0992-8 @verplicht @F2173 @F2599 @F4936
  Regel: Belt een gekende klant, dan is het klantcontact bij de partij te vinden
    Bron: C0992 §1 (gekende klant: er wordt een klantcontact gemaakt); F2173; F4936
    Interpretatie: I-07
    Gevolg: Bij een volgend gesprek ontbreekt dit contact in het beeld van de klant.

    Scenario: De gekende klant is als betrokkene met de partij verbonden
      Gegeven een klant die als partij is geregistreerd
      En een geregistreerd klantcontact
      En een ander klantcontact met een eigen betrokkene
      Als de partij als betrokkene bij het klantcontact wordt vastgelegd
      Dan verwijst de opgevraagde betrokkene naar het klantcontact en de partij
      En is alleen die betrokkene bij de partij te vinden

  @C0992-9 @niet-toetsbaar
  Regel: Van een onbekende beller zonder vervolg wordt geen klantcontact geregistreerd
    Bron: C0992 §1 (identiteit niet vastgesteld, geen gekende klant); V6898
    Interpretatie: I-07
    Reden: De consumer beslist om niets te registreren; de provider krijgt geen verzoek en kan het dus niet goed of fout doen.

  @C0992-10 @niet-toetsbaar
  Regel: De medewerker beantwoordt de vraag, rondt het gesprek af en verbreekt de verbinding
    Bron: C0992 §1 (vraag kan direct beantwoord worden; beantwoordt, rondt af en verbreekt)
    Reden: Dit speelt zich af tussen klant en medewerker; er komt geen verzoek aan de provider aan te pas.
