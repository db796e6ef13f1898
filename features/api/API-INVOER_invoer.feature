# language: nl
@API-INVOER
Functionaliteit: API-INVOER - Aanvaarden wat geldig is en weigeren wat ongeldig is

  @API-INVOER-1 @verplicht
  Regel: Een verzoek dat het contract toestaat, wordt aanvaard
    Bron: OpenAPI-document van het dialect (parameters, requestBody)
    Interpretatie: I-37
    Toets: geldig_aanvaard

  @API-INVOER-2 @verplicht
  Regel: Een registratie of wijziging die het contract niet toestaat, wordt geweigerd en er wordt dan niets vastgelegd
    Bron: OpenAPI-document van het dialect (requestBody); NL API Design Rules (core/error-handling/invalid-input)
    Interpretatie: I-38
    Toets: ongeldig_geweigerd, niets_vastgelegd

  @API-INVOER-3 @aanbevolen
  Regel: Een waarde van een ander JSON-type dan het contract noemt, wordt geweigerd
    Bron: OpenAPI-document van het dialect (schemas)
    Interpretatie: I-38
    Toets: ander_type_geweigerd

  @API-INVOER-4 @aanbevolen
  Regel: Een zoekvraag die het contract niet toestaat, wordt geweigerd
    Bron: OpenAPI-document van het dialect (parameters); NL API Design Rules (core/error-handling/invalid-input)
    Interpretatie: I-39
    Toets: ongeldige_zoekvraag_geweigerd
