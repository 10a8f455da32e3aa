"""The draft as YAML, and the proof that nothing of the source is missing."""
