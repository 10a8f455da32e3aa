"""Whole archives built on other machines, over Dask's distributed scheduler: their files go there packed, their sites come back packed.

No disk is shared. What is asked for follows from what was sent and from the program, so that a lost machine's work is given to another.
"""
