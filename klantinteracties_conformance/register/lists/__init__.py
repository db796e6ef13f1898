"""What lists show: each object once, page by page, what comes along, and where their addresses lead."""
