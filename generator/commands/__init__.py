"""The subcommands of ``minutes``: a few lines each over the library. Only they print."""
