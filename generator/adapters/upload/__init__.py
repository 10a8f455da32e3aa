"""A built site brought to where it is read: a folder or share, or a server by FTPS, FTP or SFTP.

Everything that differs is first laid beside, in a hidden folder there, under names that say what it is; then it is moved into place, what pages need
before the pages, what is no longer part of the site is deleted, and the list of the site (``manifest.txt``) comes last. So a run may stop at any
moment: whatever a reader sees is whole, and the next run, of this machine or another, can tell from the names what was done.

``run.upload`` is what a command or a desk calls; what happens comes out of it as values (``events``).
"""
