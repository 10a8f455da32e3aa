"""Content lines of iCalendar (RFC 5545): how text is escaped and where lines are folded."""

from __future__ import annotations

from collections.abc import Iterable

#: Octets of a line, its end left out.
WIDTH = 75


def content_line(name: str, value: str) -> str:
    """A property with a value that is ready as it stands, such as a date."""
    return f"{name}:{value}"


def text_line(name: str, *values: str) -> str:
    """A property with a text, or a list of texts."""
    return content_line(name, ",".join(map(escaped, values)))


def escaped(text: str) -> str:
    """Text as a value."""
    plain = text.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,")
    return "\\n".join(plain.splitlines())


def to_bytes(lines: Iterable[str]) -> bytes:
    """The lines as a file, each folded."""
    return "".join(f"{part}\r\n" for line in lines for part in _folded(line)).encode()


def _folded(line: str) -> Iterable[str]:
    """A line in parts of at most 75 octets, each but the first after a space; no character is cut."""
    part, size = "", 0
    for character in line:
        octets = len(character.encode())
        if size + octets > WIDTH:
            yield part
            part, size = " ", 1
        part += character
        size += octets
    yield part
