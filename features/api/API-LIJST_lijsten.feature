# language: nl
@API-LIJST
Functionaliteit: API-LIJST - Lijsten en zoeken

  @API-LIJST-1 @verplicht
  Regel: Een bladzijde bevat niet meer objecten dan gevraagd
    Bron: OpenAPI-document van het dialect (parameters van een lijst)
    Interpretatie: I-41
    Toets: bladzijde_niet_te_groot

  @API-LIJST-2 @verplicht
  Regel: Een zoekvraag waaraan niets kan voldoen, vindt niets
    Bron: OpenAPI-document van het dialect (parameters van een lijst)
    Interpretatie: I-39
    Toets: zoekvraag_vindt_niets
