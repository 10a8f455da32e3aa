"""Copies of files without the names, places and other records in them; each proves that what is seen is the same."""
