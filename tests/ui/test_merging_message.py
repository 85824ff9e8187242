"""What the window says after a merge: nothing that undo would not keep."""

from __future__ import annotations

from pathlib import Path

from vemo_desktop.domain.segments import Change, Layer, Segment
from vemo_desktop.domain.timebase import Interval
from vemo_desktop.services.merging import MergeReport
from vemo_desktop.ui.merging import merged_message


def said(*segments: Segment, videos: tuple[str, ...] = (), runs: int = 0) -> str:
    change = Change("Merge b.vemo", "v", after=segments)
    return merged_message(MergeReport(Path("b.vemo"), change, videos, runs, {}, ())).text


def test_undo_is_promised_for_labels_only() -> None:
    label = Segment("s", "v", Interval(0, 1), "sentiment", "positive", Layer.HUMAN, "bob")
    assert said() == "“b.vemo” brings nothing new."
    assert said(label) == "Merged “b.vemo”: 1 segment. Undo takes them out again."
    assert said(label, videos=("talk.mp4",)).endswith("The videos that were added stay.")
    for nothing_to_undo in (said(videos=("talk.mp4",)), said(runs=1)):
        assert "Undo" not in nothing_to_undo
        assert "nothing new" not in nothing_to_undo
