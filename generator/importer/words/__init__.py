"""What single words and numbers of printed minutes mean."""
