"""Numbers in a row as one span, so that what a page says of them does not grow with how many there are."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator


def spans(numbers: Iterable[int]) -> Iterator[tuple[int, int]]:
    """First and last of each unbroken run of ascending ``numbers``."""
    first = last = None
    for number in numbers:
        if last is not None and number == last + 1:
            last = number
            continue
        if first is not None and last is not None:
            yield first, last
        first = last = number
    if first is not None and last is not None:
        yield first, last


def told(numbers: Iterable[int], name: Callable[[int], str]) -> list[str]:
    """Each span in words: two numbers by themselves, three and more as the first から the last まで."""
    found = []
    for first, last in spans(numbers):
        if last - first < 2:
            found += [name(number) for number in range(first, last + 1)]
        else:
            found.append(f"{name(first)}から{name(last)}まで")
    return found
