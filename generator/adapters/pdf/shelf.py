"""The PDFs beside the minutes that the site hands out: put there, listed, and taken away with what is public no longer."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Collection
from pathlib import Path

from generator.adapters.pdf.error import PdfError
from generator.archive.copies import Copy, as_list, copy_file, is_list, list_file, listed
from generator.archive.entries import Archive, Minutes
from generator.archive.trouble import in_words


class Shelf:
    """All copies that lists name, by council; files that nobody listed are not touched."""

    def __init__(self, data: Path, archive: Archive) -> None:
        self._data = data
        self._lists: defaultdict[str, dict[str, Copy]] = defaultdict(dict)
        for name in filter(is_list, sorted(archive.files)):
            council = "/".join(name.split("/")[:2])
            self._lists[council] = listed((data / name).read_bytes(), council)

    def put(self, minutes: Minutes, content: bytes) -> None:
        """The copy of a session, and its line. Raises PdfError where the disk refuses."""
        file = copy_file(minutes.key)
        made = Copy(file, minutes.mark, hashlib.sha256(content).hexdigest(), len(content))
        try:
            (self._data / file).parent.mkdir(parents=True, exist_ok=True)
            (self._data / file).write_bytes(content)
            self._lists[minutes.home.key][minutes.key] = made
            self._write(minutes.home.key)
        except OSError as error:
            raise PdfError(in_words(error)) from error

    def drop(self, public: Collection[str]) -> int:
        """Take away the copies of sessions that are not among these; tells how many."""
        gone = 0
        for council, copies in self._lists.items():
            over = [key for key in copies if key not in public]
            for key in over:
                (self._data / copies.pop(key).file).unlink(missing_ok=True)
            if over:
                self._write(council)
            gone += len(over)
        return gone

    def _write(self, council: str) -> None:
        (self._data / list_file(council)).write_bytes(as_list(self._lists[council]))
