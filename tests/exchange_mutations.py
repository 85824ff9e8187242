"""Breaking files of labels in the ways that disks, mail programs and malice do."""

from __future__ import annotations

import random
import re
from dataclasses import replace

from vemo_desktop.errors import VemoError
from vemo_desktop.exchange.formats import Format, ImportOptions, LoadedFile, Reading

_NUMBER = re.compile(rb"-?\d+(?:\.\d+)?")
_EVIL = (
    b"-1", b"0", b"1e999", b"-1e-999", b"NaN", b"Infinity", b"9" * 40, b"9" * 400, b"9" * 5000, b"0x10", b"",
    b"null", b"{}", b"[]", b"[" * 3000, b'"', b"\x00", b"\xff\xfe", b"\xed\xa0\x80", b"<", b"&lol;", b"&#0;",
    b"\r", b"\n", b"\t", b"/", b"..", b"true", b"1_000", "٣".encode(), b"<!DOCTYPE x>", b"%s", b"\\ud800",
    b"99:99:99.999", b"~", b"-->", b";",
)  # fmt: skip


def mutated(file: LoadedFile, dice: random.Random) -> LoadedFile:
    """Return a file with one to four faults."""
    data = file.data
    for _ in range(dice.randint(1, 4)):
        data = _fault(data, dice)
    if file.companion is not None and dice.random() < 0.5:
        companion = None if dice.random() < 0.1 else _fault(file.companion, dice)
        return replace(file, data=data if dice.random() < 0.5 else file.data, companion=companion)
    return replace(file, data=data)


def refuses_or_reads(format_: Format, file: LoadedFile, options: ImportOptions) -> Reading | None:
    """Read a file, or return None if it is refused in one sentence. Anything else is raised."""
    assert format_.files is not None
    format_.files.recognises(file)
    refusal = ""
    reading = None
    try:
        reading = format_.files.read(file, options)
    except VemoError as error:
        refusal = error.message
    if reading is None:
        assert refusal.endswith(".")
        assert len(refusal) < 400
        assert "\n" not in refusal
        return None
    for document in reading.documents:
        assert all(mark.start_us >= 0 for tier in document.tiers for mark in tier.marks)
    return reading


def _fault(data: bytes, dice: random.Random) -> bytes:
    at, end = sorted((dice.randint(0, len(data)), dice.randint(0, len(data))))
    near = min(end, at + 12)
    match dice.randrange(8):
        case 0:  # cut off
            return data[:at]
        case 1:  # a hole
            return data[:at] + data[near:]
        case 2:  # something doubled
            return data[:end] + data[at:]
        case 3:  # a flipped bit
            return data[:at] + bytes(b ^ (1 << dice.randrange(8)) for b in data[at : at + 1]) + data[at + 1 :]
        case 4:  # nonsense put in
            return data[:at] + dice.choice(_EVIL) + data[at:]
        case 5:  # bytes exchanged
            return data[:at] + dice.randbytes(near - at) + data[near:]
        case 6:  # a line moved
            lines = data.split(b"\n")
            dice.shuffle(lines)
            return (
                b"\n".join(lines[: dice.randint(0, len(lines))])
                if dice.random() < 0.3
                else _swapped(data, dice)
            )
        case _:  # a number that is none
            numbers = list(_NUMBER.finditer(data))
            if not numbers:
                return data + dice.choice(_EVIL)
            hit = dice.choice(numbers)
            return data[: hit.start()] + dice.choice(_EVIL) + data[hit.end() :]


def _swapped(data: bytes, dice: random.Random) -> bytes:
    lines = data.split(b"\n")
    a, b = dice.randrange(len(lines)), dice.randrange(len(lines))
    lines[a], lines[b] = lines[b], lines[a]
    return b"\n".join(lines)
