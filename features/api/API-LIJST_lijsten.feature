# language: nl
@API-LIJST
Functionaliteit: API-LIJST - Lijsten en zoeken

  Werkt: Zoeken geeft wat is gevraagd, en niet meer.

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
