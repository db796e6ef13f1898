"""The kill matrix: every broken provider judged by the whole suite, which shows what each requirement catches."""
