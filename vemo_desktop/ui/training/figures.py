"""What a training came to, in words and numbers for the window."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from vemo_desktop.domain.learning import Side, Training
from vemo_desktop.ml.cards import name_of
from vemo_desktop.services.learning import Standing
from vemo_desktop.wording import counted, later, told, tr

VERDICTS = {
    "better": later("Better"),
    "worse": later("Worse"),
    "not shown": later("Not shown to be better"),
}


def standing_text(standing: Standing) -> str:
    """Return what there is to learn from, or what is missing."""
    if standing.scheme is None:
        return tr("Nobody has corrected anything yet. Review some videos first; three are enough to begin.")
    videos = counted("{count} corrected video", "{count} corrected videos", standing.corrected)
    if standing.missing:
        more = counted("{count} more is", "{count} more are", standing.missing)
        return tr("{videos}. {more} needed: two to learn from and one to judge by.", videos=videos, more=more)
    if standing.held_out:
        held = standing.held_out
        return tr("{videos}, {held} of them held out for ever to judge by.", videos=videos, held=held)
    return tr("{videos}; about a quarter will be held out to judge by.", videos=videos)


def row_text(training: Training, network: str) -> str:
    """Return the line of a training in the list."""
    at = f"{training.ended_at.astimezone():%Y-%m-%d %H:%M}"
    verdict = tr(VERDICTS[training.comparison["verdict"]])
    speaks = tr("\nSpeaks now") if training.network == network else ""
    return tr(
        "{at} · {videos} videos\n{verdict}{speaks}",
        at=at,
        videos=training.videos(Side.TRAIN),
        verdict=verdict,
        speaks=speaks,
    )


def verdict_text(training: Training) -> str:
    """Return the verdict with its reason."""
    verdict = tr(VERDICTS[training.comparison["verdict"]])
    return tr("{verdict}. {reason}", verdict=verdict, reason=told(str(training.comparison["reason"])))


def facts_text(training: Training) -> str:
    """Return how a training came about."""
    held_out = training.videos(Side.HELD_OUT)
    if not training.steps:  # learnt from traces, in one go
        return tr(
            "{network}, taught by {person} from traces of {videos} videos in {seconds:.0f} s. "
            "Compared with {present} on {held_out}.",
            network=training.network,
            person=training.author or tr("somebody"),
            videos=training.videos(Side.TRAIN),
            seconds=training.seconds,
            present=told(name_of(training.present)),
            held_out=counted("{count} held-out video", "{count} held-out videos", held_out),
        )
    return tr(
        "{network}, taught by {person} from {videos} videos in {seconds:.0f} s; {step} of {steps} "
        "updates kept. Compared with {present} on {held_out}.",
        network=training.network,
        person=training.author or tr("somebody"),
        videos=training.videos(Side.TRAIN),
        seconds=training.seconds,
        step=training.step,
        steps=training.steps,
        present=told(name_of(training.present)),
        held_out=counted("{count} held-out video", "{count} held-out videos", held_out),
    )


def figure_rows(training: Training) -> list[tuple[str, str, str, str, str]]:
    """Return name, present, new, difference and question of each figure."""
    return [
        (
            told(str(one["name"])),
            _value(one["present"]),
            _value(one["new"]),
            _value(one["more"], signed=True),
            f"{told(str(one['asks']))} {_better(is_higher=one['is_higher_better'])}",
        )
        for one in training.comparison["figures"]
    ]


def _better(*, is_higher: bool) -> str:
    return tr("More is better.") if is_higher else tr("Less is better.")


def _value(value: Mapping[str, Any], *, signed: bool = False) -> str:
    number, low, high = (value.get(name) for name in ("value", "low", "high"))
    if number is None:
        return "–"
    form = "+z.2f" if signed else ".2f"
    text = format(number, form)
    return (
        text
        if low is None or high is None
        else tr("{text}  ({low:{form}} to {high:{form}})", text=text, low=low, high=high, form=form)
    )
