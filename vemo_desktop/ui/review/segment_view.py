"""What the inspector shows of one segment, worked out from stored values without a window."""

from __future__ import annotations

import warnings
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from vemo_desktop.domain.labels import LabelScheme
from vemo_desktop.domain.library import Run
from vemo_desktop.domain.segments import Layer, Segment, SegmentState
from vemo_desktop.domain.timebase import Interval
from vemo_desktop.domain.tracks import Curves
from vemo_desktop.ml.cards import name_of
from vemo_desktop.ui.language import moment
from vemo_desktop.ui.review.shares import Share
from vemo_desktop.wording import later, told, tr

STREAM_NAMES: dict[str, str] = {
    "video": later("Picture"),
    "picture": later("Picture"),
    "motion": later("Motion"),
    "audio": later("Sound"),
    "sound": later("Sound"),
    "voice": later("Voice"),
    "speech": later("Voice"),
    "face": later("Faces"),
    "faces": later("Faces"),
    "cues": later("Words"),
    "words": later("Words"),
    "text": later("Words"),
}


@dataclass(frozen=True, slots=True)
class SegmentView:
    """One segment with where it comes from and why.

    Parameters
    ----------
    segment : Segment
    scheme : LabelScheme
        The labels it can have.
    headline : str
        Whose it is and what was decided.
    provenance : str
        Which run proposed it, or who drew it.
    place : str
        Which one of how many of its kind it is.
    score : float or None
        The network's score of the proposal behind it.
    streams : tuple of Share
        How much each input stream contributed, on average over the segment.
    labels : tuple of Share
        What the network says of each label, on average over the segment.
    speaker : str
        Name of that network.
    """

    segment: Segment
    scheme: LabelScheme
    headline: str
    provenance: str
    place: str = ""
    score: float | None = None
    streams: tuple[Share, ...] = ()
    labels: tuple[Share, ...] = ()
    speaker: str = ""


def view_of(
    segment: Segment,
    segments: Mapping[str, Segment],
    runs: Mapping[str, Run],
    curves: Mapping[str, Curves],
    contributions: Curves | None,
    schemes: Mapping[str, LabelScheme],
    person: str,
    speaker: str = "",
) -> SegmentView:
    """Work out what to show a person of a segment; `speaker` names the network whose curves these are."""
    origin = segment if segment.layer is Layer.PROPOSAL else segments.get(segment.origin_id or "")
    run = runs.get(segment.run_id or (origin.run_id if origin else None) or "")
    score = origin.confidence if origin is not None else None
    return SegmentView(
        segment,
        schemes[segment.scheme],
        headline(segment, person),
        provenance(segment, origin, run),
        place(segment, segments.values()),
        score,
        stream_shares(contributions, segment.interval),
        label_shares(curves.get(segment.scheme), schemes[segment.scheme], segment.interval),
        speaker,
    )


def headline(segment: Segment, person: str) -> str:
    """Say to a person whose a segment is and what was decided."""
    if segment.layer is Layer.PROPOSAL:
        return {
            SegmentState.OPEN: tr("Proposal, open"),
            SegmentState.ACCEPTED: tr("Proposal, accepted"),
            SegmentState.ADJUSTED: tr("Proposal, adjusted"),
            SegmentState.REJECTED: tr("Proposal, rejected"),
        }[segment.state]
    if segment.layer is Layer.GOLD:
        return tr("Gold")
    return tr("Yours") if segment.author == person else tr("By {author}", author=segment.author)


def place(segment: Segment, segments: Iterable[Segment]) -> str:
    """Say which one of how many a segment is, in the order of time: of its layer, or of its network's."""
    is_proposal = segment.layer is Layer.PROPOSAL
    layer = sorted(
        (one.interval, one.id)
        for one in segments
        if one.layer is segment.layer and (not is_proposal or one.author == segment.author)
    )
    return tr("{number} of {count}", number=layer.index((segment.interval, segment.id)) + 1, count=len(layer))


def provenance(segment: Segment, origin: Segment | None, run: Run | None) -> str:
    """Say in a sentence where a segment comes from."""
    if origin is None:
        return tr("Drawn by {author}.", author=segment.author)
    network = told(name_of(run.network if run is not None else origin.network or origin.author))
    score = "" if origin.confidence is None else f" {origin.confidence:.2f}"
    when = ""
    if run is not None:
        when = tr(", run of {day}", day=moment(run.ended_at, tr("d MMM yyyy, HH:mm")))
    sentence = tr("Proposed by {network}{score}{when}.", network=network, score=score, when=when)
    if segment.layer is Layer.HUMAN:
        sentence += (
            tr(" Accepted by {author}.", author=segment.author)
            if segment.state is SegmentState.ACCEPTED
            else tr(" Adjusted by {author}.", author=segment.author)
        )
    return sentence


def mean_over(curves: Curves, interval: Interval) -> npt.NDArray[np.float64] | None:
    """Return the mean of each column over an interval, NaN steps left out; None if nothing is known there.

    Returns
    -------
    ndarray, shape (K,), or None
        Steps count by how much of them lies in the interval.
    """
    first = max(int(np.searchsorted(curves.edges_us, interval.start_us, side="right")) - 1, 0)
    last = min(int(np.searchsorted(curves.edges_us, interval.end_us, side="left")), len(curves))
    if last <= first:
        return None
    edges = np.clip(curves.edges_us[first : last + 1], interval.start_us, interval.end_us)
    weights = np.diff(edges).astype(np.float64)[:, None]
    values = curves.values[first:last].astype(np.float64)
    known = ~np.isnan(values)
    with warnings.catch_warnings(), np.errstate(invalid="ignore", divide="ignore"):
        total = (known * weights).sum(axis=0)
        mean = np.where(known, values, 0.0)
        mean = (mean * weights).sum(axis=0) / total
    return None if np.isnan(mean).all() else mean


def stream_shares(contributions: Curves | None, interval: Interval) -> tuple[Share, ...]:
    """Return how much each stream contributed over an interval, the largest first."""
    if contributions is None:
        return ()
    mean = mean_over(contributions, interval)
    if mean is None:
        return ()
    pairs = [(name, float(value)) for name, value in zip(contributions.names, mean, strict=True) if value > 0]
    named = (Share(tr(STREAM_NAMES.get(name, name.capitalize())), value) for name, value in pairs)
    return tuple(sorted(named, key=lambda share: -share.value))


def label_shares(curves: Curves | None, scheme: LabelScheme, interval: Interval) -> tuple[Share, ...]:
    """Return what the network says of each label over an interval, in the order of the scheme."""
    if curves is None:
        return ()
    mean = mean_over(curves, interval)
    if mean is None:
        return ()
    return tuple(
        Share(scheme.label(name).name, float(value), scheme.label(name).color)
        for name, value in zip(curves.names, mean, strict=True)
        if name in scheme.keys and not np.isnan(value)
    )
