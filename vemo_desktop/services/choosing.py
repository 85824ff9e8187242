"""What to label next: the videos of a project in the order in which going through them teaches most."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from pathlib import Path

import numpy as np

from vemo_desktop.domain.choosing import (
    Candidate,
    NextVideo,
    Stage,
    expected_shares,
    in_order,
    unsure_share,
)
from vemo_desktop.domain.labels import EKMAN_6, SENTIMENT, LabelScheme
from vemo_desktop.domain.library import ELSEWHERE, MediaItem, MediaState, Run
from vemo_desktop.domain.profiles import profile_of
from vemo_desktop.domain.queue import QueueItem
from vemo_desktop.domain.tracks import Curves, Prediction
from vemo_desktop.services.project import ProjectSession
from vemo_desktop.storage.feature_cache import FeatureCache

_MENTIONED = 0.1
"""Below this a doubt is not worth telling."""
_UNLIKE, _LIKE = 0.5, 0.3
"""Newness from which on a video is called unlike the others, and up to which it is called like one: as
far from the nearest one as videos usually are from each other, and less than half as far."""


def next_videos(session: ProjectSession, cache_dir: Path) -> tuple[NextVideo, ...]:
    """Return the analysed videos that nobody has gone through, the most instructive first.

    Looks for the file of every video, and reads its curves and cached features: takes long for a large
    library.

    Raises
    ------
    ProjectError
        If the project cannot be read.
    """
    looked = session.annotators.gone_through()
    by_media: dict[str, list[QueueItem]] = defaultdict(list)
    for waiting in session.queue.items():
        by_media[waiting.segment.media_id].append(waiting)
    cache, schemes = FeatureCache(cache_dir), session.schemes.all()
    drawn_in = schemes.get(session.lanes.active().scheme)
    known: list[Candidate] = []
    candidates: list[Candidate] = []
    spoken: set[str] = set()
    items = session.library.media_looked_for()
    there = [item for item in items if item.state is not MediaState.MISSING]
    runs = session.runs.runs_of([item.id for item in there])
    for item in there:
        prediction = _prediction(session, runs.get(item.id, ()))
        curves = None if prediction is None else prediction.curves.get(prediction.main_scheme)
        if prediction is None or curves is None:
            continue
        spoken |= set(prediction.curves)
        expected = _expected(prediction.curves, curves, schemes, drawn_in)
        one = _candidate(item, curves, expected, by_media[item.id], cache)
        (known if item.id in looked else candidates).append(one)
    # Where new segments go: into a lane that the person chose, or into one of what the network speaks of.
    knows_labels = session.lanes.active(min(spoken, default=SENTIMENT.id)).scheme in spoken
    return in_order(candidates, known, knows_labels=knows_labels)


def _prediction(session: ProjectSession, runs: Sequence[Run]) -> Prediction | None:
    """Return what the latest of some runs on a video said.

    One that was loaded from a file knows nothing outside its segments, so it counts only where none ran here.
    """
    if not runs:
        return None
    run = next((one for one in reversed(runs) if one.device != ELSEWHERE), runs[-1])
    return session.runs.prediction(run.media_id, run.id)


def _expected(
    said: Mapping[str, Curves],
    shown: Curves,
    schemes: Mapping[str, LabelScheme],
    drawn_in: LabelScheme | None,
) -> dict[str, float]:
    """Return how much is expected of each label by its name: of those that people use, if anything tells."""
    from vemo_desktop.ml.heads.first_guess import from_ekman  # loads scipy, which nobody else here needs

    own = None
    if drawn_in is not None and drawn_in.id not in said and EKMAN_6.id in said:
        own = from_ekman(drawn_in, said[EKMAN_6.id])
    curves = shown if own is None else own
    scheme = schemes.get(curves.scheme)
    names = {} if scheme is None else {label.key: label.name for label in scheme.labels}
    return {names.get(label, label): share for label, share in expected_shares(curves).items()}


def _candidate(
    item: MediaItem,
    curves: Curves,
    expected: Mapping[str, float],
    waiting: Sequence[QueueItem],
    cache: FeatureCache,
) -> Candidate:
    from vemo_desktop.ml.heads.descriptions import usual_voice  # loads scipy, which nobody else here needs

    against = [one.disagreement for one in waiting]
    tracks = cache.tracks_of(item.fingerprint)
    # By their columns too: one network says of a scheme what is neutral, another leaves it out.
    profile = {
        f"{track.encoder} {track.version} {track.names}": profile_of(track.values, track.valid)
        for track in tracks
    }
    # Curves are always there, features may have fallen out of the cache.
    every = np.ones(len(curves), dtype=np.bool_)
    profile[f"curves {curves.scheme} {curves.names}"] = profile_of(curves.values, every)
    return Candidate(
        item.id,
        item.title,
        unsure_share(curves),
        float(np.mean(against)) if against else 0.0,
        len(waiting),
        profile,
        expected,
        usual_voice({track.encoder: track for track in tracks}),
    )


def why_next(video: NextVideo) -> str:
    """Say in a few words why a video comes where it comes."""
    one = video.candidate
    parts = []
    if video.stage is Stage.GROUNDWORK:
        parts.append(_as_groundwork(video.adds))
    elif video.stage is Stage.VARIETY:
        parts.append("one of the first, for variety")
    if one.unsure >= _MENTIONED:
        parts.append(f"unsure for {one.unsure:.0%} of its time")
    if one.disagreement >= _MENTIONED:
        parts.append("networks contradict each other")
    if video.alike is not None and video.newness >= _UNLIKE:
        parts.append("unlike what you have seen")
    elif video.alike is not None and video.newness <= _LIKE:
        parts.append(f"much like “{video.alike}”")
    parts.append(_waiting(one.waiting))
    return " · ".join(parts)


def _as_groundwork(labels: Sequence[str]) -> str:
    if not labels:
        return "one of the first"
    names = ", ".join(labels)
    return f"one of the first, expected to add {names}"


def _waiting(count: int) -> str:
    if count == 0:
        return "nothing proposed"
    return "1 proposal" if count == 1 else f"{count} proposals"
