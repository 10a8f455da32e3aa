"""Web pages and drawings in SVG: what runs, what is fetched from elsewhere, and words that nobody sees."""
