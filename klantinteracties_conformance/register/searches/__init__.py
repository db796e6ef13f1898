"""What an argument finds: what fits it and nothing else, however it is written, whatever changed before."""
