"""What a run is doing, how far it is, how long that will take, and where its time went. The rest of the program says only ``step`` and ``each``."""

from __future__ import annotations

from generator.steps.run import each, phases, running, step

__all__ = ["each", "phases", "running", "step"]
