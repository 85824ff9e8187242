"""What a training came to, in words and numbers for the window."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from vemo_desktop.domain.learning import Side, Training
from vemo_desktop.services.learning import Standing

VERDICTS = {"better": "Better", "worse": "Worse", "not shown": "Not shown to be better"}


def standing_text(standing: Standing) -> str:
    """Return what there is to learn from, or what is missing."""
    if standing.scheme is None:
        return "Nobody has corrected anything yet. Review some videos first; three are enough to begin."
    videos = "1 corrected video" if standing.corrected == 1 else f"{standing.corrected} corrected videos"
    if standing.missing:
        more = "1 more is" if standing.missing == 1 else f"{standing.missing} more are"
        return f"{videos}. {more} needed: two to learn from and one to judge by."
    held = f"{standing.held_out} of them held out for ever to judge by" if standing.held_out else ""
    return f"{videos}, {held}." if held else f"{videos}; about a quarter will be held out to judge by."


def row_text(training: Training, network: str) -> str:
    """Return the line of a training in the list."""
    at = f"{training.ended_at.astimezone():%Y-%m-%d %H:%M}"
    verdict = VERDICTS[training.comparison["verdict"]]
    speaks = "\nSpeaks now" if training.network == network else ""
    return f"{at} · {training.videos(Side.TRAIN)} videos\n{verdict}{speaks}"


def verdict_text(training: Training) -> str:
    """Return the verdict with its reason."""
    return f"{VERDICTS[training.comparison['verdict']]}. {training.comparison['reason']}"


def facts_text(training: Training) -> str:
    """Return how a training came about."""
    held_out = training.videos(Side.HELD_OUT)
    return (
        f"{training.network}, taught by {training.author or 'somebody'} from "
        f"{training.videos(Side.TRAIN)} videos in {training.seconds:.0f} s; "
        f"{training.step} of {training.steps} updates kept. Compared with {training.present} on {held_out} "
        f"held-out video{'' if held_out == 1 else 's'}."
    )


def figure_rows(training: Training) -> list[tuple[str, str, str, str, str]]:
    """Return name, present, new, difference and question of each figure."""
    return [
        (
            str(one["name"]),
            _value(one["present"]),
            _value(one["new"]),
            _value(one["more"], signed=True),
            f"{one['asks']} {'More' if one['is_higher_better'] else 'Less'} is better.",
        )
        for one in training.comparison["figures"]
    ]


def _value(value: Mapping[str, Any], *, signed: bool = False) -> str:
    number, low, high = (value.get(name) for name in ("value", "low", "high"))
    if number is None:
        return "–"
    form = "+.2f" if signed else ".2f"
    text = format(number, form)
    return text if low is None or high is None else f"{text}  ({low:{form}} to {high:{form}})"
