"""What follows from the minutes: addresses of blocks, dates and labels, uses of withheld records."""
