"""Personal data in text, read as a person would read it: one module a family of rules, ``rules.findings_in`` for all."""
