"""The networks of one analysis: what each of them wants, has, and says."""

from __future__ import annotations

import logging
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from vemo_desktop.domain.media import Cue
from vemo_desktop.domain.tracks import FeatureTrack, Prediction
from vemo_desktop.errors import NetworkError
from vemo_desktop.ml.encoding import Asker, Encoder, Network, Subject
from vemo_desktop.ml.memory import memory_errors
from vemo_desktop.ml.network_settings import settings_of
from vemo_desktop.pipeline.desk import Desk
from vemo_desktop.pipeline.glimpses import known_until
from vemo_desktop.pipeline.orders import Order, order_for
from vemo_desktop.storage.feature_cache import TrackKey

_log = logging.getLogger(__name__)


@dataclass(slots=True, eq=False)
class _Member:
    """One network, the digests of its orders by encoder identifier, and the tracks it was last asked with."""

    asker: Asker
    network: Network | None
    named: dict[str, str] = field(default_factory=dict)
    given: dict[str, FeatureTrack] = field(default_factory=dict)
    shows_glimpses: bool = True

    def tracks(self, known: Mapping[str, FeatureTrack]) -> dict[str, FeatureTrack]:
        """Return those of the known tracks that are this network's, by encoder identifier."""
        return {name: known[digest] for name, digest in self.named.items() if digest in known}


class Panel:
    """Networks that look at one file together. What several of them want is computed once.

    A network that cannot run on the file leaves the panel; its sentence stands in `refusals`. When the last
    one leaves, the sentence of the first is raised as the `NetworkError` it came as.

    Parameters
    ----------
    fingerprint : str
        Of the file.
    subject : Subject
    cues : sequence of Cue
        Subtitles of the file.
    desk : Desk
        Where finished tracks lie.
    """

    def __init__(self, fingerprint: str, subject: Subject, cues: Sequence[Cue], desk: Desk) -> None:
        self._fingerprint = fingerprint
        self._subject = subject
        self._cues = cues
        self._desk = desk
        self._members: list[_Member] = []
        self._orders: dict[str, Order] = {}
        self._refusals: list[NetworkError] = []

    @property
    def refusals(self) -> list[str]:
        """One sentence per network that could not run on this file."""
        return [error.message for error in self._refusals]

    @property
    def looks(self) -> int:
        """How often the networks may want the file to be read."""
        return max(settings_of(member.asker.card).looks for member in self._members)

    @property
    def missing(self) -> list[Order]:
        """Orders of present members whose tracks are not there yet, each once."""
        wanted = dict.fromkeys(digest for member in self._members for digest in member.named.values())
        return [self._orders[digest] for digest in wanted if digest not in self._desk.tracks]

    def seat(self, loads: Sequence[Callable[[], Network]]) -> None:
        """Let networks take part, each loaded by a call."""
        for load in loads:
            try:
                with memory_errors():
                    network = load()
                self._members.append(_Member(network, network))
            except NetworkError as error:
                self._refusals.append(error)
        self._require_a_member()

    def seat_reader(self, asker: Asker) -> None:
        """Let somebody take part who wants tracks and says nothing of them."""
        self._members.append(_Member(asker, None))

    def keys_of(self, asker: Asker) -> dict[str, TrackKey]:
        """Return under which keys the tracks of a member are kept, by encoder identifier."""
        named = next((member.named for member in self._members if member.asker is asker), {})
        return {name: self._orders[digest].key for name, digest in named.items()}

    def ask(self) -> bool:
        """Ask what is wanted, given all that was ordered so far; False when nobody wants anything new.

        What lies in the cache is taken from there, and its network asked on; the rest is in `missing`.
        """
        while not self.missing:
            is_new = [self._ask(member) for member in list(self._members)]
            self._require_a_member()
            if not any(is_new):
                return False
        return True

    def refuse(self, order: Order, error: NetworkError) -> None:
        """Let the networks go that need a track which cannot be computed here.

        The others get fresh encoders: those of the attempt that failed have been at work.
        """
        for member in list(self._members):
            if order.digest in member.named.values():
                self._leave(member, error)
        for stale in self.missing:
            del self._orders[stale.digest]
        for member in list(self._members):
            self._take_orders(member)
        self._require_a_member()

    def glimpse(self, fresh: Mapping[str, FeatureTrack]) -> list[tuple[Prediction, int]]:
        """Return what networks say with tracks that still grow, and until when that will stand.

        Networks of which nothing grows are left out, and so are those that cannot say anything yet.
        """
        known = {**self._desk.tracks, **fresh}
        seen = []
        for member in self._members:
            growing = member.tracks(fresh).values()
            until_us = min((int(track.edges_us[-1]) for track in growing), default=None)
            if until_us is None or member.network is None or not member.shows_glimpses:
                continue
            try:
                prediction = self._predict(member.network, member, known)
            except NetworkError as error:
                _log.info("no glimpses of %s: %s", member.asker.card.id, error.message)
                member.shows_glimpses = False
                continue
            seen.append((known_until(prediction, until_us), until_us))
        return seen

    def predictions(self) -> tuple[Prediction, ...]:
        """Return what every network says with all tracks that are there, in the order they were seated."""
        found = []
        for member in list(self._members):
            if member.network is None:
                continue
            try:
                found.append(self._predict(member.network, member, self._desk.tracks))
            except NetworkError as error:
                self._leave(member, error)
        self._require_a_member()
        return tuple(found)

    def _predict(self, network: Network, member: _Member, known: Mapping[str, FeatureTrack]) -> Prediction:
        with memory_errors():
            return network.predict(member.tracks(known), self._subject)

    def _ask(self, member: _Member) -> bool:
        """Ask one network with all its tracks; tell whether it wants anything new."""
        before = set(member.named.values())
        member.given = member.tracks(self._desk.tracks)
        self._take_orders(member)
        return not before.issuperset(member.named.values())

    def _take_orders(self, member: _Member) -> None:
        try:
            with memory_errors():
                encoders = member.asker.encoders(self._subject, member.given)
        except NetworkError as error:
            self._leave(member, error)
            return
        for encoder in sorted(encoders, key=lambda one: one.input == "tracks"):
            order = self._order_of(encoder, member)
            member.named[encoder.id] = order.digest
            self._orders.setdefault(order.digest, order)
            self._desk.find(order)

    def _order_of(self, encoder: Encoder, member: _Member) -> Order:
        unknown = [name for name in encoder.sources if name not in member.named]
        if unknown:
            raise ValueError(f"{encoder.id} reads {unknown}, which its network does not name before it")
        sources = tuple(member.named[name] for name in encoder.sources)
        return order_for(self._fingerprint, encoder, self._cues, sources)

    def _leave(self, member: _Member, error: NetworkError) -> None:
        _log.warning("%s does not take part: %s", member.asker.card.id, error.message)
        self._members.remove(member)
        self._refusals.append(error)

    def _require_a_member(self) -> None:
        if not self._members:
            raise self._refusals[0]
