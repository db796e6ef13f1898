# language: nl
@F3896
Functionaliteit: F3896 - Zoek klantcontact

  Werkt: Gesprekken worden gezocht op hoe ze werden gevoerd.

  @F3896-1 @verplicht
  Regel: Een klantcontact is op zijn kanaal te vinden, en op geen ander
    Bron: F3896 (zoeken op kanaal; aan de opgegeven zoekcriteria voldoen)
    Gevolg: Tussen de telefoongesprekken staan brieven en berichten.

    Scenario: Zoeken op nummer en kanaal
      Gegeven een geregistreerd klantcontact
      En een klantcontact van iemand anders
      Als de collega het klantcontact zoekt op zijn
        | Nummer | 23009182 |
        | Kanaal | Telefoon |
      Dan wordt alleen dat klantcontact gevonden
      En wordt met een ander kanaal niets gevonden
