"""Why a file is not cleaned."""

from __future__ import annotations


class CannotCleanError(Exception):
    """A file of which no clean copy can be made, or none that is seen to be the same; says why, in Japanese."""
