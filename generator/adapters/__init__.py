"""What ties the generator to the programs around it. Nothing in the middle imports from here."""
