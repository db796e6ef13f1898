# language: nl
@F2084
Functionaliteit: F2084 - Vraag overzicht van klantcontacten op

  Werkt: Van een klant zijn alle gesprekken in één overzicht te zien.

  @F2084-1 @verplicht @F3896
  Regel: De klantcontacten van een partij zijn te vinden, ook die van één kanaal, en die van een ander niet
    Bron: F2084 (klantcontacten van een specifieke partij; filteren op kanaal)
    Interpretatie: I-57
    Gevolg: In het overzicht van een klant ontbreken gesprekken, of staan die van een ander.

    Scenario: Het overzicht van een partij
      Gegeven een klant die als partij is geregistreerd
      En een geregistreerd klantcontact
      En de partij is als betrokkene bij het klantcontact vastgelegd
      En een klantcontact van een andere klant
      Als het overzicht van de klantcontacten van de partij wordt opgevraagd
      Dan staat alleen dat klantcontact in het overzicht, met die gegevens
      En staat het ook in het overzicht van zijn kanaal, en niet in dat van een ander kanaal
