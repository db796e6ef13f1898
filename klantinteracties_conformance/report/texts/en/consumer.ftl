# What a consumer that uses the provider has to report.
id-without-address = The provider gives an ID of which no address can be made.
id-fit-for-address = an ID of at most { $limit } characters, without slashes and control characters
next-page-without-address = The reference to the next page is no address.
next-page-address = the address of the next page
