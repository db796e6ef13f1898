# language: nl
@C2138
Functionaliteit: C2138 - Klant stuurt een brief naar de gemeente die beantwoord kan worden door KCC

  Werkt: Een brief wordt vastgelegd met het adres van de afzender en is als bijlage terug te vinden.
  Thema: schrijven

  De post wordt gescand. De brief komt in een documentenregister, en er wordt een klantcontact gemaakt met het
  correspondentieadres van de klant.

  @C2138-1 @verplicht @F2173 @F8618
  Regel: De brief wordt als klantcontact vastgelegd
    Bron: C2138 inleiding (variant op C1199; post wordt gescand), §2 (klantcontact registreren; waarden bij een brief; eerste tabel); F2173
    Interpretatie: I-03, I-04, I-49, I-50
    Gevolg: Van een brief is later niet te zien dat hij is aangekomen.

    Scenario: De gegevens van de brief zijn later weer op te vragen
      Als een medewerker een klantcontact registreert met
        | Klantcontact           |                     |
        | codeKanaal             | 005                 |
        | onderwerp              |                     |
        | inhoud                 |                     |
        | indicatieContactGelukt | Ja                  |
        | codeTaal               |                     |
        | vertrouwelijk          | false               |
        | plaatsgevondenOp       | 2024-01-24T10:00:12 |
      Dan bevat het antwoord op de registratie die gegevens
      En heeft het opgevraagde klantcontact die gegevens

  @C2138-2 @verplicht @F2173
  Regel: Elke brief heeft als klantcontact een eigen nummer
    Bron: C2138 §2 (eerste tabel: nummer); F2173
    Interpretatie: I-02, I-49
    Gevolg: Twee brieven worden met elkaar verwisseld.

    Scenario: Twee brieven houden elk hun nummer
      Als een medewerker twee klantcontacten registreert
      Dan heeft elk klantcontact bij opvragen nog steeds een eigen
        | nummer | |

  @C2138-3 @verplicht @F2173 @F6542 @F5592
  Regel: Bij de brief is vastgelegd dat de scanstraat hem heeft verwerkt
    Bron: C2138 §2 (actor bij het klantcontact; tweede tabel); F2173 (actorKlantcontact)
    Interpretatie: I-49
    Gevolg: Het lijkt alsof een medewerker de brief al heeft gelezen.

    Scenario: De geautomatiseerde actor wordt aan het klantcontact gekoppeld
      Gegeven een geautomatiseerde actor die als actor is geregistreerd
      En een geregistreerd klantcontact
      Als de geautomatiseerde actor aan het klantcontact wordt gekoppeld met
        | actorKlantcontact |                                      |
        | klantcontactId    | 1b60aaa0-1cb2-4065-a9a2-612d141e2411 |
        | actorId           | 3b763d0b-849f-4082-9c9a-fef52b21fa8b |
      Dan is alleen de geautomatiseerde actor als actor bij het klantcontact te vinden

  @C2138-4 @verplicht @F2173 @F2599 @F5859
  Regel: De afzender is als betrokkene vastgelegd, met zijn correspondentieadres en als partij
    Bron: C2138 §2 (betrokkene bij het klantcontact; waarden bij een brief; derde tabel); F2599
    Interpretatie: I-08, I-17, I-49
    Gevolg: De gemeente weet niet naar welk adres zij terug moet schrijven.

    Scenario: De betrokkene heeft een correspondentieadres
      Gegeven een klant die als partij is geregistreerd
      En een geregistreerd klantcontact
      Als de partij als betrokkene bij het klantcontact wordt vastgelegd met
        | betrokkeneBijKlantcontact |                                      |
        | rol                       | Klant                                |
        | initiator                 | true                                 |
        | hadKlantcontact           | 1b60aaa0-1cb2-4065-a9a2-612d141e2411 |
        | correspondentieadres      |                                      |
        | NummeraanduidingID        |                                      |
        | Adresregel 1              | Dennenstraat 35                      |
        | Adresregel 2              | 3552RA Utrecht                       |
        | Adresregel 3              |                                      |
        | Land                      | 003                                  |
        | wasPartij                 | 527eca0e-cb96-4a84-95ad-68e4ba854413 |
      Dan heeft de opgevraagde betrokkene die gegevens
      En is alleen die betrokkene bij het klantcontact te vinden, met die gegevens

  @C2138-5 @verplicht @F1975 @F5492
  Regel: De gescande brief is bijlage van het klantcontact
    Bron: C2138 §1 (brief als informatieobject), §4 (bijlage vastleggen; verwijzing naar het informatieobject); F1975
    Gevolg: De brief van een inwoner is niet te vinden, of een ander leest hem.

    Scenario: De bijlage van dit klantcontact en van geen ander
      Gegeven een geregistreerd klantcontact
      En een bijlage bij een ander klantcontact
      Als bij het klantcontact een bijlage wordt vastgelegd
      Dan heeft de opgevraagde bijlage die gegevens
      En is alleen die bijlage bij het klantcontact te vinden, met die gegevens

  @C2138-6 @verplicht @F2120
  Regel: Geeft de brief er aanleiding toe, dan komt er een interne taak
    Bron: C2138 §5 (mogelijk een interne taak); F2120
    Gevolg: Een brief die om actie vraagt, blijft liggen.

    Scenario: De taak hoort bij de brief
      Gegeven een afdeling die als actor is geregistreerd
      En een geregistreerd klantcontact
      Als een interne taak voor de afdeling bij het klantcontact wordt geregistreerd
      Dan heeft de opgevraagde interne taak die gegevens
      En is alleen die interne taak bij het klantcontact te vinden

  @C2138-7 @niet-toetsbaar
  Regel: De scanstraat maakt de brief digitaal en zet hem in een documentenregister
    Bron: C2138 inleiding (KCC handelt algemene post af; software scant de post), §1 (informatieobject aanmaken)
    Reden: Dit speelt zich af in de scanstraat en in een documentenregister; er komt geen verzoek aan de provider aan te pas.
