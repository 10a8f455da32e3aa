"""The archive's own JSON, which loses nothing that a page shows: one file a session, and ``archive.json`` as the entry."""
