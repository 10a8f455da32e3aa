"""What the words of the body decide, announce and close."""
