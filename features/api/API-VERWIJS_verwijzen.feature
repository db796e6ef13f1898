# language: nl
@API-VERWIJS
Functionaliteit: API-VERWIJS - Adressen die kloppen

  Werkt: Wie een adres volgt dat de provider geeft, komt bij wat het zegt.
  Woord: verwijzen

  @API-VERWIJS-1 @verplicht
  Regel: Elk adres in een antwoord leidt naar wat het zegt: pad, zoekvraag en ID kloppen
    Bron: OpenAPI-document van het dialect (url, next, previous); RFC 9110 §4.2
    Gevolg: Een toepassing die een adres volgt, komt bij iets anders uit of nergens.
    Toets: adres_leidt_erheen

  @API-VERWIJS-2 @aanbevolen
  Regel: Elk adres in een antwoord is van de server waarop de provider bereikbaar is
    Bron: OpenAPI-document van het dialect (url, next, previous); RFC 9110 §4.2
    Gevolg: Een toepassing die een adres volgt, zoekt op een plek die zij niet kan bereiken.
    Toets: adres_op_zelfde_server
