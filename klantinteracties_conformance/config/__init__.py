"""What the user chose: on the command line, in `conformance.toml`, in the environment, or not at all."""
