"""CTEN as a network of this program: which snippets it wants, and what it says of them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import torch

from vemo_desktop.domain.labels import BUILT_IN_SCHEMES
from vemo_desktop.domain.timebase import FrameIndex
from vemo_desktop.domain.tracks import CurveKind, Curves, FeatureTrack, Prediction
from vemo_desktop.errors import NetworkError
from vemo_desktop.ml import packs
from vemo_desktop.ml.cards import NetworkCard
from vemo_desktop.ml.encoders.snippets import Snippet, SnippetEncoder
from vemo_desktop.ml.encoding import Encoder, Json, Subject
from vemo_desktop.ml.networks.cten.grid import WholePass, Windows, in_order, lay_windows, times_of
from vemo_desktop.ml.networks.cten.reading import Known, Row, known_rows, required_frames, rows_of, stacked
from vemo_desktop.ml.networks.cten.results import Run, WholeResult, prediction, softmax
from vemo_desktop.ml.networks.cten.sampling import kept_frames, snippets
from vemo_desktop.ml.networks.cten.settings import CtenSettings
from vemo_desktop.ml.networks.cten.weights import load_head

SNIPPETS = "cten.snippets"
ERASED_SNIPPETS = "cten.erased"

_SNIPPET_FRAMES = {32: 10, 10: 16}
"""Segments, which the weights fix, and frames per segment: of the released program and of the paper."""
_WINDOWS_AT_ONCE = 64

Ints = npt.NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Plan:
    """What is looked at in one video: in the pass over all of it, in windows, and together."""

    whole: WholePass
    windows: Windows | None
    chosen: tuple[Snippet, ...]


def lay_out(options: CtenSettings, frames: FrameIndex, segments: int, length: int) -> Plan:
    """Lay the whole pass, and windows where they are wished, over a video; for S segments of D frames."""
    whole = WholePass(len(frames), segments, length)
    windows = None
    if options.curve == "windows":
        windows = lay_windows(frames, segments, length, options.window_s)
    tables = [whole.snippets] if windows is None else [whole.snippets, windows.snippets]
    return Plan(whole, windows, in_order(*tables))


def layout_of(segments: int, length: int) -> dict[str, Json]:
    """Return what the features of snippets are kept under besides the snippets themselves."""
    return {"segments": segments, "snippet_frames": length}


class CtenNetwork:
    """The visual network; it needs pictures and nothing else.

    Parameters
    ----------
    card : NetworkCard
        Its first pack holds the head, its `settings` are `CtenSettings`.
    device : str
        Where the trunk looks at snippets. The head costs next to nothing and runs on the processor.

    Raises
    ------
    WeightsMissing, NetworkError
        If the weights are not there, or do not fit the card.
    """

    def __init__(self, card: NetworkCard, device: str) -> None:
        self._card = card
        self._device = device
        self._options = CtenSettings.of(card)
        self._names = BUILT_IN_SCHEMES[card.main_scheme].keys
        self._head, self._trunk = load_head(card.packs[0], len(self._names), card.name)
        self._segments = self._head.ta_net.fc.out_features
        self._length = self._options.snippet_frames or _published_length(card, self._segments)

    @property
    def card(self) -> NetworkCard:
        """The card it was made from."""
        return self._card

    @property
    def settings(self) -> dict[str, Json]:
        """How it is run, and the layout that its weights fix."""
        return {
            **self._options.model_dump(),
            "segments": self._segments,
            "snippet_frames": self._length,
            "weights": packs.digest(self._card.packs[0]),
        }

    def encoders(self, subject: Subject, tracks: Mapping[str, FeatureTrack]) -> list[Encoder]:
        """Return the encoder of all snippets, and with the erased pass one of those it still lacks.

        Raises
        ------
        NetworkError
            If the file has no picture.
        """
        frames = required_frames(self._card, subject)
        plan = self._plan(frames)
        wanted: list[Encoder] = [self._encoder(SNIPPETS, plan.chosen, frames)]
        if self._options.erased_pass and SNIPPETS in tracks:
            erased = self._erased(plan, known_rows(plan.chosen, tracks.get(SNIPPETS)))
            lacking = _lacking(plan, erased)
            if lacking:
                wanted.append(self._encoder(ERASED_SNIPPETS, lacking, frames))
        return wanted

    def predict(self, tracks: Mapping[str, FeatureTrack], subject: Subject) -> Prediction:
        """Return class curves, attention, key segments and the distribution of the whole video."""
        frames = required_frames(self._card, subject)
        plan = self._plan(frames)
        known = known_rows(plan.chosen, tracks.get(SNIPPETS))
        result = self._pass(plan.whole.snippets, known)
        distribution = None
        if result is not None and self._options.erased_pass:
            erased = self._erased(plan, known)
            known = {**known, **known_rows(_lacking(plan, erased), tracks.get(ERASED_SNIPPETS))}
            second = None if erased is None else self._pass(erased, known)
            if second is not None:
                distribution = softmax((result.logits + second.logits) / 2)
        main = None if plan.windows is None else self._window_curves(plan.windows, known, frames)
        run = Run(self._card, self._names, self.settings, self._device)
        return prediction(run, frames, plan.whole, result, main=main, distribution=distribution)

    def _plan(self, frames: FrameIndex) -> Plan:
        return lay_out(self._options, frames, self._segments, self._length)

    def _encoder(self, encoder_id: str, chosen: Sequence[Snippet], frames: FrameIndex) -> SnippetEncoder:
        layout = layout_of(self._segments, self._length)
        return SnippetEncoder(encoder_id, chosen, frames, self._trunk, self._device, layout)

    def _erased(self, plan: Plan, known: Known) -> Ints | None:
        """Return the snippets of the second pass, shape (S, D), once the first one is known."""
        result = self._pass(plan.whole.snippets, known)
        if result is None:
            return None
        kept = kept_frames(result.attention, plan.whole.frame_count) - 1
        return snippets(kept, self._segments, self._length)

    @torch.inference_mode()
    def _pass(self, table: Ints, known: Known) -> WholeResult | None:
        """Run the head on the snippets of one pass, shape (S, D); None while some are not known."""
        features = stacked(rows_of(table, known))
        if features is None:
            return None
        output = self._head(torch.from_numpy(features)[None])
        split = self._head.segment_logits(output)[0].numpy()
        return WholeResult(output.logits[0].numpy(), split, output.attention[0].numpy())

    @torch.inference_mode()
    def _window_curves(self, windows: Windows, known: Known, frames: FrameIndex) -> Curves:
        """Run the head on every window that is known: the trunk has looked at each snippet once."""
        rows = rows_of(windows.snippets, known)
        values = np.full((windows.count, len(self._names)), np.nan, np.float32)
        for first in range(0, windows.count, _WINDOWS_AT_ONCE):
            ready: dict[int, Row] = {}
            for window in range(first, min(first + _WINDOWS_AT_ONCE, windows.count)):
                features = stacked([rows[part] for part in windows.parts_of(window)])
                if features is not None:
                    ready[window] = features
            if ready:
                together = torch.from_numpy(np.stack(list(ready.values())))
                values[list(ready)] = softmax(self._head(together).logits.numpy())
        edges, spread = windows.spread(values)
        return Curves(
            self._card.main_scheme, self._names, times_of(edges, frames), spread, CurveKind.WINDOWED
        )


def _published_length(card: NetworkCard, segments: int) -> int:
    length = _SNIPPET_FRAMES.get(segments)
    if length is None:
        raise NetworkError(
            f"The weights of {card.name} were trained with {segments} segments per video. It is not known "
            'how many frames each had. Add "snippet_frames" to the settings on its card.'
        )
    return length


def _lacking(plan: Plan, erased: Ints | None) -> tuple[Snippet, ...]:
    """Return the snippets of the second pass that are not looked at anyway."""
    if erased is None:
        return ()
    anyway = set(plan.chosen)
    return tuple(snippet for snippet in in_order(erased) if snippet not in anyway)
