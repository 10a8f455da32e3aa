"""A page of the built site as PDF, with tags for who hears it."""
