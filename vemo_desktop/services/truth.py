"""What counts as true of the videos of a project: what people decided about those they went through."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence, Set
from dataclasses import dataclass

import numpy as np

from vemo_desktop.domain.agreement.continuum import Marks
from vemo_desktop.domain.judging.videos import HeldOutVideo
from vemo_desktop.domain.ordering import by_name
from vemo_desktop.domain.timebase import Interval
from vemo_desktop.ml.heads.decisions import POINT_US
from vemo_desktop.services.raters import Rater, RaterKind, Said, Voices


@dataclass(frozen=True, slots=True)
class TrueVideo:
    """A video with what counts as true of it, who said so, and what others say.

    Parameters
    ----------
    video : HeldOutVideo
        Its identifier is the fingerprint of the file.
    by : Rater
    said, taken : int
        How many segments that one has, also with labels that are left out, and how many of them began as
        proposals of a network.
    others : tuple of (Rater, Marks)
        Everybody else who went through it.
    """

    video: HeldOutVideo
    by: Rater
    said: int
    taken: int
    others: tuple[tuple[Rater, Marks], ...]


def true_videos(
    voices: Voices, scheme: str, *, skip: Set[str], held_out: Set[str] | None
) -> tuple[TrueVideo, ...]:
    """Return the videos that somebody has gone through from end to end.

    True is what was settled as gold; without that, what the person says who judged most of the videos. Where
    gold of a video is silent on what people differ about, nothing is known.

    Parameters
    ----------
    voices : Voices
    scheme : str
    skip : set of str
        Labels that networks never propose, such as neutral; they are left out.
    held_out : set of str or None
        Fingerprints of the videos that count; None for all.
    """
    looked = {
        number: project.session.annotators.gone_through() for number, project in enumerate(voices.projects)
    }
    judges = [one for one in voices.raters if one.kind is not RaterKind.NETWORK]

    def says(rater: Rater, fingerprint: str) -> Said | None:
        item = voices.projects[rater.project].items.get(fingerprint)
        went_through = item is not None and item.id in looked[rater.project]
        return voices.said(rater, fingerprint).get(scheme) if went_through else None

    counts = Counter(
        rater for rater in judges for print_ in voices.fingerprints if says(rater, print_) is not None
    )
    # By name where two judged equally many, so that the answer is always the same.
    ranked = sorted(judges, key=lambda one: (one.kind is not RaterKind.GOLD, -counts[one], by_name(one.key)))
    found = []
    for print_ in voices.fingerprints:
        span = _span(voices, print_)
        said = [(rater, one) for rater in ranked if (one := says(rater, print_)) is not None]
        if span is None or not said or (held_out is not None and print_ not in held_out):
            continue
        (by, truth), others = said[0], said[1:]
        title = next(one.items[print_].title for one in voices.projects if print_ in one.items)
        found.append(
            TrueVideo(
                HeldOutVideo(print_, title, span, _marks(truth, skip), truth.unsettled),
                by,
                len(truth.marks),
                truth.taken,
                tuple((one, _marks(own, skip)) for one, own in others if one.kind is RaterKind.PERSON),
            )
        )
    return tuple(found)


def _span(voices: Voices, fingerprint: str) -> Interval | None:
    items = [one.items[fingerprint] for one in voices.projects if fingerprint in one.items]
    length = max(item.duration_us for item in items)
    return Interval(0, length) if length > 0 else None


def _marks(said: Said, skip: Set[str]) -> Marks:
    own = said.marks
    is_meant = np.array([label not in skip for label in own.labels], np.bool_)
    return own.where(is_meant & (own.ends_us - own.starts_us > POINT_US))


def judges_of(videos: Sequence[TrueVideo]) -> Counter[str]:
    """Return by whose word how many videos are judged."""
    return Counter(one.by.key for one in videos)
