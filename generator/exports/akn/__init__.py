"""Sessions as Akoma Ntoso 3.0 ``debate`` documents, valid against the OASIS schema; one file a session."""
