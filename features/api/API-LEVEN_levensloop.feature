# language: nl
@API-LEVEN
Functionaliteit: API-LEVEN - De levensloop van een object

  Werkt: Wat is vastgelegd, is er; wat is verwijderd, is weg.
  Woord: levensloop, verwijderen

  @API-LEVEN-1 @verplicht
  Regel: Wat is geregistreerd, is daarna op te vragen
    Bron: OpenAPI-document van het dialect (paths); RFC 9110 §9.3.3
    Gevolg: Wat net is vastgelegd, is niet terug te vinden.
    Toets: gemaakt_is_op_te_vragen

  @API-LEVEN-2 @verplicht
  Regel: Wat is verwijderd, is daarna niet meer op te vragen of te wijzigen
    Bron: OpenAPI-document van het dialect (paths); RFC 9110 §9.3.5
    Gevolg: Gegevens die een inwoner liet verwijderen, zijn er nog.
    Toets: verwijderd_is_weg

  @API-LEVEN-3 @verplicht
  Regel: Een verwijdering neemt niets mee dat niet zelf naar het verwijderde object verwijst
    Bron: OpenAPI-document van het dialect (paths); F7554 (saga); RFC 9110 §9.3.5
    Interpretatie: I-13
    Gevolg: Met één object verdwijnen gegevens van een inwoner die moesten blijven.
    Toets: verwijderd_neemt_niets_mee

  @API-LEVEN-4 @aanbevolen
  Regel: Wat is verwijderd, kan opnieuw worden geregistreerd, met dezelfde gegevens
    Bron: OpenAPI-document van het dialect (paths); RFC 9110 §9.3.5
    Interpretatie: I-60
    Gevolg: Een nummer of BSN dat iemand bij vergissing liet verwijderen, kan nooit meer worden vastgelegd.
    Toets: verwijderd_houdt_niets_bezet
