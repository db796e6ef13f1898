# Wat een afnemer die de provider gebruikt, te melden heeft.
id-without-address = De provider geeft een ID waarmee geen adres te maken is.
id-fit-for-address = een ID van ten hoogste { $limit } tekens, zonder schuine strepen en besturingstekens
next-page-without-address = De verwijzing naar de volgende bladzijde is geen adres.
next-page-address = het adres van de volgende bladzijde
