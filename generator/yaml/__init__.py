"""YAML read event by event: every scalar as the text that was typed, every slip told with its place."""
