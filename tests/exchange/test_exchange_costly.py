"""Files made to cost more than they are long: each must be read or refused in about the time to look at it.

Where reading costs the square of the length, these take hours, so the time limit of the tests is the measure.
"""

from __future__ import annotations

import json

import pytest

from tests.exchange_documents import IMPORT
from tests.exchange_mutations import refuses_or_reads
from vemo_desktop.exchange.formats import LoadedFile
from vemo_desktop.exchange.registry import IMPORTS

MANY = 1_000_000
CHAIN = 60_000


def eaf(slots: str, annotations: str) -> bytes:
    text = (
        f"<ANNOTATION_DOCUMENT><TIME_ORDER>{slots}</TIME_ORDER>"
        f'<TIER TIER_ID="a" LINGUISTIC_TYPE_REF="l">{annotations}</TIER></ANNOTATION_DOCUMENT>'
    )
    return text.encode()


def open_chain() -> bytes:
    """Return annotations that follow one another from known instants to none that is known."""
    slots = "".join(f'<TIME_SLOT TIME_SLOT_ID="t{n}"/>' for n in range(CHAIN))
    known = "".join(f'<TIME_SLOT TIME_SLOT_ID="k{n}" TIME_VALUE="1"/>' for n in range(CHAIN))
    pairs = [(f"t{n}", f"t{n + 1}") for n in range(CHAIN - 1)] + [(f"k{n}", f"t{n}") for n in range(CHAIN)]
    inside = "".join(
        f'<ANNOTATION><ALIGNABLE_ANNOTATION ANNOTATION_ID="{a}" TIME_SLOT_REF1="{a}" TIME_SLOT_REF2="{b}"/>'
        "</ANNOTATION>"
        for a, b in pairs
    )
    return eaf(known + slots, inside)


def orphans() -> bytes:
    """Return annotations that refer to one another and at last to nobody, the last first."""
    return eaf(
        "",
        "".join(
            f'<ANNOTATION><REF_ANNOTATION ANNOTATION_ID="r{n}" ANNOTATION_REF="r{n + 1}"/></ANNOTATION>'
            for n in reversed(range(CHAIN))
        ),
    )


def one_name_for_all() -> bytes:
    tiers = "".join('"IntervalTier" "a" 0 1 0 ' for _ in range(CHAIN))
    return f'File type = "ooTextFile" "TextGrid" 0 1 <exists> {CHAIN} {tiers}'.encode()


COSTLY = {
    "digits": ("textgrid", b'"ooTextFile" "TextGrid" ' + b"1" * MANY + b"x"),
    "quotes": ("textgrid", b'"ooTextFile" "TextGrid" ' + b'""' * MANY + b'"'),
    "one name for all": ("textgrid", one_name_for_all()),
    "open chain": ("eaf", open_chain()),
    "orphans": ("eaf", orphans()),
    "tags": ("webvtt", b"WEBVTT\n\n00:01.000 --> 00:02.000\n" + b"<v " * MANY),
    "spaces in a tag": ("webvtt", b"WEBVTT\n\n00:01.000 --> 00:02.000\nx<v" + b" " * MANY + b"x"),
    "ruby": ("webvtt", b"WEBVTT\n\n00:01.000 --> 00:02.000\n" + b"<rt" * MANY),
    "arrows": ("srt", b"1\n" + b"-->" * MANY),
    "tabs": ("audacity", b"1" * MANY + b"\t" * MANY),
    "clock": ("csv", b"start,label\n" + b"1:" * MANY + b",x\n"),
    "brackets": ("via", b"[" * MANY),
    "many attributes": (
        "via",
        json.dumps(
            {
                "project": {},
                "file": {},
                "view": {},
                "metadata": {},
                "attribute": {str(n): {} for n in range(CHAIN)},
            }
        ).encode(),
    ),
}


@pytest.mark.parametrize("name", COSTLY)
def test_cost_grows_with_the_length_of_a_file(name: str) -> None:
    format_id, data = COSTLY[name]
    format_ = IMPORTS[format_id]
    assert format_.files is not None
    refuses_or_reads(format_, LoadedFile(f"costly{format_.files.suffixes[0]}", data), IMPORT)
