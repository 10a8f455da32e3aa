"""The desk in the preview: a clerk's browser changes the minutes, on this machine only; a build knows nothing of it."""
