"""Facts of the language that everything else reads: numerals, eras, offices and their sides, brackets and spaces.

Each is written once, as data; Python, the browser's scripts and the importer read the same. Nothing is imported here.
"""
