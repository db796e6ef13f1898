"""`python -m klantinteracties_conformance` is the same as the command."""

from klantinteracties_conformance.cli import main

main()
