# language: nl
@F8226
Functionaliteit: F8226 - Wijzig partij-identificator

  Werkt: Een verkeerd ingevoerd burgerservicenummer kan worden verbeterd.

  @F8226-1 @verplicht @F5817
  Regel: Een partij-identificator kan worden verbeterd, en daarna is de partij alleen met het goede nummer te vinden
    Bron: F8226 (doorvoeren van correcties); F5817
    Interpretatie: I-47
    Gevolg: Een klant is op het nummer van een ander te vinden, en op zijn eigen nummer niet.

    Scenario: Het burgerservicenummer wordt verbeterd
      Gegeven een klant die als partij is geregistreerd
      En een vrij burgerservicenummer bij de partij
      Als een medewerker dat burgerservicenummer vervangt door een ander vrij nummer
      Dan heeft de opgevraagde partij-identificator die gegevens
      En zijn de andere gegevens van de partij-identificator ongewijzigd
      En leidt zoeken op dat burgerservicenummer alleen naar de partij
