"""What the suite asks of the machine it runs on: files, signals, output, and errors that a user can cause."""
