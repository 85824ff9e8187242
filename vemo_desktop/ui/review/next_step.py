"""What to do next with a video while nothing is selected, in a sentence."""

from __future__ import annotations

from enum import Enum

from vemo_desktop.wording import later


class NextStep(Enum):
    """What the inspector suggests; the value is the sentence."""

    OPEN = later("Open a video from the library; what you select in it is told here.")
    WATCH = later("This project is open for reading only. Select a segment to see where it comes from.")
    WAIT = later("The video is being analysed. You can watch and label it meanwhile.")
    ANALYSE = later(
        "This video is not analysed yet. Let the network propose segments, or mark your own with I and O."
    )
    DRAW = later(
        "The network proposes nothing here. Move the threshold towards “Many”, or mark segments with I and O."
    )
    REVIEW = later("Select a segment in the timeline, or go to the first proposal.")
    GO_ON = later("Every proposal of this video is decided. Go on with what the network is least sure of.")


def next_step(
    left: int, total: int, *, has_media: bool, is_analysed: bool, is_at_work: bool, is_writable: bool
) -> NextStep:
    """Return what to do next.

    Parameters
    ----------
    left, total : int
        Open proposals, and all.
    has_media : bool
        Whether a video is open.
    is_analysed, is_at_work : bool
        Whether curves are stored; whether a job on the video runs or waits.
    is_writable : bool
    """
    if not has_media:
        return NextStep.OPEN
    if not is_writable:
        return NextStep.WATCH
    if left:
        return NextStep.REVIEW
    if total:
        return NextStep.GO_ON
    if is_at_work:
        return NextStep.WAIT
    return NextStep.DRAW if is_analysed else NextStep.ANALYSE
