# language: nl
@API-BLADER
Functionaliteit: API-BLADER - Bladeren door een lijst

  Werkt: Wie door een lijst bladert, ziet alles, en elk object één keer.
  Woord: bladeren

  @API-BLADER-1 @verplicht
  Regel: Over alle bladzijden van een zoekvraag staat elk object er één keer, en niets anders
    Bron: OpenAPI-document van het dialect (count, next en pageSize van een lijst)
    Interpretatie: I-41
    Gevolg: De medewerker mist gesprekken die er wel zijn, of ziet op de volgende bladzijde die van anderen.
    Toets: bladeren_volledig

  @API-BLADER-2 @aanbevolen
  Regel: Ook wie zonder zoekvraag door een lijst bladert, ziet elk object één keer
    Bron: OpenAPI-document van het dialect (count, next en pageSize van een lijst)
    Interpretatie: I-41
    Gevolg: Een toepassing die alles ophaalt, mist objecten of telt ze dubbel.
    Toets: bladeren_zonder_zoekvraag
