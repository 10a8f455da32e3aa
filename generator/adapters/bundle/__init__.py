"""One ZIP that sets this program up on an office PC without the internet: ``python -m generator.adapters.bundle``."""
