"""Examples from a project: what people decided, and the features that a network reads of each video."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from vemo_desktop.domain.learning import Side
from vemo_desktop.domain.tracks import FeatureTrack
from vemo_desktop.errors import MediaError, NetworkError, TrainingError, WeightsMissing
from vemo_desktop.jobs.context import JobContext
from vemo_desktop.jobs.events import Event, JobProgress
from vemo_desktop.jobs.requests import AnalyseMedia, DecidedVideos, TrainNetwork
from vemo_desktop.ml.training.examples import LabelledVideo
from vemo_desktop.ml.training.material import Material
from vemo_desktop.ml.training.reading import NoExample, Reader, reader_for
from vemo_desktop.ml.training.splitting import Split
from vemo_desktop.pipeline.looking import Look
from vemo_desktop.storage.feature_cache import FeatureCache, TrackKey

GATHERING = "Gathering examples"


_REASONS_TOLD = 3


def reasons(left_out: Mapping[str, str]) -> str:
    """Return why videos were left out, each reason once, and of many that differ the first ones."""
    every = sorted(set(left_out.values()))
    more = len(every) - _REASONS_TOLD
    return " ".join((*every[:_REASONS_TOLD], *([f"And {more} more like these."] if more > 0 else ())))


@dataclass(frozen=True, slots=True)
class _Found:
    """One example, and what names its labels and features."""

    example: object
    facts: object


def gathered(request: TrainNetwork, data: DecidedVideos, device: str, ctx: JobContext) -> Material[object]:
    """Return the examples of a project, computing the features that the cache lacks.

    Sides were given to all videos that people decided about, before any is left out, so that none changes
    sides because a file is missing today. Videos that are no example are left out with a reason.

    Raises
    ------
    Cancelled
        What was computed is in the cache.
    WeightsMissing
        If weights of the encoders are not installed.
    """
    reader = reader_for(request.network_id, request.recipe, data.schemes, device)
    found: dict[str, _Found] = {}
    left_out = dict(data.left_out)
    for done, video in enumerate(data.videos):
        ctx.step(GATHERING, done, len(data.videos))
        part = PartContext(ctx, done, len(data.videos))
        try:
            found[video.fingerprint] = _gather(request, reader, video, part)
        except WeightsMissing:
            raise
        except NoExample as reason:
            left_out[video.path.name] = str(reason)
        except (MediaError, NetworkError) as error:
            left_out[video.path.name] = error.message
    ctx.step(GATHERING, len(data.videos), len(data.videos))
    train, held_out = (
        sorted(one.fingerprint for one in data.videos if one.side is side and one.fingerprint in found)
        for side in (Side.TRAIN, Side.HELD_OUT)
    )
    kept = Split(tuple(train), tuple(held_out), data.rule)
    return Material(
        train=tuple(found[one].example for one in kept.train),
        validation=tuple(found[one].example for one in kept.validation),
        split=kept,
        names={video.fingerprint: video.path.name for video in data.videos},
        facts=[[one, found[one].facts] for one in kept.train + kept.validation]
        + [list(kept.train), list(kept.validation)],
        left_out=left_out,
    )


def no_examples(left_out: Mapping[str, str]) -> tuple[str, ...]:
    """Return a sentence about each video that is no example; reasons come by title or name of the file."""
    return tuple(f"“{title}” is no example: {why}" for title, why in left_out.items())


def _gather(request: TrainNetwork, reader: Reader, video: LabelledVideo, ctx: JobContext) -> _Found:
    labels = reader.label_facts(video, teaches=video.side is Side.TRAIN)
    about = AnalyseMedia(
        media_id=video.media_id,
        path=video.path,
        fingerprint=video.fingerprint,
        cache_dir=request.cache_dir,
        network_ids=(request.network_id,),
        device=request.device,
        job_id=request.job_id,
    )
    look = Look(about, ctx)
    look.panel.seat_reader(reader)
    look.finish()
    keys = look.panel.keys_of(reader)
    example = reader.example(
        video, look.subject, CachedTracks(FeatureCache(request.cache_dir), keys, video.path.name)
    )
    return _Found(example, [labels, sorted(key.digest for key in keys.values())])


@dataclass(frozen=True, slots=True)
class CachedTracks:
    """The tracks of one video, read anew from the cache at each call."""

    cache: FeatureCache
    keys: Mapping[str, TrackKey]
    name: str

    def __call__(self) -> dict[str, FeatureTrack]:
        tracks = {}
        for encoder_id, key in self.keys.items():
            found = self.cache.get(key)
            if found is None:
                raise TrainingError(
                    f"The features of “{self.name}” are not in the cache any more, or could not be kept "
                    "there. See that the disk has room and start the training again; it goes on from its "
                    "last saved state."
                )
            tracks[encoder_id] = found.track
        return tracks


class PartContext(JobContext):
    """The context of one video: its progress counts as a part of the whole, its curves concern nobody."""

    def __init__(self, ctx: JobContext, done: int, total: int) -> None:
        def emit(event: Event) -> None:
            if isinstance(event, JobProgress):
                ctx.step(GATHERING, done + event.fraction, total)

        super().__init__(ctx.job_id, emit, ctx.cut)
