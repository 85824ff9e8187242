"""TSL-Net as a network of this program: what it wants to see and hear, and what it says."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction

import numpy as np
import numpy.typing as npt
import torch

from vemo_desktop.domain.labels import SENTIMENT
from vemo_desktop.domain.segments import Proposed
from vemo_desktop.domain.timebase import FrameIndex
from vemo_desktop.domain.tracks import FOREGROUND_SCHEME, CurveKind, Curves, FeatureTrack, Prediction
from vemo_desktop.errors import NetworkError
from vemo_desktop.ml import packs
from vemo_desktop.ml.cards import NetworkCard
from vemo_desktop.ml.encoders.i3d_clips import PACK as I3D_PACK
from vemo_desktop.ml.encoders.i3d_clips import I3dEncoder
from vemo_desktop.ml.encoders.log_mel import LogMelEncoder, sound_rate
from vemo_desktop.ml.encoding import Encoder, Json, Subject
from vemo_desktop.ml.networks.tsl.inputs import TslInputs, aligned, picture_rate, step_edges_us
from vemo_desktop.ml.networks.tsl.network import POSITIONS, TslNet
from vemo_desktop.ml.networks.tsl.proposals import FRAMES_PER_STEP, ProposalRule, propose_segments
from vemo_desktop.ml.networks.tsl.settings import TslSettings
from vemo_desktop.ml.networks.tsl.shown import LABELS, shown_segments
from vemo_desktop.ml.state_dicts import load_strictly

PACK = "tsl-net"
_FEWEST_STEPS = 2
"""The released rule interpolates between steps."""

Floats = npt.NDArray[np.float32]


@dataclass(frozen=True, slots=True, eq=False)
class _Said:
    """What the network says of the steps known so far.

    Parameters
    ----------
    fused : ndarray of float32, shape (T, 3)
        Negative, positive, background.
    video_score, distribution : ndarray of float32, shape (2,)
        Negative and positive of the whole video: each on its own, and as shares.
    """

    fused: Floats
    video_score: Floats
    distribution: Floats


class TslNetwork:
    """Negative, neutral and positive over time, one value per 16 frames.

    Parameters
    ----------
    card : NetworkCard
        Its `settings` are `TslSettings`.
    device : str
    """

    def __init__(self, card: NetworkCard, device: str) -> None:
        self._card = card
        self._device = device
        self._options = TslSettings.of(card)
        self._rule = ProposalRule(faithful=self._options.segments == "as released")
        self._network: TslNet | None = None

    @property
    def card(self) -> NetworkCard:
        """The card it was made from."""
        return self._card

    @property
    def settings(self) -> dict[str, Json]:
        """Which weights it has, and by which rule segments are made."""
        return {"weights": packs.digest(PACK), **self._options.model_dump()}

    def encoders(self, subject: Subject, tracks: Mapping[str, FeatureTrack]) -> list[Encoder]:
        """Return the encoders of pictures and of sound.

        Raises
        ------
        NetworkError
            If the file has no picture or no sound, or is longer than the network can read.
        """
        frames, rate = self._required(subject)
        return [
            I3dEncoder(frames, self._device, packs.digest(I3D_PACK)),
            LogMelEncoder(sound_rate(rate)),
        ]

    def predict(self, tracks: Mapping[str, FeatureTrack], subject: Subject) -> Prediction:
        """Return curves, foreground, the values of the whole video, and segments.

        The share of both classes in the whole video is `video_distribution`. The released program's video
        scores, which are independent of each other, stand as ``video_score`` among the settings.
        """
        frames, rate = self._required(subject)
        inputs = aligned(tracks.get(I3dEncoder.id), tracks.get(LogMelEncoder.id), frames, rate)
        edges = step_edges_us(frames)
        values = np.full((len(edges) - 1, 3), np.nan, np.float32)
        settings: dict[str, object] = dict(self.settings)
        distribution: dict[str, float] = {}
        segments: tuple[Proposed, ...] = ()
        if len(inputs):
            said = self._say(inputs)
            values[: len(inputs)] = said.fused
            distribution = _named(said.distribution)
            settings["video_score"] = _named(said.video_score)
            segments = self._segments(said, edges[: len(inputs) + 1], frames, float(rate))
        negative, positive, background = values.T
        moods = np.stack([negative, background, positive], axis=1)
        foreground = 1 - background[:, None]
        return Prediction(
            network=self.card.id,
            version=self.card.version,
            card_digest=self.card.digest,
            settings=settings,
            device=self._device,
            curves={SENTIMENT.id: Curves(SENTIMENT.id, SENTIMENT.keys, edges, moods, CurveKind.TRAINED)},
            main_scheme=self.card.main_scheme,
            video_distribution=distribution,
            extras={
                FOREGROUND_SCHEME: Curves(
                    FOREGROUND_SCHEME, ("foreground",), edges, foreground, CurveKind.TRAINED
                )
            },
            segments=segments,
        )

    def _required(self, subject: Subject) -> tuple[FrameIndex, Fraction]:
        """Return the frames of a video and their rate; raises as `encoders` does."""
        name, frames, video = subject.info.path.name, subject.frames, subject.info.video
        if frames is None or video is None or not subject.info.audio:
            lacking = "sound" if frames is not None else "picture"
            raise NetworkError(
                f'"{name}" has no {lacking}, and {self.card.name} needs both picture and sound. Nothing was '
                "changed. Choose another network for this video."
            )
        rate = picture_rate(frames, video.rate)
        if len(step_edges_us(frames)) - 1 > POSITIONS:
            minutes = int(POSITIONS * FRAMES_PER_STEP / rate / 60)
            raise NetworkError(
                f'"{name}" is longer than {self.card.name} can read: {minutes} minutes at this frame rate. '
                "Nothing was changed. Cut the video, or choose another network."
            )
        return frames, rate

    @torch.inference_mode()
    def _say(self, inputs: TslInputs) -> _Said:
        if self._network is None:
            self._network = _load(self._device)
        # Tracks may not be written to, which torch does not know of: a copy.
        visual, mel = (torch.tensor(one, device=self._device)[None] for one in (inputs.visual, inputs.mel))
        output = self._network(visual, mel)
        parts = (output.fused, output.video_score, output.video_distribution)
        return _Said(*(part[0].float().cpu().numpy() for part in parts))

    def _segments(
        self, said: _Said, edges_us: npt.NDArray[np.int64], frames: FrameIndex, rate_hz: float
    ) -> tuple[Proposed, ...]:
        if len(said.fused) < _FEWEST_STEPS:
            return ()
        proposals = propose_segments(said.fused, said.video_score, rate_hz, self._rule)
        return shown_segments(proposals, said.video_score, edges_us, frames, rate_hz, self._rule)


def _named(values: Floats) -> dict[str, float]:
    return dict(zip(LABELS, map(float, values), strict=True))


def _load(device: str) -> TslNet:
    """Return the installed network without what only training needs.

    Raises
    ------
    WeightsMissing
        If its weights are not installed.
    NetworkError
        If they do not fit.
    """
    network = TslNet()
    load_strictly(network, packs.tensors(PACK), "TSL-Net")
    network.drop_training_parts()
    return network.eval().to(device)
