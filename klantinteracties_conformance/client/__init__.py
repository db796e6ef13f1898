"""The one way to HTTP: access, limits, reading of answers, evidence."""
