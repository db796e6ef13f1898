"""Entry for pytest: the suite's plugin and its step definitions."""

# In this order, since a module that another one imports first can't have its asserts rewritten any more.
pytest_plugins = [
    "klantinteracties_conformance.judging.options",
    "klantinteracties_conformance.judging.plugin",
    "steps.actor",
    "steps.betrokkene",
    "steps.bijlage",
    "steps.partij",
    "steps.samen",
    "steps.digitaaladres",
    "steps.internetaak",
    "steps.klantbeeld",
    "steps.klantcontact",
    "steps.onderwerpobject",
    "steps.opvragen",
    "steps.zoekvragen",
]
