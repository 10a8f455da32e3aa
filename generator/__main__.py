"""``python -m generator`` is the ``minutes`` command."""

from generator.cli import main

# Search files are made by worker processes, which import this module too.
if __name__ == "__main__":
    main(prog_name="minutes")
