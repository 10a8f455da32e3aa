"""From a file to lines: one reader for each format, and what stands around the minutes set apart."""
