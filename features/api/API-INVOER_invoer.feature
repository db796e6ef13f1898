# language: nl
@API-INVOER
Functionaliteit: API-INVOER - Aanvaarden wat geldig is en weigeren wat ongeldig is

  Werkt: Goede gegevens worden aangenomen en onzin wordt tegengehouden.
  Woord: invoer, weglaten

  @API-INVOER-1 @verplicht
  Regel: Een verzoek dat het contract toestaat, wordt aanvaard
    Bron: OpenAPI-document van het dialect (parameters, requestBody)
    Interpretatie: I-37
    Gevolg: Een medewerker kan gewone gegevens van een inwoner niet opslaan.
    Toets: geldig_aanvaard

  @API-INVOER-2 @verplicht
  Regel: Een registratie of wijziging die het contract niet toestaat, wordt geweigerd en er wordt dan niets vastgelegd
    Bron: OpenAPI-document van het dialect (requestBody); NL API Design Rules (core/error-handling/invalid-input)
    Interpretatie: I-38
    Gevolg: Er komt onzin in het dossier van een inwoner terecht.
    Toets: ongeldig_geweigerd, niets_vastgelegd

  @API-INVOER-3 @aanbevolen
  Regel: Een waarde van een ander JSON-type dan het contract noemt, wordt geweigerd
    Bron: OpenAPI-document van het dialect (schemas)
    Interpretatie: I-38
    Gevolg: Een gegeven wordt stilletjes anders vastgelegd dan bedoeld.
    Toets: ander_type_geweigerd

  @API-INVOER-4 @aanbevolen
  Regel: Een zoekvraag die het contract niet toestaat, wordt geweigerd
    Bron: OpenAPI-document van het dialect (parameters); NL API Design Rules (core/error-handling/invalid-input)
    Interpretatie: I-39
    Gevolg: Een zoekvraag met een tikfout lijkt te lukken en geeft de verkeerde mensen.
    Toets: ongeldige_zoekvraag_geweigerd

  @API-INVOER-5 @aanbevolen
  Regel: Een verzoek dat het contract toestaat, wordt ook aanvaard als er meer gegevens tegelijk in staan
    Bron: OpenAPI-document van het dialect (parameters, requestBody)
    Interpretatie: I-37
    Gevolg: Een medewerker kan gegevens alleen een voor een opslaan, en ziet niet waarom.
    Toets: samen_aanvaard
