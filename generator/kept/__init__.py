"""What follows from single files, kept from run to run by the digest of all that it follows from.

Nothing here is ever trusted beyond its digest: what was kept by another version of the program, or cannot be read as it was
written, is made anew. It is plain data as JSON, since a folder that others may write must not hold what runs.
"""
