# language: nl
@API-LEVEN
Functionaliteit: API-LEVEN - De levensloop van een object

  @API-LEVEN-1 @verplicht
  Regel: Wat is geregistreerd, is daarna op te vragen
    Bron: OpenAPI-document van het dialect (paths); RFC 9110 §9.3.3
    Toets: gemaakt_is_op_te_vragen

  @API-LEVEN-2 @verplicht
  Regel: Wat is verwijderd, is daarna niet meer op te vragen of te wijzigen
    Bron: OpenAPI-document van het dialect (paths); RFC 9110 §9.3.5
    Toets: verwijderd_is_weg
