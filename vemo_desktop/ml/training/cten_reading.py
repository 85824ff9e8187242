"""What CTEN's head learns from: snippets of a frozen trunk, and one label per video."""

from __future__ import annotations

import numpy as np

from vemo_desktop.domain.labels import BUILT_IN_SCHEMES
from vemo_desktop.ml.cards import NetworkCard
from vemo_desktop.ml.encoders.snippets import Snippet, SnippetEncoder
from vemo_desktop.ml.encoding import Encoder, Subject
from vemo_desktop.ml.networks.cten.adapter import SNIPPETS, lay_out, layout_of
from vemo_desktop.ml.networks.cten.reading import known_rows, required_frames
from vemo_desktop.ml.networks.cten.settings import CtenSettings
from vemo_desktop.ml.networks.cten.weights import shared_trunk
from vemo_desktop.ml.training.cten_task import CtenVideo
from vemo_desktop.ml.training.examples import LabelledVideo
from vemo_desktop.ml.training.reading import LoadTracks, NoExample, Tracks, whole_video_label
from vemo_desktop.ml.training.recipes import CtenRecipe
from vemo_desktop.ml.training.snippets import CachedSnippets


class CtenReader:
    """Reads the snippets that an analysis looks at, those of its windows included.

    The trunk then works once for training and for the analyses that follow, and erased videos are put
    together from a finer grid than one snippet per segment.
    """

    def __init__(self, card: NetworkCard, recipe: CtenRecipe, device: str) -> None:
        self._card = card
        self._recipe = recipe
        self._device = device
        self._options = CtenSettings.of(card)
        self._scheme = BUILT_IN_SCHEMES[card.main_scheme]
        self._trunk = shared_trunk()

    @property
    def card(self) -> NetworkCard:
        """The card of the network in training."""
        return self._card

    def label_facts(self, video: LabelledVideo, *, teaches: bool) -> object:
        """Return the class."""
        return whole_video_label(video, self._scheme)

    def encoders(self, subject: Subject, tracks: Tracks) -> list[Encoder]:
        """Return the encoder of snippets."""
        frames = required_frames(self._card, subject)
        layout = layout_of(self._recipe.segments, self._recipe.snippet_frames)
        return [SnippetEncoder(SNIPPETS, self._chosen(subject), frames, self._trunk, self._device, layout)]

    def example(self, video: LabelledVideo, subject: Subject, load: LoadTracks) -> CtenVideo:
        """Return the video with its snippets, those that could not be decoded left out."""
        rows = known_rows(self._chosen(subject), load().get(SNIPPETS))
        if not rows:
            raise NoExample("No stretch of it could be decoded.")
        # Of snippets with the same middle, as repeated frames of short videos give, one is enough.
        by_middle = {snippet[len(snippet) // 2] + 1: row for snippet, row in rows.items()}
        middles = sorted(by_middle)
        values = np.stack([by_middle[middle] for middle in middles])
        count = len(required_frames(self._card, subject))
        source = CachedSnippets(count, np.array(middles, np.int64), values)
        return CtenVideo(video.path.name, source, whole_video_label(video, self._scheme))

    def _chosen(self, subject: Subject) -> tuple[Snippet, ...]:
        frames = required_frames(self._card, subject)
        return lay_out(self._options, frames, self._recipe.segments, self._recipe.snippet_frames).chosen
