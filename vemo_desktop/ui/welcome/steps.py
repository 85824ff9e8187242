"""The five steps of the guided start, declared once: what to do, with which keys, and what ends a step."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from vemo_desktop.domain.segments import Change, Layer, SegmentState
from vemo_desktop.wording import later


class Done(StrEnum):
    """What has happened in the window; each step waits for one of these."""

    PROPOSED = later("proposals are there")
    PLAYED = later("the video played")
    ACCEPTED = later("a proposal was accepted")
    CORRECTED = later("a proposal was corrected")
    UNDONE = later("something was taken back")


@dataclass(frozen=True, slots=True)
class Step:
    """One step; ``{play}`` in its sentence stands for the key of the action ``play``."""

    title: str
    sentence: str
    ends_with: Done


STEPS: tuple[Step, ...] = (
    Step(
        later("Videos"),
        later(
            "Five short clips are being made and looked at. Curves grow in the time line below; "
            "hatched boxes are what the network proposes."
        ),
        Done.PROPOSED,
    ),
    Step(
        later("Play"),
        later("Press {play} to play and again to pause. {step_back} and {step_forward} move by one frame."),
        Done.PLAYED,
    ),
    Step(
        later("Accept"),
        later(
            "Press {next} to go to a proposal. If it is right, press {accept}: the decision is solid "
            "and saved."
        ),
        Done.ACCEPTED,
    ),
    Step(
        later("Correct"),
        later(
            "Go on with {next}. If the label is wrong, press {label_1}, {label_2} or {label_3}. If a "
            "border is wrong, drag it, or press {edge_in} or {edge_out} and then the arrows."
        ),
        Done.CORRECTED,
    ),
    Step(
        later("Take back"),
        later(
            "Press {undo}. Everything can be taken back, also tomorrow; {show_history} lists every change."
        ),
        Done.UNDONE,
    ),
)
END = later("That is all you need. {keys} shows every key, {export} writes your labels as a dataset.")


def done_by(change: Change) -> set[Done]:
    """Return what a committed change of segments counts as."""
    states = {one.state for one in change.after if one.layer is Layer.PROPOSAL}
    found = set()
    if SegmentState.ACCEPTED in states:
        found.add(Done.ACCEPTED)
    if SegmentState.ADJUSTED in states:
        found.add(Done.CORRECTED)
    return found
