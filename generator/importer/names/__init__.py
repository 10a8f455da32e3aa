"""Names of people and offices, and lists of them."""
