# language: nl
@F2173
Functionaliteit: F2173 - Registreer klantcontact

  Werkt: Een gesprek wordt in één keer goed vastgelegd en kan worden teruggedraaid.

  Wat de functie van een provider vraagt, los van een case. Andere eisen bouwen hierop voort.

  @F2173-1 @verplicht
  Regel: Een klantcontact kan worden geregistreerd
    Bron: F2173 (vastleggen klantcontact); B8786
    Interpretatie: I-09, I-14
    Gevolg: Gesprekken kunnen niet worden vastgelegd.

    Scenario: Het klantcontact bestaat na de registratie
      Als een medewerker een klantcontact registreert
      Dan is het klantcontact op zijn ID op te vragen

  @F2173-2 @verplicht
  Regel: Het antwoord op de registratie bevat de vastgelegde gegevens
    Bron: F2173 (responsebody)
    Gevolg: De medewerker ziet na het opslaan iets anders dan is vastgelegd.

    Scenario: De consumer krijgt terug wat is vastgelegd
      Als een medewerker een klantcontact registreert
      Dan bevat het antwoord op de registratie die gegevens

  @F2173-3 @verplicht
  Regel: Een nummer dat al in gebruik is, wordt geweigerd en er wordt dan niets vastgelegd
    Bron: F2173 (controle op uniciteit door de provider; saga)
    Interpretatie: I-02
    Gevolg: Twee gesprekken hebben hetzelfde nummer en worden verwisseld.

    Scenario: Een tweede klantcontact met hetzelfde nummer
      Gegeven een geregistreerd klantcontact
      En een ander geregistreerd klantcontact
      Als een medewerker nog een klantcontact met hetzelfde nummer registreert
      Dan wordt de registratie geweigerd
      En is er maar één klantcontact met dat nummer

  @F2173-4 @verplicht
  Regel: Wat bij een registratie al was vastgelegd, kan de consumer weer verwijderen
    Bron: F2173 (saga); F7554 (saga); B8786
    Interpretatie: I-13
    Gevolg: Een mislukte registratie laat halve gegevens van een inwoner achter.

    Scenario: Een klantcontact wordt verwijderd
      Gegeven een geregistreerd klantcontact
      En een ander geregistreerd klantcontact
      Als de consumer het klantcontact verwijdert
      Dan bestaat het klantcontact niet meer
      En is het klantcontact niet meer te vinden
      En bestaat het andere klantcontact nog

    Scenario: Wie bij het verwijderde klantcontact betrokken was, blijft bekend
      Gegeven een klant die als partij is geregistreerd
      En een medewerker die als actor is geregistreerd
      En een geregistreerd klantcontact
      En de partij is als betrokkene bij het klantcontact vastgelegd
      En de medewerker is aan het klantcontact gekoppeld
      Als de consumer het klantcontact verwijdert, zo nodig na wat ernaar verwijst
      Dan bestaat het klantcontact niet meer
      En bestaan de partij en de medewerker nog

    Scenario: Een betrokkene en een koppeling worden verwijderd
      Gegeven een klant die als partij is geregistreerd
      En een medewerker die als actor is geregistreerd
      En een geregistreerd klantcontact
      En een klant die als betrokkene bij het klantcontact is vastgelegd
      En de partij is als andere betrokkene bij het klantcontact vastgelegd
      Als de medewerker aan het klantcontact wordt gekoppeld
      En de consumer de andere betrokkene en de koppeling verwijdert
      Dan is alleen die betrokkene bij het klantcontact te vinden
      En is geen actor bij het klantcontact te vinden
      En bestaat het klantcontact nog
      En bestaan de partij en de medewerker nog

    Scenario: Een partij wordt verwijderd
      Gegeven een klant die als partij is geregistreerd
      En een geregistreerd klantcontact
      En de partij is als andere betrokkene bij het klantcontact vastgelegd
      En een latere klant die als partij is geregistreerd
      Als de consumer de partij verwijdert, zo nodig na wat ernaar verwijst
      Dan bestaat de partij niet meer
      En is de partij niet meer te vinden
      En bestaat het klantcontact nog
      En bestaat de latere partij nog

  @F2173-5 @aanbevolen @F2599
  Regel: Wat in één keer wordt geregistreerd, wordt helemaal vastgelegd of helemaal niet
    Bron: F2173 (saga); OpenAPI-document van het dialect
    Interpretatie: I-44
    Gevolg: Er blijft een gesprek staan waarvan niet bekend is met wie het was.

    Scenario: Een klantcontact met zijn betrokkene
      Als een klantcontact in één keer met zijn betrokkene wordt geregistreerd
      Dan hebben het klantcontact en de betrokkene bij opvragen hun gegevens
      En is de betrokkene bij dat klantcontact vastgelegd

    Scenario: Een betrokkene met een rol die niet bestaat
      Gegeven een klantcontact van iemand anders
      Als een klantcontact in één keer met een betrokkene in een onbekende rol wordt geregistreerd
      Dan wordt die registratie geweigerd
      En is er geen klantcontact met het nummer van die registratie

    Scenario: Een betrokkene van een partij die niet bestaat
      Gegeven een klantcontact van iemand anders
      Als een klantcontact in één keer met een betrokkene van een onbekende partij wordt geregistreerd
      Dan is van die registratie alles vastgelegd, of niets

    Scenario: Een onderwerpobject met een te lang nummer
      Gegeven een klantcontact van iemand anders
      Als een klantcontact in één keer met een te lang genummerd onderwerpobject wordt geregistreerd
      Dan is van die registratie alles vastgelegd, of niets
