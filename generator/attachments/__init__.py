"""What a file to be published carries that a reader of it does not see: one inspector for each kind of file."""
