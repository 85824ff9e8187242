"""What a job tells while it runs and when it ends: frozen records that carry the job's number."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any

from vemo_desktop.domain.tracks import Prediction
from vemo_desktop.exchange.writing import ExportReport


@dataclass(frozen=True, slots=True)
class JobQueued:
    """The queue has taken a job on; it waits."""

    job_id: int


@dataclass(frozen=True, slots=True)
class JobStarted:
    """The job's turn has come (again, after `JobPaused`)."""

    job_id: int


@dataclass(frozen=True, slots=True)
class JobProgress:
    """How far a job is.

    Parameters
    ----------
    job_id : int
    step : str
        What is being done, in words for the user.
    fraction : float
        Share of the whole job that is done, in [0, 1].
    left_s : float or None
        Estimated seconds until the end; None while nothing can be said.
    """

    job_id: int
    step: str
    fraction: float
    left_s: float | None = None


@dataclass(frozen=True, slots=True)
class JobPaused:
    """The job makes way for a more urgent one; it waits and will go on where it was."""

    job_id: int


class PreparedPart(StrEnum):
    """What preparing a file puts into the preview cache."""

    INDEX = "index"
    WAVEFORM = "waveform"
    THUMBNAILS = "thumbnails"
    SPECTROGRAM = "spectrogram"
    """Only where it was asked for."""
    SHOTS = "shots"
    """Only where they were asked for."""


@dataclass(frozen=True, slots=True)
class PartReady:
    """One part of a file's preview lies in the preview cache."""

    job_id: int
    media_id: str
    part: PreparedPart


@dataclass(frozen=True, slots=True, eq=False)
class PartialCurves:
    """What one of the job's networks says of the part of the file that was analysed so far.

    The curves have the steps of the whole file; from `until_us` on, where the analysis has not come yet,
    they are NaN.
    """

    job_id: int
    media_id: str
    prediction: Prediction
    until_us: int


@dataclass(frozen=True, slots=True)
class PreparedMedia:
    """Everything of `PreparedPart` that the file has is in the preview cache.

    `notices` are sentences for the user about parts that could not be made.
    """

    job_id: int
    media_id: str
    parts: tuple[PreparedPart, ...]
    notices: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ProxyGrew:
    """Another stretch of a video can be played from its proxy: `pieces` of them are there, of `of`."""

    job_id: int
    media_id: str
    pieces: int
    of: int


@dataclass(frozen=True, slots=True)
class ProxyMade:
    """The proxy of a video is as whole as it will be.

    Parameters
    ----------
    job_id : int
    media_id : str
    pieces, of : int
        How much of it is there.
    size_bytes : int
    notices : tuple of str
        Sentences for the user, such as why it is not whole.
    """

    job_id: int
    media_id: str
    pieces: int
    of: int
    size_bytes: int
    notices: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, eq=False)
class Analysed:
    """The networks' full answers.

    Parameters
    ----------
    job_id : int
    media_id : str
    predictions : tuple of Prediction
        In the order of the request, at least one; a network that could not run on this file has a sentence
        in `notices` instead.
    notices : tuple of str
        Sentences for the user, such as where the file stopped being readable.
    from_cache : bool
        Whether nothing had to be decoded.
    """

    job_id: int
    media_id: str
    predictions: tuple[Prediction, ...]
    notices: tuple[str, ...] = ()
    from_cache: bool = False


@dataclass(frozen=True, slots=True)
class Trained:
    """A network was trained and lies in its folder.

    Parameters
    ----------
    job_id : int
    weights, report : Path
    values : dict of str to float
        How good it is on the held-out videos; empty without any.
    notices : tuple of str
        Sentences for the user, such as which videos were left out.
    """

    job_id: int
    weights: Path
    report: Path
    values: dict[str, float]
    notices: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class LearningCurve:
    """How a head's learning goes: what was judged so far on videos that folds left out.

    Parameters
    ----------
    job_id : int
    step, steps : int
        Updates made, and made at most.
    losses : tuple of float
        Total loss by update, thinned where there are many.
    judgements : tuple of (int, dict of str to float)
        Updates and figures, oldest first; the first is what the built-in network says.
    """

    job_id: int
    step: int
    steps: int
    losses: tuple[float, ...]
    judgements: tuple[tuple[int, dict[str, float]], ...]


@dataclass(frozen=True, slots=True, eq=False)
class Taught:
    """A head has been taught and compared with the present network.

    Parameters
    ----------
    job_id : int
    card : dict
        The card of the network that came of it, as JSON.
    weights : bytes
    report : dict
        JSON values: ``examples``, ``versions``, ``losses``, ``judgements``, ``comparison``, ``seconds``,
        ``step``, ``steps``, ``device``.
    notices : tuple of str
        Sentences for the user, such as which videos were left out.
    """

    job_id: int
    card: dict[str, Any]
    weights: bytes
    report: dict[str, Any]
    notices: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Measured:
    """What a run of a network over a file would cost.

    Parameters
    ----------
    job_id : int
    media_id : str
    network_id : str
    device : str
        Where it was tried: ``cpu``, ``cuda:0`` ...
    digest : str
        Of the network's card and weights; another one means that the measurement is out of date.
    load_s : float
        Seconds until the network is ready.
    run_s : float
        Seconds for the whole file after that, without reading the file.
    duration_us : int
        Length of the file.
    """

    job_id: int
    media_id: str
    network_id: str
    device: str
    digest: str
    load_s: float
    run_s: float
    duration_us: int


@dataclass(frozen=True, slots=True)
class DatasetWritten:
    """A dataset lies in its folder; `report` names its files and what was lost."""

    job_id: int
    report: ExportReport


@dataclass(frozen=True, slots=True)
class JobFailed:
    """The job ended without its result; `message` is for the user, `details` only on demand.

    `is_refusal` where a network could not run, on this video or at all: nothing is wrong with the file.
    """

    job_id: int
    message: str
    details: str = ""
    is_refusal: bool = False


@dataclass(frozen=True, slots=True)
class JobCancelled:
    """The job was stopped because somebody asked for it."""

    job_id: int


@dataclass(frozen=True, slots=True)
class WorkerRestarted:
    """A new background process was started after the last one ended during job `job_id`.

    For the log and the jobs panel. What the user has to know stands in the `JobFailed` of that job.
    """

    job_id: int
    message: str


Event = (
    JobQueued
    | JobStarted
    | JobProgress
    | JobPaused
    | PartReady
    | PartialCurves
    | PreparedMedia
    | ProxyGrew
    | ProxyMade
    | Analysed
    | Measured
    | Trained
    | LearningCurve
    | Taught
    | DatasetWritten
    | JobFailed
    | JobCancelled
    | WorkerRestarted
)

ENDINGS = (
    PreparedMedia,
    ProxyMade,
    Analysed,
    Measured,
    Trained,
    Taught,
    DatasetWritten,
    JobFailed,
    JobCancelled,
)
"""Exactly one of these is the last event of a job."""
