# language: nl
@API-ZOEK
Functionaliteit: API-ZOEK - Vinden wat is vastgelegd

  Werkt: Met elk zoekargument is te vinden wat is vastgelegd.
  Woord: zoeken

  @API-ZOEK-1 @verplicht
  Regel: Met elk zoekargument is te vinden wat eraan voldoet
    Bron: OpenAPI-document van het dialect (parameters van een lijst)
    Interpretatie: I-30
    Gevolg: De medewerker vindt niet wat wel is vastgelegd, en denkt dat het er niet is.
    Toets: zoekvraag_vindt_eigen

  @API-ZOEK-2 @verplicht
  Regel: Een zoekargument vindt niet wat een andere waarde heeft
    Bron: OpenAPI-document van het dialect (parameters van een lijst)
    Interpretatie: I-30
    Gevolg: De medewerker krijgt gegevens van iemand anders te zien.
    Toets: zoekvraag_vindt_geen_ander

  @API-ZOEK-3 @aanbevolen
  Regel: Ook zoekargumenten in proef of verouderde doen wat zij zeggen
    Bron: OpenAPI-document van het dialect (parameters die daar een proef of verouderd heten)
    Interpretatie: I-30
    Gevolg: Een toepassing die nog een verouderd zoekargument gebruikt, toont te veel of te weinig.
    Toets: zoekvraag_in_proef
