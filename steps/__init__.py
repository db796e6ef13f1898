"""Step definitions, one module per object type; the step texts are the language of the features."""
