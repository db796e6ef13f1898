# language: nl
@API-HTTP
Functionaliteit: API-HTTP - Programma's die hetzelfde anders vragen

  Werkt: Met welke programmeertaal of bibliotheek een toepassing ook is gemaakt: zij kan met de provider werken.
  Woord: verzoeken

  @API-HTTP-1 @verplicht
  Regel: Hetzelfde verzoek dat anders is opgeschreven, doet hetzelfde
    Bron: RFC 8259 §1, §2 en §7; RFC 9110 §8.3 en §12.5.1; RFC 3986 §2.1
    Interpretatie: I-58
    Gevolg: De ene toepassing werkt, en de andere krijgt een fout of legt iets anders vast.
    Toets: anders_opgeschreven

  @API-HTTP-2 @aanbevolen
  Regel: Een verzoek in stukken of met kale leestekens wordt aanvaard, en wie geen compressie kent, krijgt die niet
    Bron: RFC 9112 §7.1; RFC 9110 §12.5.3; RFC 3986 §3.4
    Interpretatie: I-58
    Gevolg: Een toepassing die met eenvoudige bibliotheken is gemaakt, werkt niet.
    Toets: anders_verstuurd
