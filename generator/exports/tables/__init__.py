"""The archive as tables: one row a thing, one value a cell, and a dictionary of every column in Japanese."""
