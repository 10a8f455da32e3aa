"""The proceedings: headings, remarks, lists, and what stands after them."""
