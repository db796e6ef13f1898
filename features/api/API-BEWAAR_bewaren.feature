# language: nl
@API-BEWAAR
Functionaliteit: API-BEWAAR - Bewaren wat is vastgelegd en gewijzigd

  Werkt: Wat een medewerker vastlegt of wijzigt, blijft staan zoals het is ingevoerd.
  Woord: bewaren

  @API-BEWAAR-1 @verplicht
  Regel: Wat bij een registratie wordt meegestuurd en aanvaard, is daarna zo terug te lezen
    Bron: OpenAPI-document van het dialect (requestBody, paths); RFC 9110 §9.3.3
    Interpretatie: I-47
    Gevolg: Wat een medewerker invulde, is weg of veranderd, zonder dat iemand het merkt.
    Toets: registratie_bewaard

  @API-BEWAAR-2 @verplicht
  Regel: Een wijziging die is aanvaard, is daarna zo terug te lezen
    Bron: OpenAPI-document van het dialect (requestBody, paths); RFC 5789 §2; RFC 9110 §9.3.4
    Interpretatie: I-47
    Gevolg: Een correctie lijkt gelukt, en het oude gegeven staat er nog.
    Toets: wijziging_bewaard

  @API-BEWAAR-3 @verplicht
  Regel: Een registratie of wijziging laat staan wat niet is meegestuurd, ook bij andere objecten
    Bron: OpenAPI-document van het dialect (requestBody, paths); RFC 5789 §2
    Interpretatie: I-47
    Gevolg: Door een kleine correctie raken andere gegevens van de inwoner kwijt.
    Toets: rest_onveranderd

  @API-BEWAAR-4 @aanbevolen
  Regel: Ook van wat het document een proef noemt, blijft wat is vastgelegd en gewijzigd
    Bron: OpenAPI-document van het dialect (EXPERIMENTEEL)
    Interpretatie: I-47
    Gevolg: Een toepassing die een nieuwe mogelijkheid al gebruikt, raakt gegevens kwijt.
    Toets: proef_bewaard

  @API-BEWAAR-5 @aanbevolen
  Regel: Ook delen van een milliseconde, en letters als 🙂 in een tekst die precies past, blijven bewaard
    Bron: RFC 3339 §5.6; JSON Schema 2020-12 Validation §6.3.1
    Interpretatie: I-61
    Gevolg: Wat vlak na elkaar gebeurde, staat niet op volgorde, of een lange tekst wordt geweigerd.
    Toets: fijnste_bewaard

  @API-BEWAAR-6 @verplicht
  Regel: Ook na een reeks vastleggingen, wijzigingen en verwijderingen staat er wat is vastgelegd
    Bron: OpenAPI-document van het dialect (requestBody, paths); RFC 5789 §2; RFC 9110 §9.3
    Interpretatie: I-47
    Gevolg: Na een drukke ochtend klopt er iets niet meer, en niemand ziet waardoor.
    Toets: reeks_bewaard
