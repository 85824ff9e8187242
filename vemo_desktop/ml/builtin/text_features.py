"""How the text network cuts a line into tokens; training and running share it, so that both see the same."""

from __future__ import annotations

import re
import zlib

BLANK = ""
"""Stands for names that were taken out of the comments of GoEmotions, and for sounds told in brackets."""
_TOKEN = re.compile(
    r"\[[^\]\n]*\]"
    r"|[^\W\d_]+(?:'[^\W\d_]+)*"  # words, with what follows an apostrophe
    r"|\d+"
    r"|[!?]+"
    r"|\.\.+"
    r"|[:;=]-?[()dpo/|\\]"  # emoticons
    r"|<3"
    r"|[^\w\s\x00-\x7f]"  # single signs beyond ASCII: emoji, notes of music
)
_REPEATED = re.compile(r"(.)\1{2,}")
_SPELT = str.maketrans({"’": "'", "‘": "'", "…": "...", "\ufe0f": ""})


def tokens(text: str) -> list[str]:
    """Cut a line into words, numbers, marks and signs, all in small letters.

    Numbers are all the same token; signs that repeat count once, and letters at most twice in a row.
    """
    return [_plain(match.group()) for match in _TOKEN.finditer(text.translate(_SPELT).lower())]


def is_word(token: str) -> bool:
    """Tell words from numbers, marks, signs and blanks."""
    return token[:1].isalpha()


def key(text: str) -> int:
    """Return 32 bits that stand for a token or a part of it (CRC-32 of UTF-8)."""
    return zlib.crc32(text.encode())


def _plain(token: str) -> str:
    match token[0]:
        case "[":
            return BLANK
        case "!" | "?":
            return "".join(mark for mark in "?!" if mark in token)
        case "." if len(token) > 1:
            return "..."
        case first if first.isdigit():
            return "0"
        case _:
            return _REPEATED.sub(r"\1\1", token)
