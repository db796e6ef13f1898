"""The command, a module for each of its subcommands."""
