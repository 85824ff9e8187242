"""A taught network speaks only over the built-in network that it was taught over."""

from __future__ import annotations

import pytest

from vemo_desktop.domain.labels import SENTIMENT
from vemo_desktop.domain.proposing import ProposalSettings
from vemo_desktop.errors import NetworkError
from vemo_desktop.ml import registry
from vemo_desktop.ml.cards import BUILT_IN, NetworkCard, card
from vemo_desktop.ml.heads import adapter, shelf
from vemo_desktop.ml.heads.adapter import TaughtNetwork
from vemo_desktop.ml.heads.carding import card_for
from vemo_desktop.ml.heads.classes import HeadClasses
from vemo_desktop.ml.heads.head import Head
from vemo_desktop.ml.heads.network import Heads
from vemo_desktop.ml.heads.task import shape_of


@pytest.fixture
def taught() -> NetworkCard:
    """Lay a head that has learnt nothing ready, taught over the built-in network as it is."""
    module = Heads(1, shape_of(4, HeadClasses.of(SENTIMENT).count), 0.0)
    head = Head(SENTIMENT, module.eval(), 4, ProposalSettings())
    weights = head.to_bytes()
    made = card_for(head, weights, project="film", training="made up", videos=2)
    shelf.put(made.model_dump(mode="json"), weights)
    return made


def test_a_head_is_loaded_over_the_network_it_was_taught_over(taught: NetworkCard) -> None:
    found = registry.load(taught.id)
    assert isinstance(found, TaughtNetwork)
    assert found.card == taught


@pytest.mark.parametrize("changed", sorted(card(BUILT_IN).weights))
def test_a_changed_built_in_network_refuses_an_old_head(
    taught: NetworkCard, monkeypatch: pytest.MonkeyPatch, changed: str
) -> None:
    under = card(BUILT_IN)
    newer = under.model_copy(update={"weights": {**under.weights, changed: "0" * 64}})
    monkeypatch.setattr(adapter, "card_of", {BUILT_IN: newer}.__getitem__)
    with pytest.raises(NetworkError, match=r"another version of the built-in network.*Teach it again"):
        TaughtNetwork(taught)


def test_weights_that_the_card_does_not_name_are_refused(taught: NetworkCard) -> None:
    others = {name: digest for name, digest in taught.weights.items() if name != shelf.WEIGHTS_FILE}
    with pytest.raises(NetworkError, match="not those of its card"):
        TaughtNetwork(taught.model_copy(update={"weights": others}))
