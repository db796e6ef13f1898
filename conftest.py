"""Entry for pytest: the suite's plugin and its step definitions."""

pytest_plugins = [
    "klantinteracties_conformance.plugin",
    "steps.actor",
    "steps.betrokkene",
    "steps.klantcontact",
    "steps.partij",
]
