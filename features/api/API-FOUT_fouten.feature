# language: nl
@API-FOUT
Functionaliteit: API-FOUT - Omgaan met verkeerde en ongewone verzoeken

  Werkt: Bij een vergissing volgt een duidelijke melding en gaat er niets verloren.
  Woord: fouten

  @API-FOUT-1 @verplicht
  Regel: Op geen enkel verzoek antwoordt de provider met een fout van de server
    Bron: RFC 9110 §15.6; OpenAPI-document van het dialect (responses)
    Interpretatie: I-35
    Gevolg: Het scherm van de medewerker loopt vast tijdens een gesprek.
    Toets: antwoorden, serverfout

  @API-FOUT-2 @verplicht
  Regel: Van een object dat niet bestaat, zegt de provider bij elke bewerking dat het niet bestaat
    Bron: OpenAPI-document van het dialect (404); RFC 9110 §15.5.5
    Gevolg: De medewerker krijgt verkeerde of lege gegevens te zien van wat niet bestaat.
    Toets: onbekend_id

  @API-FOUT-3 @verplicht
  Regel: Een methode die het contract bij een pad niet noemt, wordt niet uitgevoerd
    Bron: OpenAPI-document van het dialect (paths); NL API Design Rules (core/http-methods)
    Interpretatie: I-36
    Gevolg: Gegevens van inwoners kunnen veranderen op een manier die niet is afgesproken.
    Toets: vreemde_methode

  @API-FOUT-4 @aanbevolen
  Regel: Een methode die het contract bij een pad niet noemt, krijgt 405 met de methoden die wel kunnen
    Bron: RFC 9110 §15.5.6
    Interpretatie: I-36
    Gevolg: Een storing is lastiger op te lossen, en duurt dus langer voor de medewerker.
    Toets: status_405

  @API-FOUT-5 @verplicht
  Regel: Een body die geen geldige JSON is, wordt geweigerd
    Bron: OpenAPI-document van het dialect (requestBody); NL API Design Rules (core/error-handling/invalid-input)
    Gevolg: Een beschadigd bericht wordt half vastgelegd.
    Toets: kapotte_json

  @API-FOUT-6 @aanbevolen
  Regel: Een body in een mediatype dat het contract niet noemt, wordt geweigerd
    Bron: OpenAPI-document van het dialect (requestBody); RFC 9110 §15.5.16
    Gevolg: Een bericht in een vreemde vorm wordt verkeerd vastgelegd.
    Toets: vreemd_mediatype

  @API-FOUT-7 @verplicht
  Regel: Een antwoord op HEAD heeft geen inhoud
    Bron: RFC 9110 §9.3.2
    Gevolg: De toepassing van de medewerker wordt traag of hapert.
    Toets: head
