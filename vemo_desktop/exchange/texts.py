"""What is left of a text in different kinds of files; each rule applied twice changes nothing more."""

from __future__ import annotations

import re

_SURROGATES = re.compile("[\ud800-\udfff]")
# What XML 1.0 allows at all; see https://www.w3.org/TR/xml/#charsets
_NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_BREAKS = re.compile(r"\r\n?")
_CONTROLS = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029]+")


def any_text(text: str) -> str:
    """Return text that UTF-8 can hold: halves of characters become the replacement sign."""
    return _SURROGATES.sub("\ufffd", text)


def xml_text(text: str) -> str:
    """Return text that an XML 1.0 file gives back: line breaks as ``\\n``, no control characters."""
    return _NOT_XML.sub("\ufffd", _BREAKS.sub("\n", text))


def one_line(text: str) -> str:
    """Return text without tabs and line breaks, which become single spaces, and without any around it."""
    return _CONTROLS.sub(" ", any_text(text)).strip()


def cue_text(text: str) -> str:
    """Return text as lines of a subtitle: none of them empty, without spaces around."""
    return "\n".join(filter(None, map(one_line, any_text(text).splitlines())))


def cut_to_bytes(text: str, most: int) -> str:
    """Return as much of the beginning of a text as so many bytes of UTF-8 hold; no sign is cut in two."""
    return text.encode()[:most].decode(errors="ignore")
