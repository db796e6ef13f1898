# language: nl
@API-LIJST
Functionaliteit: API-LIJST - Lijsten en zoeken

  Werkt: Zoeken geeft wat is gevraagd, en niet meer.
  Woord: lijsten

  @API-LIJST-1 @verplicht
  Regel: Een bladzijde bevat niet meer objecten dan gevraagd
    Bron: OpenAPI-document van het dialect (parameters van een lijst)
    Interpretatie: I-41
    Gevolg: De medewerker wacht lang, omdat er meer wordt opgehaald dan gevraagd.
    Toets: bladzijde_niet_te_groot

  @API-LIJST-2 @verplicht
  Regel: Een zoekvraag waaraan niets kan voldoen, vindt niets
    Bron: OpenAPI-document van het dialect (parameters van een lijst)
    Interpretatie: I-39
    Gevolg: De medewerker krijgt gegevens van andere inwoners te zien.
    Toets: zoekvraag_vindt_niets

  @API-LIJST-3 @aanbevolen
  Regel: Wat is vastgelegd, staat meteen in de lijst
    Bron: OpenAPI-document van het dialect (paths)
    Interpretatie: I-59
    Gevolg: Wie meteen na het vastleggen zoekt, ziet het nieuwe contact nog niet.
    Toets: meteen_in_lijst
