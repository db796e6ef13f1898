"""What writing does: it is kept, in each attribute and in sequences, and all else stays as it was."""
