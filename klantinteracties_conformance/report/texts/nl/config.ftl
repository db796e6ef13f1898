# Wat er is ingesteld, en waar dat vandaan komt.
configuration-used = Instellingen: { $file }
configuration-waiver = Ontheffing voor { $requirement } tot en met { $date } ({ $name }): { $text }
configuration-outside = Niet gebruikt: { $file } ligt buiten de repository. Geef het met --config als u het toch wilt gebruiken.
configuration-of-stranger = Niet gebruikt: { $file } is van een andere gebruiker. Geef het met --config als u het toch wilt gebruiken.
