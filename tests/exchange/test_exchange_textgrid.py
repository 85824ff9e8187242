"""TextGrids as Praat and other programs write them."""

from __future__ import annotations

import pytest

from tests.exchange_documents import EXPORT, IMPORT
from vemo_desktop.domain.document import Document, Mark, Tier
from vemo_desktop.errors import ImportRefused
from vemo_desktop.exchange.formats import LoadedFile
from vemo_desktop.exchange.textgrid import read, write

SHORT = '''File type = "ooTextFile"
"TextGrid"

0
2.5
<exists>
2
"IntervalTier"
"Mary ""x"""
0
2.5
3
0
1.25
""
1.25
2
"hé
there"
2
2.5
""
"TextTier"
"bell"
0
2.5
1
0.5
"ding"
'''
LONG_OF_ELAN = """File type = "ooTextFile"
Object class = "TextGrid"

xmin = 0
xmax = 2.5
tiers? <exists>
size = 1
item []:
    item[1]:
        class = "IntervalTier"
        name = "a"
        xmin = 0
        xmax = 2.5
        intervals: size = 2
        intervals [1]
            xmin = 0
            xmax = 2.000001
            text = "x"
        intervals [2]
            xmin = 2.000001
            xmax = 2.5
            text = ""
"""
EXPECTED = Document(
    (
        Tier('Mary "x"', (Mark(1_250_000, 2_000_000, "hé\nthere"),)),
        Tier("bell", (Mark(500_000, 500_000, "ding"),)),
    ),
    duration_us=2_500_000,
)


@pytest.mark.parametrize("coding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-be"])
def test_short_form_in_every_encoding(coding: str) -> None:
    mark = b"\xfe\xff" if coding == "utf-16-be" else b""
    data = mark + SHORT.replace("\n", "\r\n").encode(coding)
    assert read(LoadedFile("a.TextGrid", data), IMPORT).documents == (EXPECTED,)


def test_the_spelling_of_elan() -> None:
    (document,) = read(LoadedFile("a.TextGrid", LONG_OF_ELAN.encode()), IMPORT).documents
    assert document.tiers == (Tier("a", (Mark(0, 2_000_001, "x"),)),)


def test_points_may_be_called_time() -> None:
    text = write(EXPECTED, EXPORT)[".TextGrid"].decode()
    assert "number = 0.5" in text
    older = text.replace("number = ", "time = ")
    assert read(LoadedFile("a.TextGrid", older.encode()), IMPORT).documents == (EXPECTED,)


def test_intervals_fill_the_recording_without_gaps() -> None:
    text = write(EXPECTED, EXPORT)[".TextGrid"].decode()
    numbers = [line.split("= ")[1] for line in text.splitlines() if line.startswith("            xm")]
    assert numbers == ["0", "1.25", "1.25", "2", "2", "2.5"]


@pytest.mark.parametrize(
    "text", [SHORT[:150], SHORT.replace("1.25", "one"), SHORT.replace("TextTier", "Pitch"), '"ooTextFile"']
)
def test_half_a_grid_is_refused(text: str) -> None:
    with pytest.raises(ImportRefused, match="not a whole TextGrid"):
        read(LoadedFile("a.TextGrid", text.encode()), IMPORT)


def test_a_grid_that_begins_before_zero_is_moved() -> None:
    text = LONG_OF_ELAN.replace("xmin = 0\n", "xmin = -1\n")
    reading = read(LoadedFile("a.TextGrid", text.encode()), IMPORT)
    assert reading.documents[0].tiers[0].marks == (Mark(0, 3_000_001, "x"),)
    assert reading.documents[0].duration_us == 3_500_000
    assert reading.changes
