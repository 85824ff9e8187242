"""The videos of a lesson: what a head reads of each, what people decided, what networks say of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from vemo_desktop.domain.learning import Side
from vemo_desktop.domain.tracks import FeatureTrack
from vemo_desktop.errors import MediaError, NetworkError, TrainingError
from vemo_desktop.jobs.context import JobContext
from vemo_desktop.jobs.requests import AnalyseMedia, LessonVideo, TeachHead
from vemo_desktop.ml import registry
from vemo_desktop.ml.builtin.folder import shipped_file
from vemo_desktop.ml.builtin.learnt import FILE, read_learnt
from vemo_desktop.ml.cards import BUILT_IN
from vemo_desktop.ml.encoding import Network, Subject
from vemo_desktop.ml.heads.decisions import Decisions, decisions_of
from vemo_desktop.ml.heads.inputs import HeadInputs, inputs_of
from vemo_desktop.ml.steady_curves import steady_edges
from vemo_desktop.pipeline.gathering import GATHERING, CachedTracks, PartContext, reasons
from vemo_desktop.pipeline.looking import Look
from vemo_desktop.storage.feature_cache import FeatureCache


@dataclass(frozen=True, slots=True, eq=False)
class LessonPart:
    """One video that is ready to teach or to judge.

    `tracks` reads its features from the cache again, for networks that are to be compared.
    """

    video: LessonVideo
    decisions: Decisions
    inputs: HeadInputs
    subject: Subject
    tracks: CachedTracks


@dataclass(frozen=True, slots=True)
class LessonMaterial:
    """All videos of a lesson, and why others are none, by title."""

    parts: tuple[LessonPart, ...]
    left_out: Mapping[str, str]

    def side(self, side: Side) -> list[LessonPart]:
        """Return the videos that stand on one side."""
        return [one for one in self.parts if one.video.side is side]


def gathered_lesson(request: TeachHead, ctx: JobContext) -> LessonMaterial:
    """Return what there is to learn from, computing the features that the cache lacks.

    Raises
    ------
    Cancelled
        What was computed is in the cache.
    TrainingError
        If features cannot be kept.
    """
    parts, left_out = [], dict(request.left_out)
    network = registry.load(BUILT_IN)
    for done, video in enumerate(request.videos):
        ctx.step(GATHERING, done, len(request.videos))
        try:
            parts.append(_part(request, video, network, PartContext(ctx, done, len(request.videos))))
        except (MediaError, NetworkError) as error:
            left_out[video.title] = error.message
    ctx.step(GATHERING, len(request.videos), len(request.videos))
    if not parts:
        raise TrainingError(
            " ".join(["There is no video to learn from. Nothing was changed.", reasons(left_out)]),
            details=str(left_out),
        )
    return LessonMaterial(tuple(parts), left_out)


def _part(request: TeachHead, video: LessonVideo, network: Network, ctx: JobContext) -> LessonPart:
    about = AnalyseMedia(
        media_id=video.media_id,
        path=video.path,
        fingerprint=video.fingerprint,
        cache_dir=request.cache_dir,
        job_id=request.job_id,
    )
    look = Look(about, ctx)
    look.panel.seat_reader(network)
    look.finish()
    keys = look.panel.keys_of(network)
    tracks = CachedTracks(FeatureCache(request.cache_dir), keys, video.title)
    read: dict[str, FeatureTrack] = tracks()
    inputs = inputs_of(read, steady_edges(look.subject.duration_us), read_learnt(shipped_file(FILE)))
    decisions = decisions_of(
        video.segments,
        request.scheme,
        video.fingerprint,
        look.subject.duration_us,
        is_finished=video.is_finished,
    )
    return LessonPart(video, decisions, inputs, look.subject, tracks)
