"""What can be asked of the worker: frozen, numbered, and picklable."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from enum import IntEnum
from pathlib import Path
from typing import ClassVar

from vemo_desktop.domain.labels import LabelScheme
from vemo_desktop.domain.learning import Side
from vemo_desktop.domain.places import Place
from vemo_desktop.domain.proposing import ProposalSettings
from vemo_desktop.domain.segments import Segment
from vemo_desktop.domain.splits import Together
from vemo_desktop.domain.trace_steps import TraceSteps
from vemo_desktop.exchange.huggingface.options import DatasetOptions
from vemo_desktop.ml.training.examples import LabelledVideo
from vemo_desktop.ml.training.recipes import HeadRecipe, Recipe


class Priority(IntEnum):
    """Who goes first; a running job makes way for a more urgent one and goes on afterwards."""

    SOON = 0  # somebody is waiting in front of the screen
    PLAYING = 1  # somebody is watching a picture that stutters
    BACKGROUND = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class PrepareMedia:
    """Make what is needed to play and draw a file: frame index, waveform, thumbnails.

    Parameters
    ----------
    media_id : str
    path : Path
    fingerprint : str
        From `media.fingerprint`; names the file's contents in the caches.
    cache_dir : Path
        Root of the caches.
    with_spectrogram : bool
        Whether the sound by pitch is wanted too.
    with_shots : bool
        Whether the cuts between shots are wanted too, which takes a look at every frame.
    job_id : int
        Given by the queue; 0 before.
    """

    priority: ClassVar[Priority] = Priority.SOON
    purpose: ClassVar[str] = "Preparing"

    media_id: str
    path: Path
    fingerprint: str
    cache_dir: Path
    with_spectrogram: bool = False
    with_shots: bool = False
    job_id: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class MakeProxy:
    """Make a small copy of a picture that decodes faster than it plays, or go on with one.

    Parameters
    ----------
    media_id, path, fingerprint, cache_dir, job_id
        As in `PrepareMedia`.
    limit_bytes : int
        What the proxies of all videos together may take.
    """

    priority: ClassVar[Priority] = Priority.PLAYING
    purpose: ClassVar[str] = "Making a proxy of"

    media_id: str
    path: Path
    fingerprint: str
    cache_dir: Path
    limit_bytes: int
    job_id: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class AnalyseMedia:
    """Run networks over one file, which is read once for all of them.

    Parameters
    ----------
    media_id, path, fingerprint, cache_dir, job_id
        As in `PrepareMedia`.
    network_ids : tuple of str
        Identifiers of the networks' cards; predictions come in this order.
    device : str
        ``auto``, ``cpu``, ``cuda[:n]`` or ``mps``.
    """

    priority: ClassVar[Priority] = Priority.BACKGROUND
    purpose: ClassVar[str] = "Analysing"

    media_id: str
    path: Path
    fingerprint: str
    cache_dir: Path
    network_ids: tuple[str, ...] = ("builtin",)
    device: str = "auto"
    job_id: int = 0


@dataclass(frozen=True, slots=True)
class DecidedVideos:
    """Examples from what people decided in a project.

    Parameters
    ----------
    videos : tuple of LabelledVideo
        Each with its side.
    schemes : dict of str to LabelScheme
        Every scheme that the segments use, by identifier.
    rule : str
        Sentence that says how the sides came about.
    left_out : mapping of str to str
        Why a video is no example, by the name of its file; more may turn out to be none.
    """

    videos: tuple[LabelledVideo, ...]
    schemes: dict[str, LabelScheme]
    rule: str
    left_out: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class PublishedFiles:
    """Examples from the published files of TSL-300, with features in the published layout.

    Parameters
    ----------
    labels, features : Path
        Folders; only read.
    draw_seed : int or None
        See `exchange.tsl300.read`.
    """

    labels: Path
    features: Path
    draw_seed: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class MeasureNetwork:
    """Try one network for a moment and work out what running it over one file would cost.

    Parameters
    ----------
    media_id, path, fingerprint, cache_dir, job_id
        As in `PrepareMedia`.
    network_id, device : str
        Which network, and where it would run.
    """

    priority: ClassVar[Priority] = Priority.SOON
    purpose: ClassVar[str] = "Measuring"

    media_id: str
    path: Path
    fingerprint: str
    cache_dir: Path
    network_id: str
    device: str = "auto"
    job_id: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class TrainNetwork:
    """Train one network.

    Parameters
    ----------
    path : Path
        Folder that weights and report are written to. One that holds a training of the very same examples
        and settings that was not finished is gone on with.
    network_id : str
        Identifier of the network's card.
    recipe : Recipe
    data : DecidedVideos or PublishedFiles
    cache_dir, job_id
        As in `PrepareMedia`.
    device : str
        As in `AnalyseMedia`.
    tensorboard : Path or None
        Folder for the course of the training, as TensorBoard reads it.
    """

    priority: ClassVar[Priority] = Priority.BACKGROUND
    purpose: ClassVar[str] = "Training"

    path: Path
    network_id: str
    recipe: Recipe
    data: DecidedVideos | PublishedFiles
    cache_dir: Path
    device: str = "auto"
    tensorboard: Path | None = None
    job_id: int = 0


@dataclass(frozen=True, slots=True)
class LessonVideo:
    """One video that people decided about, for a head.

    Parameters
    ----------
    media_id : str
    path : Path
    fingerprint, title : str
    segments : tuple of Segment
        All of them, of every layer, state and scheme.
    side : Side
        Whether it teaches or judges; never both.
    is_finished : bool
        Whether somebody went through all of it, so that its silence is a judgement too.
    group : str
        What it stays together with when videos are left out to tell when to stop.
    traces : tuple of (str, TraceSteps)
        Dimension and trace of each person, lags taken off; for lessons of valence and arousal.
    """

    media_id: str
    path: Path
    fingerprint: str
    title: str
    segments: tuple[Segment, ...]
    side: Side
    is_finished: bool
    group: str
    traces: tuple[tuple[str, TraceSteps], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class TeachHead:
    """Teach a head from corrections and compare it with the present network on the held-out videos.

    A training of the very same videos, decisions and settings that was not finished is gone on with.

    Parameters
    ----------
    scheme : LabelScheme
    recipe : HeadRecipe
    path : Path or ServerPlace
        Of the project, which names it on the card; it is not read.
    videos : tuple of LessonVideo
    present : str
        Identifier of the network that speaks in this scheme now.
    present_proposals : ProposalSettings
        How segments are cut out of its curves.
    together : Together
        Who was kept together when the sides were given.
    left_out : mapping of str to str
        Why a video is no example, by title; more may turn out to be none.
    tensorboard : Path or None
        As in `TrainNetwork`.
    device : str
        As in `AnalyseMedia`. The processor unless somebody chose otherwise: heads are too small for a
        graphics card to be worth the way there.
    cache_dir, job_id
        As in `PrepareMedia`.
    """

    priority: ClassVar[Priority] = Priority.BACKGROUND
    purpose: ClassVar[str] = "Learning from"

    path: Place
    scheme: LabelScheme
    recipe: HeadRecipe
    videos: tuple[LessonVideo, ...]
    present: str
    present_proposals: ProposalSettings
    together: Together
    left_out: Mapping[str, str]
    cache_dir: Path
    tensorboard: Path | None = None
    device: str = "cpu"
    job_id: int = 0


@dataclass(frozen=True, slots=True)
class DatasetVideo:
    """One video that goes into a dataset.

    Parameters
    ----------
    media_id, part, group : str
        Part of the dataset, and what was kept together when the parts were made.
    judged : mapping of str to tuple of str
        By scheme, the people who judged this video in it, also those who found nothing.
    """

    media_id: str
    part: str
    group: str
    judged: Mapping[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True, kw_only=True)
class WriteDataset:
    """Write a project as a dataset to train on.

    Parameters
    ----------
    path : Path
        Folder to write to.
    project : Path
        The project file; it is read as it stands when the job runs.
    options : DatasetOptions
    videos : tuple of DatasetVideo
    raters : tuple of str
        Everybody who judged anything, in the order of their columns.
    trace_raters : tuple of str
        Everybody else who rated a video over time; they have no column.
    others : tuple of str
        Everybody else whose name a note may hold: who settled gold, and annotators.
    schemes : mapping of str to LabelScheme
    agreement : tuple of str
        Lines of a table, in Markdown, for the card; empty where nobody can be compared.
    cache_dir, job_id
        As in `PrepareMedia`.
    """

    priority: ClassVar[Priority] = Priority.BACKGROUND
    purpose: ClassVar[str] = "Exporting"

    path: Path
    project: Place
    options: DatasetOptions
    videos: tuple[DatasetVideo, ...]
    raters: tuple[str, ...]
    trace_raters: tuple[str, ...] = ()
    others: tuple[str, ...] = ()
    schemes: Mapping[str, LabelScheme]
    agreement: tuple[str, ...]
    cache_dir: Path
    job_id: int = 0

    @property
    def unfinished(self) -> Path:
        """Where the dataset grows until it is whole: beside its folder, the same for the same request.

        A job that makes way for a more urgent one finds there what media it had already.
        """
        asked = (self.project, self.options, [(one.media_id, one.part) for one in self.videos])
        digest = hashlib.blake2b(repr(asked).encode(), digest_size=6).hexdigest()
        return self.path.parent / f".{self.path.name}-{digest}"


MediaRequest = PrepareMedia | MakeProxy | AnalyseMedia | MeasureNetwork
"""What is asked about one video."""
Request = MediaRequest | TrainNetwork | TeachHead | WriteDataset
