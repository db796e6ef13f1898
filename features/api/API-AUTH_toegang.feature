# language: nl
@API-AUTH
Functionaliteit: API-AUTH - Alleen toegang met een geldig token

  @API-AUTH-1 @verplicht
  Regel: Zonder token geeft geen enkele bewerking toegang
    Bron: OpenAPI-document van het dialect (security); RFC 9110 §15.5.2
    Interpretatie: I-40
    Toets: zonder_token

  @API-AUTH-2 @verplicht
  Regel: Met een onjuist, leeg of verminkt token of een vreemd schema geeft geen enkele bewerking toegang
    Bron: OpenAPI-document van het dialect (securitySchemes); RFC 9110 §11
    Interpretatie: I-40
    Toets: onjuist_token
