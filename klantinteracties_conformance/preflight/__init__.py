"""What is looked at before a provider is judged."""
