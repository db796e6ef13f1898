"""The kill matrix: the suite against every broken provider, to see what each requirement catches."""
