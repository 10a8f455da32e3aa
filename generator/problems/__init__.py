"""What can be wrong, as values; the catalogue of rules; how problems look in a report."""
