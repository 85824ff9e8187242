"""VAANet as a network of this program: one pass over the whole video, with its sound."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
import numpy.typing as npt
import torch
from torch import Tensor, nn

from vemo_desktop.domain.labels import BUILT_IN_SCHEMES
from vemo_desktop.domain.tracks import FeatureTrack, Prediction
from vemo_desktop.errors import NetworkError
from vemo_desktop.ml import packs
from vemo_desktop.ml.cards import NetworkCard
from vemo_desktop.ml.encoders.mfcc import COEFFICIENTS, FRAMES, MfccEncoder
from vemo_desktop.ml.encoders.snippets import SnippetEncoder, Trunk
from vemo_desktop.ml.encoding import Encoder, Json, Subject
from vemo_desktop.ml.networks.cten.grid import WholePass, in_order
from vemo_desktop.ml.networks.cten.reading import known_rows, required_frames, rows_of, stacked
from vemo_desktop.ml.networks.cten.results import Run, WholeResult, prediction
from vemo_desktop.ml.networks.cten.vaanet import VISUAL_WIDTH, Vaanet
from vemo_desktop.ml.state_dicts import load_strictly, unwrapped

SNIPPETS = "vaanet.snippets"
SNIPPET_FRAMES = 16
_SEGMENTS = "ta_net.fc.bias"
_RELEASED_SEGMENTS = 12


class SnippetFeatures(nn.Module):
    """The part of VAANet that looks at one snippet by itself; shares its weights, and moves no others."""

    def __init__(self, network: Vaanet) -> None:
        super().__init__()
        self.looking = nn.ModuleList([network.resnet, network.conv0, network.sa_net, network.cwa_net])
        self._features = network.snippet_features

    def forward(self, pixels: Tensor) -> Tensor:
        """Map pixels 0..255 of shape (B, 3, D, 112, 112), of any type, to features of shape (B, 512)."""
        return self._features(pixels.float())[0]


class VaanetNetwork:
    """VAANet; it needs pictures and sound.

    There are no windows: its sound is one loop of at most 47.6 seconds from the beginning, which no part of
    a video has by itself.

    Parameters
    ----------
    card : NetworkCard
        Its first pack holds the whole network, trunk included.
    device : str
        Where snippets are looked at; the rest runs on the processor.

    Raises
    ------
    WeightsMissing, NetworkError
        If the weights are not there, or do not fit.
    """

    def __init__(self, card: NetworkCard, device: str) -> None:
        self._card = card
        self._device = device
        self._names = BUILT_IN_SCHEMES[card.main_scheme].keys
        self._network = _loaded(card, len(self._names))
        self._segments = self._network.ta_net.fc.out_features
        self._digest = packs.digest(card.packs[0])

    @property
    def card(self) -> NetworkCard:
        """The card it was made from."""
        return self._card

    @property
    def settings(self) -> dict[str, Json]:
        """The layout that its weights fix."""
        return {"segments": self._segments, "snippet_frames": SNIPPET_FRAMES, "weights": self._digest}

    def encoders(self, subject: Subject, tracks: Mapping[str, FeatureTrack]) -> list[Encoder]:
        """Return the encoders of pictures and sound.

        Raises
        ------
        NetworkError
            If the file has no picture or no sound.
        """
        frames = required_frames(self._card, subject)
        if not subject.info.audio:
            raise self._no_sound(subject)
        trunk = Trunk(self._digest, VISUAL_WIDTH, lambda: SnippetFeatures(self._network))
        layout: dict[str, Json] = {"segments": self._segments, "snippet_frames": SNIPPET_FRAMES}
        chosen = in_order(self._whole(len(frames)).snippets)
        return [SnippetEncoder(SNIPPETS, chosen, frames, trunk, self._device, layout), MfccEncoder()]

    def predict(self, tracks: Mapping[str, FeatureTrack], subject: Subject) -> Prediction:
        """Return class curves, attention, key segments and the distribution of the whole video.

        Raises
        ------
        NetworkError
            If the sound of the file turned out to hold nothing.
        """
        frames = required_frames(self._card, subject)
        whole = self._whole(len(frames))
        mfcc = _looped(tracks.get(MfccEncoder.id))
        if mfcc is not None and len(mfcc) == 0:
            raise self._no_sound(subject)
        known = known_rows(in_order(whole.snippets), tracks.get(SNIPPETS))
        features = stacked(rows_of(whole.snippets, known))
        result = None if features is None or mfcc is None else self._pass(features, mfcc)
        run = Run(self._card, self._names, self.settings, self._device)
        return prediction(run, frames, whole, result)

    def _whole(self, frame_count: int) -> WholePass:
        return WholePass(frame_count, self._segments, SNIPPET_FRAMES)

    @torch.inference_mode()
    def _pass(self, features: npt.NDArray[np.float32], mfcc: npt.NDArray[np.float32]) -> WholeResult:
        weighted, attention = self._network.over_time(torch.from_numpy(features)[None])
        sound = self._network.sound_features(torch.from_numpy(mfcc)[None])
        split = self._network.segment_logits(weighted, sound)[0]
        return WholeResult(split.mean(dim=0).numpy(), split.numpy(), attention[0].numpy())

    def _no_sound(self, subject: Subject) -> NetworkError:
        return NetworkError(
            f'"{subject.info.path.name}" has no sound, and "{self._card.name}" needs it. '
            "Nothing was changed. Choose CTEN, which looks at pictures alone."
        )


def _loaded(card: NetworkCard, classes: int) -> Vaanet:
    tensors = unwrapped(packs.tensors(card.packs[0]))
    network = Vaanet(classes, len(tensors[_SEGMENTS]) if _SEGMENTS in tensors else _RELEASED_SEGMENTS)
    load_strictly(network, tensors, card.name)
    return network.eval()


def _looped(track: FeatureTrack | None) -> npt.NDArray[np.float32] | None:
    """Return 4096 frames of sound, repeated as often as needed; None before they are known.

    Empty where the file turned out to hold no sound.
    """
    if track is None or len(track.values) == 0:
        return None
    heard = track.values[track.valid]
    return np.resize(heard, (FRAMES if len(heard) else 0, COEFFICIENTS))
