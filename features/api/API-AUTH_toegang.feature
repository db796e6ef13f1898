# language: nl
@API-AUTH
Functionaliteit: API-AUTH - Alleen toegang met een geldig token

  Werkt: Alleen wie toegang heeft, kan bij de gegevens van inwoners.
  Woord: toegang

  @API-AUTH-1 @verplicht
  Regel: Zonder token geeft geen enkele bewerking toegang
    Bron: OpenAPI-document van het dialect (security); RFC 9110 §15.5.2
    Interpretatie: I-40
    Gevolg: Onbevoegden kunnen gegevens van inwoners lezen of veranderen.
    Toets: zonder_token

  @API-AUTH-2 @verplicht
  Regel: Met een onjuist, leeg of verminkt token of een vreemd schema geeft geen enkele bewerking toegang
    Bron: OpenAPI-document van het dialect (securitySchemes); RFC 9110 §11
    Interpretatie: I-40
    Gevolg: Met een vals of verlopen toegangsbewijs zijn gegevens van inwoners te lezen of te veranderen.
    Toets: onjuist_token
