# language: nl
@F0796
Functionaliteit: F0796 - Wijzig klantcontact

  Werkt: Wie een gesprek aanvult, houdt hetzelfde gesprek onder hetzelfde nummer.

  @F0796-1 @verplicht @F3896
  Regel: Een gewijzigd klantcontact houdt zijn ID en nummer, en wordt daarmee gewijzigd gevonden
    Bron: F0796 (ID en nummer zijn niet te wijzigen; de response noemt alle gegevens)
    Interpretatie: I-11
    Gevolg: Wie een gesprek op zijn nummer opzoekt, vindt het niet meer, of zonder het antwoord.

    Scenario: De inhoud wordt aangevuld
      Gegeven een geregistreerd klantcontact
      En een klantcontact van iemand anders
      Als een medewerker het klantcontact wijzigt met
        | Inhoud | Vraag: mag er een overkapping komen? Antwoord: ja, na een melding. |
      Dan bevat het antwoord op de wijziging ook de andere gegevens van het klantcontact
      En is het klantcontact op zijn nummer te vinden, met die gegevens
