"""What an export is made from: plain values, so that no writer knows where they are stored."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from vemo_desktop.domain.labels import BUILT_IN_SCHEMES, LabelScheme
from vemo_desktop.domain.library import MediaItem
from vemo_desktop.domain.segments import Layer, Segment, SegmentState
from vemo_desktop.domain.timebase import FrameIndex
from vemo_desktop.domain.trace_steps import TraceSteps
from vemo_desktop.domain.traces import Chunk, Take, Trace
from vemo_desktop.domain.tracks import Curves
from vemo_desktop.exchange.texts import cut_to_bytes


@dataclass(frozen=True, slots=True, eq=False)
class RunRecord:
    """One run of a network on one video, with the curves it gave, by scheme."""

    id: str
    network: str
    version: str
    card_digest: str
    settings: dict[str, object]
    device: str
    program_version: str
    curves: tuple[Curves, ...]


@dataclass(frozen=True, slots=True, eq=False)
class TraceRecord:
    """One trace: what stands, from -1 to 1 with nothing taken off, and the raw takes it was made of."""

    trace: Trace
    steps: TraceSteps
    takes: tuple[tuple[Take, tuple[Chunk, ...]], ...]


@dataclass(frozen=True, slots=True, eq=False)
class VideoRecord:
    """One video of a dataset.

    Parameters
    ----------
    media_id, fingerprint : str
    file_name : str
        Name without folders: where a file lies on somebody's disk is nobody else's business.
    duration_us : int
    width, height : int
        0 without picture.
    frames : FrameIndex or None
        To tell frame numbers; None without picture or where it was not built yet.
    segments : tuple of Segment
        Of all layers.
    runs : tuple of RunRecord
    traces : tuple of TraceRecord
    """

    media_id: str
    fingerprint: str
    file_name: str
    duration_us: int
    width: int
    height: int
    frames: FrameIndex | None = None
    segments: tuple[Segment, ...] = ()
    runs: tuple[RunRecord, ...] = ()
    traces: tuple[TraceRecord, ...] = ()

    @classmethod
    def of(cls, item: MediaItem) -> VideoRecord:
        """Return a video of the library with nothing in it yet."""
        return cls(item.id, item.fingerprint, item.path.name, item.duration_us, item.width, item.height)

    def layer(self, layer: Layer) -> tuple[Segment, ...]:
        """Return the segments of one layer in order of time."""
        return tuple(sorted((s for s in self.segments if s.layer is layer), key=_order))

    @property
    def is_reviewed(self) -> bool:
        """Whether a person has decided anything here: without, an empty list of segments means nothing."""
        return any(s.layer is not Layer.PROPOSAL or s.state is not SegmentState.OPEN for s in self.segments)


@dataclass(frozen=True, slots=True, eq=False)
class Dataset:
    """The videos of a project, ready to be written.

    `videos` may be read anew each time somebody goes through them, so that a large project need not fit
    into memory: a format goes through them once, or through what `held` returns. `names` gives each
    video, by `media_id`, the name that stands for it in every file of an export, in the order of the
    videos; `schemes` the label schemes, by identifier.
    """

    title: str
    program_version: str
    videos: Collection[VideoRecord]
    names: dict[str, str]
    schemes: Mapping[str, LabelScheme]

    @classmethod
    def of(
        cls,
        title: str,
        program_version: str,
        videos: Iterable[VideoRecord],
        schemes: Mapping[str, LabelScheme] = BUILT_IN_SCHEMES,
    ) -> Dataset:
        """Put videos in order and name them, the same way whatever order they come in."""
        listed = {video.media_id: video for video in videos}
        names = _names(listed.values())
        return cls(
            title,
            program_version,
            tuple(listed[id_] for id_ in sorted(names, key=names.__getitem__)),
            names,
            schemes,
        )

    @classmethod
    def read_on_the_way(
        cls,
        title: str,
        program_version: str,
        lights: Iterable[VideoRecord],
        read: Callable[[Sequence[str]], Iterator[VideoRecord]],
        schemes: Mapping[str, LabelScheme],
    ) -> Dataset:
        """Put videos in order and name them, as `of` does, but read each only when it is come to.

        Parameters
        ----------
        title, program_version : str
        lights : iterable of VideoRecord
            The videos with nothing in them yet; their names are enough.
        read : callable
            Yields videos with everything, in the order of the identifiers it is given.
        schemes : mapping of str to LabelScheme
        """
        names = _names(tuple(lights))
        return cls(
            title,
            program_version,
            _OnTheWay(tuple(sorted(names, key=names.__getitem__)), read),
            names,
            schemes,
        )

    def held(self) -> Dataset:
        """Return the same with all videos in memory, for formats that go through them more than once."""
        return replace(self, videos=tuple(self.videos))

    def has_layer(self, layer: Layer) -> bool:
        """Tell whether any video has a segment in a layer."""
        return any(segment.layer is layer for video in self.videos for segment in video.segments)


@dataclass(frozen=True, slots=True, eq=False)
class _OnTheWay(Collection[VideoRecord]):
    """Videos that are read each time somebody goes through them."""

    media_ids: tuple[str, ...]
    read: Callable[[Sequence[str]], Iterator[VideoRecord]]

    def __len__(self) -> int:
        return len(self.media_ids)

    def __iter__(self) -> Iterator[VideoRecord]:
        return self.read(self.media_ids)

    def __contains__(self, video: object) -> bool:
        return isinstance(video, VideoRecord) and video.media_id in self.media_ids


def _order(segment: Segment) -> tuple[int, int, str, str, str]:
    interval = segment.interval
    return interval.start_us, interval.end_us, segment.scheme, segment.label, segment.id


_LONGEST_NAME = 200
"""Bytes of a name: what is put around one must fit into the 255 that file systems take."""


def _names(videos: Collection[VideoRecord]) -> dict[str, str]:
    """Name videos by their file, and by their content too where two files are called the same."""
    whole = (video.file_name.rpartition(".")[0] or video.file_name for video in videos)
    stems = [cut_to_bytes(stem, _LONGEST_NAME) for stem in whole]
    counts = Counter(stems)
    names: dict[str, str] = {}
    taken: set[str] = set()
    for video, stem in sorted(zip(videos, stems, strict=True), key=lambda pair: pair[0].fingerprint):
        name = stem if counts[stem] == 1 else f"{stem}-{video.fingerprint[:8]}"
        if name in taken:
            name = f"{name}-{video.media_id[:8]}"
        names[video.media_id] = name
        taken.add(name)
    return dict(sorted(names.items(), key=lambda pair: pair[1]))
