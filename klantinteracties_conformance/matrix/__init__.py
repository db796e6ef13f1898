"""The kill matrix: the whole suite against every broken provider, to see what each requirement catches."""
