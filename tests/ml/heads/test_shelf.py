"""Taught networks that lie ready: what is damaged holds up nothing but itself."""

from __future__ import annotations

import json
import logging

import pytest

from vemo_desktop.errors import NetworkError
from vemo_desktop.ml.cards import BUILT_IN, all_cards, card, taught_cards, taught_dir
from vemo_desktop.ml.heads import shelf


def taught_card(name: str) -> dict[str, object]:
    base = card(BUILT_IN).model_dump(mode="json")
    return {**base, "id": name, "implementation": "taught", "weights": {}}


def test_a_damaged_card_is_left_out_and_named(caplog):
    shelf.put(taught_card("taught-sentiment-1"), b"weights")
    damaged = taught_dir() / "taught-sentiment-2" / shelf.CARD_FILE
    damaged.parent.mkdir()
    damaged.write_text(json.dumps({"id": "taught-sentiment-2"}), encoding="utf-8")
    with caplog.at_level(logging.WARNING):
        assert [one.id for one in taught_cards()] == ["taught-sentiment-1"]
    assert str(damaged) in caplog.text
    assert BUILT_IN in {one.id for one in all_cards()}


@pytest.mark.parametrize("name", ["../../elsewhere", "/absolute", "Taught one", ""])
def test_a_project_cannot_write_elsewhere(name):
    with pytest.raises(NetworkError, match="card is damaged"):
        shelf.put(taught_card(name), b"weights")
    assert not taught_dir().exists()


def test_what_is_no_card_is_refused():
    with pytest.raises(NetworkError, match="Its labels are safe"):
        shelf.put({"id": "taught-sentiment-3"}, b"weights")
