"""What is published, as data: requirements, information model, dialects, contracts, value forms."""
