"""What an export is made from: plain values, so that no writer knows where they are stored."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from vemo_desktop.domain.labels import BUILT_IN_SCHEMES, LabelScheme
from vemo_desktop.domain.segments import Layer, Segment, SegmentState
from vemo_desktop.domain.timebase import FrameIndex
from vemo_desktop.domain.trace_steps import TraceSteps
from vemo_desktop.domain.traces import Chunk, Take, Trace
from vemo_desktop.domain.tracks import Curves


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
    frames: FrameIndex | None
    segments: tuple[Segment, ...]
    runs: tuple[RunRecord, ...]
    traces: tuple[TraceRecord, ...] = ()

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

    `names` gives each video, by `media_id`, the name that stands for it in every file of an export;
    `schemes` the label schemes, by identifier.
    """

    title: str
    program_version: str
    videos: tuple[VideoRecord, ...]
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
        listed = tuple(videos)
        names = _names(listed)
        ordered = tuple(sorted(listed, key=lambda v: names[v.media_id]))
        return cls(title, program_version, ordered, names, schemes)

    def has_layer(self, layer: Layer) -> bool:
        """Tell whether any video has a segment in a layer."""
        return any(segment.layer is layer for video in self.videos for segment in video.segments)


def _order(segment: Segment) -> tuple[int, int, str, str, str]:
    interval = segment.interval
    return interval.start_us, interval.end_us, segment.scheme, segment.label, segment.id


def _names(videos: tuple[VideoRecord, ...]) -> dict[str, str]:
    """Name videos by their file, and by their content too where two files are called the same."""
    stems = [video.file_name.rpartition(".")[0] or video.file_name for video in videos]
    names: dict[str, str] = {}
    for video, stem in sorted(zip(videos, stems, strict=True), key=lambda pair: pair[0].fingerprint):
        name = stem if stems.count(stem) == 1 else f"{stem}-{video.fingerprint[:8]}"
        if name in names.values():
            name = f"{name}-{video.media_id[:8]}"
        names[video.media_id] = name
    return names
