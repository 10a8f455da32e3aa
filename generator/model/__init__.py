"""The data model: what the YAML files under ``minutes/`` may say. Values only; nothing here reads a file."""
