"""The data folder: which file is what, read into the model, and the archive as read."""
