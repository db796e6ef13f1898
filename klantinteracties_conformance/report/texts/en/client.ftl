# Why no answer came.
request-unanswered = { $method } { $path }: { $cause }
too-busy = the provider is too busy (answer { $status }) and asks to wait for more than { NUMBER($seconds, maximumFractionDigits: 0) } seconds
overloaded =
    { $status ->
        [502] answer 502, of a server before the provider that got no good answer from it
        [504] answer 504, of a server before the provider that got no answer from it in time
       *[other] answer { $status }, overloaded
    }
not-awaited = the answer was not waited for, since the run had to stop
no-answer-in-time = the provider didn't answer in time
no-connection = no connection is made
no-connection-since = no connection is made ({ $cause })
proxy-refuses = the proxy doesn't allow the connection
connection-lost-since = the connection broke off ({ $cause })
connection-lost =
    { $kind ->
        [no-answer] the connection broke off (no answer came)
        [cut-off] the connection broke off (the answer was not complete)
        [no-http] the connection broke off (the answer is no proper HTTP)
        [no-beginning] the connection was closed (after 256 kB no answer had begun)
       *[other] the connection broke off
    }
certificate-untrusted =
    the TLS certificate is not trusted ({ $kind ->
        [not-yet] it isn't valid yet
        [expired] it has expired
        [self-signed] the provider signed it itself
        [unknown-issuer] who issued it is not known here
        [other-name] it is for another name
       *[other] it isn't right
    })
tls-failed =
    { $kind ->
        [no-tls] the TLS connection fails (no TLS at the other end)
        [no-agreement] the TLS connection fails (the other end wants a version or cipher that is not possible here)
        [client-certificate] the TLS connection fails (the other end doesn't accept our certificate)
       *[other] the TLS connection fails
    }

# Why an answer was not read.
answer-too-deep = the JSON in the answer is deeper than { $limit } levels
answer-many-parts = the JSON in the answer has more than { $limit } parts
answer-many-names = an object in the answer has more than { $limit } names
answer-headers-many = the answer has more than { $limit } headers
answer-headers-large = the headers of the answer are larger than { $limit } kB
answer-too-large = the answer is larger than { $limit } MB
answer-wide = the texts in the answer have characters of several bytes, and take { $limit } kB more than their length
answer-wrapped-often = the answer is wrapped { $count } times
answer-wrapped-otherwise = the answer is wrapped in a way that was not asked for ({ $name })
answer-wrapped-badly = the answer is not wrapped properly
address-unusable = its address is too long, or is none

# Access.
token-address-silent = the token address at { $host } doesn't answer ({ $cause })
token-not-given = the token address at { $host } gives no access token (answer { $status }): check client_id, the secret and token_url
token-not-given-saying = the token address at { $host } gives no access token (answer { $status }, { $text }): check client_id, the secret and token_url
certificate-unusable = The certificate in { $file } can't be used ({ $cause }): give a PEM file without a password, with the key that belongs to it.
certificate-problem =
    { $kind ->
        [other-key] the key doesn't belong to the certificate
        [password] the key has a password
       *[no-pem] there is no certificate with a key in it
    }
certificates-unreadable = The certificates that SSL_CERT_FILE or SSL_CERT_DIR names can't be read ({ $cause }): mend or remove that environment variable.
key-log-unwritable = The file that SSLKEYLOGFILE names can't be written ({ $cause }): mend or remove that environment variable.
proxy-invalid =
    { $kind ->
        [configured] The proxy is no valid URL: begin with http:// or https://.
       *[environment] The proxy in the environment (HTTP_PROXY, HTTPS_PROXY or ALL_PROXY) is no valid URL: begin with http:// or https://.
    }

# Why a test ended early.
stopped-after-requests =
    { $count ->
        [one] The test stopped after { $count } request (--max-requests).
       *[other] The test stopped after { $count } requests (--max-requests).
    }
stopped-after-seconds =
    { $seconds ->
        [one] The test stopped after { $seconds } second (--time-limit).
       *[other] The test stopped after { $seconds } seconds (--time-limit).
    }
stopped-after-waiting = The test stopped: the provider asked to wait for more than { NUMBER($seconds, maximumFractionDigits: 0) } seconds in all.
stopped-after-settling = The test stopped: more than { NUMBER($seconds, maximumFractionDigits: 0) } seconds in all were spent on waiting for lists that lag.
cleaning-time-over = the time for cleaning up is over
