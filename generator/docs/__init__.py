"""The hand-written pages under ``docs/``: which of them are published, and what is wrong with those."""
