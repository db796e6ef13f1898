# What was set, and where it comes from.
configuration-used = Settings: { $file }
configuration-waiver = Waiver for { $requirement } up to and including { $date } ({ $name }): { $text }
configuration-outside = Not used: { $file } lies outside the repository. Name it with --config to use it all the same.
configuration-of-stranger = Not used: { $file } belongs to another user. Name it with --config to use it all the same.
# Why an address, a token or a choice can't be.
address-missing = No address was given: give the URL of the provider's API, or --target with a name from conformance.toml (or with run --embedded, for the embedded one).
address-invalid = '{ $url }' is no valid URL: check the name of the server and the port.
address-with-password = Put no name or password in the URL: give the token apart.
address-without-scheme = '{ $url }' is no valid URL: begin with https:// (or http://) and the name of the server.
address-with-dots = '{ $url }' leads upwards: write the path without . and .. between slashes.
address-with-query = '{ $url }' should be the address of the API only: leave out all from ? or # on.
address-or-embedded = Give a URL or --embedded, not both.
address-or-target = Give a URL, --target or --embedded, no more than one of them.
token-too-long = The token has { $count } characters and may have { $total } at most; check the value.
token-unfit = The token has characters that an HTTP header may not have; check the value.
token-needless = --token doesn't go with this kind of authentication: take the option away.
token-in-sight = Note: others on this machine can read what is on the command line; better give the token in { $name }, or with --token - on standard input.
no-secret-on-input = There is no secret on standard input: pass it on with a pipe.
no-file-for-target = There is no { $file } to look up the target '{ $target }' in: give one with --config.
file-without-targets = { $file } doesn't have the target '{ $target }': it has no targets.
target-unknown = { $file } doesn't have the target '{ $target }': choose from { $choices }.
no-such-version = The suite doesn't know version { $version } of the API in this dialect: choose from { $choices }.
no-such-selection = '{ $name }' is no case, function, requirement or word of this suite: choose from { $choices }, or a requirement of these.
no-such-operation = '{ $operation }' is no operation of the contract; give for instance 'POST /klantcontacten'.
nothing-without-fuzzing = Nothing of '{ $names }' is left without fuzzing: leave out --no-fuzz, or choose more.
no-shard = '{ $text }' is no part of a test: give for instance 2/5.

# What is wrong in a file with settings, and where.
file-unreadable = The file { $file } can't be read ({ $cause }).
configuration-wrong = { $file } is wrong: { $problem }.
configuration-wrong-at = { $file } is wrong at line { NUMBER($line, useGrouping: 0) }: { $problem }.
configuration-wrong-at-key = { $file } is wrong at line { NUMBER($line, useGrouping: 0) }, at { $key }: { $problem }.
configuration-address-wrong = { $file } is wrong at line { NUMBER($line, useGrouping: 0) }, at { $key }: { $problem }
no-toml =
    that is no proper TOML ({ $kind ->
        [key-twice] that key is there already
        [table-twice] that table is there already
        [no-date] that date doesn't exist
        [no-value] there is no value; put text between quotes
        [no-statement] expected is key = value, or a [table]
        [no-equals] after a key comes =
        [no-new-line] after a value comes a new line
        [no-bracket] ] is missing
        [no-quote] a quote is missing
        [character] there is a character that is not allowed
        [no-utf-8] keep the file as UTF-8
        [too-much] a number is too long or too much is nested
       *[other] what stands there can't be
    })
key-not-among = that key can't be here: choose from { $choices }
key-malformed = that key can't be here
key-unknown = that key doesn't exist here: choose from { $choices }
key-missing = the key { $key } is missing
key-needs-other = give { $key } only together with { $name }
key-none = there should be at least one key
date-expected = expected is a date that exists, such as 2027-01-31
number-expected = expected is a number
one-line-expected = text on one line is expected
other-expected = expected is { $expected }
secret-in-file = never put a secret in this file: name an environment variable with { $key }_env, a file with { $key }_file, or give - for standard input
secret-in-header = never put a secret in this file: give {"{"}env = "NAME"{"}"} or {"{"}file = "path"{"}"}
secret-missing = the secret is missing: give { $key }_env, { $key }_file or { $key } = "-"
secret-no-text = the secret has bytes that are no text
one-of-keys = give one: { $choices }
variable-empty = the environment variable { $name } is not set or is empty
named-file-unreadable = the file { $file } can't be read ({ $cause })
named-file-no-text = the file { $file } can't be read (keep it as UTF-8)
named-file-empty = the file { $file } is empty
no-client-certificate = mtls needs tls.client_cert
proxy-with-password = put no password in the proxy: use proxy_env
header-too-long = the value has { $count } characters and may have { $total } at most
header-unfit = the value has characters that an HTTP header may not have
waiver-twice = there is a waiver for this requirement already
not-among = '{ $name }' doesn't exist: choose from { $choices }
no-such-part = '{ $id }' doesn't exist{ $kind ->
        [near] {" "}(did you mean { $name }?)
       *[none] {""}
    }
named-twice = '{ $id }' is there already

# What is wrong in the file of a dialect.
dialect-unknown = The dialect '{ $dialect }' doesn't exist: choose from { $choices }, or give a .yaml file.
dialect-extends-none = { $file } extends '{ $dialect }', but there is no such dialect: choose from { $choices }.
dialect-unreadable = The dialect { $file } can't be read: { $cause }.
dialect-no-yaml-at = The dialect { $file } can't be read: at line { NUMBER($line, useGrouping: 0) } there is no proper YAML.
no-yaml =
    { $kind ->
        [no-utf-8] keep the file as UTF-8
        [too-much] too much is nested
       *[other] it is no proper YAML
    }
no-yaml-table = it holds no data
dialect-wrong = The dialect { $file } is wrong: { $problem }.
dialect-wrong-at-key = The dialect { $file } is wrong at line { NUMBER($line, useGrouping: 0) }, at { $key }: { $problem }.
model-lacks = the information model doesn't have '{ $name }'
place-taken = '{ $attribute }' has that place already; give each attribute a place of its own
id-not-assigned = the ID is assigned by the provider (toegekend_door: provider)
attribute-moved = '{ $attribute }' has another place in the JSON object in this dialect, and the contract doesn't follow that: give an OpenAPI document of your own with 'contract'

# Where a value comes from, and how it is shown.
origin-command-line = command line
origin-default = default
origin-input = standard input
origin-file = { $file }
origin-variable = environment variable { $name }
origin-variable-named = environment variable { $name } ({ $file })
origin-file-named = file { $path } ({ $file })
yes = yes
no = no
scope-excluded = scope (excluded)
waiver-until = { $requirement } up to and including { $date } ({ $name })
