# language: nl
@API-MEE
Functionaliteit: API-MEE - Meesturen wat erbij hoort

  Werkt: Wat bij een gesprek of partij hoort, is in één keer mee op te vragen.
  Woord: meesturen

  @API-MEE-1 @verplicht
  Regel: Wat wordt meegestuurd, hoort erbij, is compleet en is zoals het zelf is op te vragen
    Bron: OpenAPI-document van het dialect (parameter expand)
    Gevolg: De medewerker mist gegevens op zijn scherm, of ziet gegevens van iemand anders.
    Toets: meegestuurd_klopt
