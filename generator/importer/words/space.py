"""White space as all of the importer takes it: what parts words in print and is no character of the text."""

from __future__ import annotations

from generator.japanese.space import lead_of, squeeze, trim, trim_end, trim_start

__all__ = ["lead_of", "squeeze", "trim", "trim_end", "trim_start"]
