"""What a run came to, as data: requirements, exchanges, operations, verdict."""
