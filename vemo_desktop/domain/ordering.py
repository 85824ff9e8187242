"""The order in which people, videos and labels are listed by name."""

from __future__ import annotations

import re

_NUMBERS = re.compile("([0-9]+)")

NameKey = tuple[tuple[str | tuple[int, str], ...], str]


def by_name(name: str) -> NameKey:
    """Return what to sort a name by: numbers in it by their value, capitals beside small letters.

    So P2 comes before P10. Names that differ only in capitals or leading zeros have an order too: that of
    their text. A number is compared by how many digits it has, then by these, since names of files may hold
    more digits than Python turns into a number.
    """
    pieces: list[str | tuple[int, str]] = []
    for place, piece in enumerate(_NUMBERS.split(name.casefold())):
        digits = piece.lstrip("0")
        pieces.append((len(digits), digits) if place % 2 else piece)  # every second piece is a number
    return tuple(pieces), name
