"""A taught network: the built-in one, with a head for one label scheme."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from vemo_desktop.domain.tracks import FeatureTrack, Prediction
from vemo_desktop.errors import NetworkError
from vemo_desktop.ml.builtin.folder import shipped_file
from vemo_desktop.ml.builtin.learnt import FILE, read_learnt
from vemo_desktop.ml.builtin.network import BuiltinNetwork
from vemo_desktop.ml.cards import BUILT_IN, NetworkCard
from vemo_desktop.ml.cards import card as card_of
from vemo_desktop.ml.encoding import Encoder, Json, Subject
from vemo_desktop.ml.heads.head import Head
from vemo_desktop.ml.heads.inputs import inputs_of
from vemo_desktop.ml.heads.shelf import weights_of
from vemo_desktop.ml.one_thread import one_thread
from vemo_desktop.ml.steady_curves import mean_values, steady_edges
from vemo_desktop.ml.trace_heads.head import TraceHead


class TaughtNetwork:
    """Says what the built-in network says, and in one scheme what was learnt from corrections.

    Parameters
    ----------
    card : NetworkCard

    Raises
    ------
    NetworkError
        If the weights are not here or cannot be read, or it was taught over another built-in network.
    """

    def __init__(self, card: NetworkCard) -> None:
        self._card = card
        under = card_of(BUILT_IN)
        if any(card.weights.get(name) != digest for name, digest in under.weights.items()):
            raise NetworkError(
                f"{card.name} was taught over another version of the built-in network and does not fit "
                "this one. Teach it again, or go back to the built-in network."
            )
        self._under = BuiltinNetwork(under)
        read = TraceHead.from_bytes if card.main_scheme == TraceHead.scheme.id else Head.from_bytes
        self._head: Head | TraceHead = read(weights_of(card))

    @property
    def card(self) -> NetworkCard:
        """The card it was made from."""
        return self._card

    @property
    def settings(self) -> dict[str, Json]:
        """It has none: all it depends on is in its weights and in those of the built-in network."""
        return {}

    def encoders(self, subject: Subject, tracks: Mapping[str, FeatureTrack]) -> list[Encoder]:
        """Return the encoders of the built-in network, so that what they computed before is used again."""
        return self._under.encoders(subject, tracks)

    def predict(self, tracks: Mapping[str, FeatureTrack], subject: Subject) -> Prediction:
        """Return the curves of both, the head's in its own scheme."""
        said = self._under.predict(tracks, subject)
        edges = steady_edges(subject.duration_us)
        inputs = inputs_of(tracks, edges, read_learnt(shipped_file(FILE)))
        segments = said.segments
        if isinstance(self._head, TraceHead):
            own = self._head.curves(inputs, said.curves[TraceHead.scheme.id])
            segments = ()  # values over time are nothing to cut segments out of
        else:
            with one_thread():
                own = self._head.curves(inputs)
        return replace(
            said,
            segments=segments,
            network=self._card.id,
            version=self._card.version,
            card_digest=self._card.digest,
            curves={**said.curves, own.scheme: own},
            main_scheme=own.scheme,
            video_distribution=mean_values(own),
        )
