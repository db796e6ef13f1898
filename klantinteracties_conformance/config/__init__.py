"""What the user chose: command line, file and environment."""
