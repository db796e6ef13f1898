# language: nl
@API-TEGELIJK
Functionaliteit: API-TEGELIJK - Verschillende medewerkers tegelijk

  Werkt: Ook als veel medewerkers tegelijk werken, blijft van ieder staan wat hij vastlegde.
  Woord: tegelijk

  @API-TEGELIJK-1 @verplicht
  Regel: Wat tegelijk wordt geregistreerd, gewijzigd en opgevraagd, blijft elk zoals het is gestuurd
    Bron: OpenAPI-document van het dialect (paths); RFC 9110 §9.2
    Interpretatie: I-48
    Gevolg: Als het druk is, raakt een contact kwijt of komt het bij een andere inwoner terecht.
    Toets: tegelijk_goed
