# language: nl
@API-CONTRACT
Functionaliteit: API-CONTRACT - Antwoorden volgens het OpenAPI-document

  Werkt: De toepassing van de medewerker begrijpt elk antwoord.
  Woord: antwoorden

  Elk antwoord van de provider wordt naast het contract van het dialect gelegd: in de scenario's van de cases
  en functies, en bij de verzoeken die de suite zelf bedenkt. Zulke eisen hebben geen scenario maar toetsen.

  @API-CONTRACT-1 @verplicht
  Regel: Een gelukt verzoek krijgt een status die het contract bij die bewerking noemt
    Bron: OpenAPI-document van het dialect (responses)
    Interpretatie: I-31
    Gevolg: De medewerker krijgt een foutmelding, terwijl het gelukt is.
    Toets: antwoorden, status

  @API-CONTRACT-2 @aanbevolen
  Regel: Een geweigerd verzoek krijgt een status die het contract bij die bewerking noemt
    Bron: OpenAPI-document van het dialect (responses); RFC 9110 §15.5
    Interpretatie: I-31
    Gevolg: De medewerker krijgt bij een vergissing een melding waar hij niets aan heeft.
    Toets: antwoorden, status_van_fout

  @API-CONTRACT-3 @verplicht
  Regel: Een antwoord met inhoud is JSON, in een mediatype van het contract
    Bron: OpenAPI-document van het dialect (content); RFC 9110 §8.3; RFC 8259 §8.1
    Interpretatie: I-32
    Gevolg: Het scherm van de medewerker blijft leeg, omdat het antwoord niet te lezen is.
    Toets: antwoorden, mediatype

  @API-CONTRACT-4 @verplicht
  Regel: De headers van een antwoord hebben de vorm die het contract eraan geeft
    Bron: OpenAPI-document van het dialect (headers)
    Gevolg: De toepassing van de medewerker kan een antwoord verkeerd begrijpen.
    Toets: antwoorden, headers

  @API-CONTRACT-5 @aanbevolen
  Regel: Het antwoord op een registratie wijst met Location naar het nieuwe object
    Bron: OpenAPI-document van het dialect (headers van 201); RFC 9110 §9.3.3
    Gevolg: De medewerker moet opzoeken wat hij net heeft vastgelegd.
    Toets: antwoorden, location

  @API-CONTRACT-6 @verplicht
  Regel: De inhoud van een gelukt antwoord heeft de eigenschappen, typen en waarden van het contract
    Bron: OpenAPI-document van het dialect (schemas); RFC 8259 §4
    Interpretatie: I-33, I-34
    Gevolg: Gegevens ontbreken op het scherm van de medewerker of staan er verkeerd.
    Toets: antwoorden, inhoud

  @API-CONTRACT-7 @aanbevolen
  Regel: De inhoud van een foutantwoord heeft de vorm van het contract
    Bron: OpenAPI-document van het dialect (schemas); NL API Design Rules (core/error-handling/problem-details); RFC 9457 §3.1
    Interpretatie: I-32
    Gevolg: De medewerker ziet niet wat er aan zijn invoer mankeert.
    Toets: antwoorden, inhoud_van_fout
