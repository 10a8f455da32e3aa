"""The gate, everything the site holds beside its theme, and the proof that it shows what was recorded."""
