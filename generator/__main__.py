"""``python -m generator`` is the ``minutes`` command."""

from generator.cli import main

main(prog_name="minutes")
