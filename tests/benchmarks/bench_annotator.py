"""Keystrokes and pointer travel for each corrected proposal, counted on the real window.

A scripted annotator who knows the truth decides on twenty proposals, once by keys and once by mouse alone;
what is stored must equal the truth both times. Pixels are those of a window of 1440 by 900. Yardstick of the
same run: the keys that are wanted at most, two for a label and four for a border.
"""

from __future__ import annotations

import json
import os
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


from tests.ui.annotator_kit import (
    Case,
    Hand,
    annotators_project,
    cases,
    correct_by_keys,
    correct_by_mouse,
    decided,
    expected,
)
from tests.ui.window_kit import Bench, SlowAnalysis, Waiting
from vemo_desktop.app import make_application

_WANTED = {"accept": 2, "label": 2, "start": 4, "end": 4, "reject": 2}


def main() -> int:
    """Measure both ways and print one JSON document; 1 if a project does not hold what is true."""
    make_application()
    with tempfile.TemporaryDirectory() as home:
        ways = {"by keys": correct_by_keys, "by mouse": correct_by_mouse}
        answer = {name: _measure(way, Path(home) / name) for name, way in ways.items()}
        print(json.dumps({**answer, "keys wanted at most": _WANTED}, indent=1))
    return 0 if all(one["stored as wanted"] for one in answer.values()) else 1


def _measure(correct: Callable[[Hand, Sequence[Case]], None], folder: Path) -> dict[str, object]:
    folder.mkdir()
    os.environ["VEMO_HOME"] = str(folder / "home")  # a window of the same size each time
    bench = Bench(Waiting(), annotators_project(folder), SlowAnalysis()).start()
    hand = Hand(bench)
    began = time.perf_counter()
    correct(hand, cases())
    seconds = time.perf_counter() - began
    is_right = decided(bench.services.session) == expected(cases())
    bench.close()
    spent = hand.spent.items()
    return {
        "stored as wanted": is_right,
        "keys, median": {kind: statistics.median(keys for keys, _px in all_) for kind, all_ in spent},
        "keys, most": {kind: max(keys for keys, _px in all_) for kind, all_ in spent},
        "pointer px, median": {
            kind: round(statistics.median(px for _keys, px in all_)) for kind, all_ in spent
        },
        "time of the window for each ms": round(seconds / len(cases()) * 1000),
    }


if __name__ == "__main__":
    sys.exit(main())
