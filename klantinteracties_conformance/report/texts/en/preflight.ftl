# What can be seen of the provider beforehand, and why a test can't begin.
judging = { dialect-known-by } at { $url }
dialect-known = Dialect: { dialect-known-by }.
dialect-known-by =
    { $kind ->
        [given] { $dialect } (as given)
        [answers] { $dialect } (known by its answers)
       *[document] { $dialect } (known by the published OpenAPI document)
    }
access-without-token = Access: the provider answers; no token is set.
access-refuses-others = Access: accepted, and a wrong token is refused.
access-accepts-any = Access: accepted, but a wrong token is too (answer { $status }). This isn't due to your settings: it is a finding about the provider, and the test goes on.
provider-unsteady = The provider doesn't always answer: { $cause }.
document-published = OpenAPI document: { $name }, version { $version }.
document-none = OpenAPI document: the provider publishes none that can be read, as it may.
connection-by-proxy =
    { $kind ->
        [configured] Connection: by the configured proxy.
       *[environment] Connection: by the proxy that the environment names (HTTP_PROXY, HTTPS_PROXY).
    }
connection-made = Connection: port { NUMBER($port, useGrouping: 0) } in { NUMBER($milliseconds, maximumFractionDigits: 0) } ms.
host-known = Name: { $host } is { $names }.
host-unknown = The name { $host } can't be found: check the address, and whether this network knows that name.
provider-unreachable = The provider at { $host } can't be reached ({ $cause }): check address, port and network.
provider-untrusted = The provider at { $host } can't be reached: { $cause }. Check the address, or give with tls.ca_bundle whom you trust.
provider-silent = The provider at { $host } can't be reached: { $cause }; check the address and the network.
provider-unreachable-by-proxy = The provider at { $host } can't be reached: { $cause }; check the address, the proxy and the network.
tls-unchecked = TLS: the certificate was not checked (insecure); better use tls.ca_bundle.
tls-expires-soon =
    { $days ->
        [one] TLS: the certificate expires in { $days } day; have it renewed.
       *[other] TLS: the certificate expires in { $days } days; have it renewed.
    }
tls-trusted = TLS: the certificate is trusted and valid until { $date }.
latency = Response time: { NUMBER($milliseconds, maximumFractionDigits: 0) } ms (median of { $count }).
clock-differs =
    { $kind ->
        [ahead] Clock: the provider's is { NUMBER($seconds, maximumFractionDigits: 0) } seconds fast; set both clocks right.
       *[behind] Clock: the provider's is { NUMBER($seconds, maximumFractionDigits: 0) } seconds slow; set both clocks right.
    }
clock-equal = Clock: the same as the one here.
objects-counted = { $count } { $path }
register-counted = Content: { $counts }.
register-uncounted = Content: the lists don't say how much is in the register; make sure that this is no production.
register-crowded = This looks like a register in production ({ $counts }), and the test writes: use a test environment, --mode read-only, or --i-may-write if this is allowed all the same.
token-reads-only = This token may read but not write (answer { $status }): give one that may write as well, or test with --mode read-only.
writing-fails = Writing: { $finding } The test goes on and judges this.
writing-needs-own-lists = Does the provider take for { $attributes } only values of a list of the municipality? Then name two or more in conformance.toml, under [targets.….waarden]: { $text }.
removing-fails = Deleting fails ({ $cause }): what the test makes is then left behind, beginning with { $url }.
writing-works = Writing: a klantcontact was made and removed again.
no-access = The test gets no access: { $cause }.
token-wanted = The provider asks for a token (answer { $status }), but no token was given: set the environment variable { $name } or use --token.
token-refused = The provider doesn't accept the token (answer { $status }): check { $name }, --token or the authentication in conformance.toml.
token-refused-everywhere = The provider doesn't accept the token (answer { $status }): check { $name }, --token or the authentication in conformance.toml. A path that doesn't exist gives this answer too: check the address as well.
another-dialect-there = The provider speaks another dialect, { $dialect }: choose --dialect { $name }, or leave --dialect out.
page-in-front = A page stands in front of { $url }, and not the API: the answer { $status } is HTML. It is probably a page to log in, a proxy or a firewall. Ask the operator for an address and a token with which a program reaches the API itself, and check the token ({ $name }).
proxy-wants-login = The proxy between here and { $url } doesn't let the suite through (answer 407): name a proxy with user name and password with proxy_env, or put the address in NO_PROXY.
redirected-to-login = { $url } redirects to a page to log in ({ $path }): give an address where a program with a token reaches the API itself.
redirected = { $url } redirects to { $path }: give the address where the API itself is.
redirected-somewhere = { $url } redirects to another address: give the address where the API itself is.
other-than-json-there = { $url } gives no JSON but { $media_type }: this is no Klantinteracties API, or there is a login page before it.
no-json-there = { $url } gives no JSON, and doesn't say what it is: this is no Klantinteracties API, or there is a login page before it.
no-list-there = { $url } does give JSON, but no list as in { $dialect }: check the address, and choose with --dialect the dialect that the provider speaks.
no-api-there = There is no Klantinteracties API at { $host } ({ $url } gives answer { $status }): check the address; it often ends in { $path }.
answers-at-once =
    { $count ->
        [one] Asking at the same time: doesn't make the test shorter.
       *[other] Asking at the same time: the provider answers { $count } requests at a time about as soon. The test works with { $count } processes, unless --workers says otherwise.
    }
address-here = Addresses: { $name } begins with the address that was asked.
address-unseen = Addresses: { $name } was not to be seen, as there are too few klantcontacten. Look again when the register is filled.
address-elsewhere =
    { $kind ->
        [scheme] Addresses: { $name } begins with { $host }, and not with { $url }: http and https differ. Applications that follow that address get stuck. Let the proxy pass X-Forwarded-Proto on, and the provider use it (in Django: SECURE_PROXY_SSL_HEADER).
        [path] Addresses: { $name } is on another path than { $url }. Applications that follow that address get stuck. Tell the provider under which path it is (in Django: FORCE_SCRIPT_NAME or SUBPATH).
       *[host] Addresses: { $name } points to { $host }, and not to { $url }. Applications that follow that address get stuck. Let the proxy pass the header Host or X-Forwarded-Host on, and the provider use it (in Django: USE_X_FORWARDED_HOST).
    }
address-is-none = Addresses: { $name } is no address. Applications that follow it get stuck.
browsers-allowed =
    { $kind ->
        [any] Browsers (CORS): any website may read the answers. Name in the provider or the proxy only the websites that need it (CORS_ALLOWED_ORIGINS).
        [each] Browsers (CORS): a website that you don't know may read the answers too. Name only the websites that need it (CORS_ALLOWED_ORIGINS).
       *[none] Browsers (CORS): no website may read the answers itself. If a page calls the API directly, name it in CORS_ALLOWED_ORIGINS.
    }
pages-small = Pages: they hold { $count } at the most, and applications ask for { $total }. Who reads the first page only misses the rest. Raise the largest page of the provider (max_page_size) to { $total }.
pages-large = Pages: they hold { $count }, as applications ask.
pages-unseen = Pages: whether they hold { $total } was not to be seen: there are only { $count } klantcontacten. Look again when the register is filled.
heavy-quick =
    { $kind ->
        [expansion] A list with what belongs to it (expand)
       *[relations] Searching by way of another object
    }: { NUMBER($milliseconds, maximumFractionDigits: 0) } ms.
heavy-slow =
    { $kind ->
        [expansion] A list with what belongs to it (expand): { NUMBER($milliseconds, maximumFractionDigits: 0) } ms. So long an employee waits for each screen that uses this. Give the provider more processes and connections to the database, or smaller pages.
       *[relations] Searching by way of another object: { NUMBER($milliseconds, maximumFractionDigits: 0) } ms. So long an employee waits for the customer's history. Have it found out whether the database has indexes on the references, and whether ANALYZE was run.
    }
