from __future__ import annotations

import json
import subprocess
import sys

import pytest
import torch

from tests.packs_kit import install_tensors
from vemo_desktop.domain.labels import BUILT_IN_SCHEMES
from vemo_desktop.errors import NetworkError
from vemo_desktop.ml import cards
from vemo_desktop.ml.cards import BUILT_IN, NetworkCard, all_cards, availability, card, read_card
from vemo_desktop.ml.recipes.material import digest_of
from vemo_desktop.paths import models_dir


def with_weights(**changes) -> NetworkCard:
    return card(BUILT_IN).model_copy(
        update={"id": "other", "name": "Other", "packs": ("i3d-rgb", "tsl-net"), **changes}
    )


def test_the_built_in_network_comes_first_and_says_what_it_is():
    built_in = all_cards()[0]
    assert built_in.id == BUILT_IN
    assert built_in.trained is True
    assert "first sketch to correct" in built_in.notice
    assert "not for commercial use" in built_in.licence
    assert availability(built_in) is None


def test_the_formulas_say_that_nothing_was_trained():
    formulas = card("signals")
    assert formulas.trained is False
    assert "untrained baseline" in formulas.notice
    assert availability(formulas) is None


@pytest.mark.parametrize("folder", sorted(path.parent.name for path in models_dir().glob("*/card.json")))
def test_every_shipped_card_is_complete(folder):
    one = card(folder)
    assert one.main_scheme in one.schemes
    assert set(one.schemes) <= BUILT_IN_SCHEMES.keys()
    assert all(source.reference for source in one.sources)
    assert one.summary.endswith(".")


@pytest.mark.parametrize("folder", sorted(path.parent.name for path in models_dir().glob("*/card.json")))
def test_the_card_names_the_weights_that_are_shipped_beside_it(folder):
    there = {path.name: digest_of(path) for path in (models_dir() / folder).glob("*.safetensors")}
    assert card(folder).weights == there


def test_the_digest_follows_every_change():
    one = card(BUILT_IN)
    assert one.digest == read_card(models_dir() / BUILT_IN / "card.json").digest
    assert one.model_copy(update={"version": "another"}).digest != one.digest
    assert one.weights
    assert one.model_copy(update={"weights": {}}).digest != one.digest


def test_an_unknown_network_is_named_with_those_that_exist():
    with pytest.raises(NetworkError, match=r'no network "nonesuch".*signals'):
        card("nonesuch")


def test_a_damaged_card_is_refused_in_one_sentence(tmp_path):
    folder = tmp_path / "signals"
    folder.mkdir()
    path = folder / "card.json"
    path.write_text("{")
    with pytest.raises(NetworkError, match="cannot be read"):
        read_card(path)
    values = json.loads((models_dir() / BUILT_IN / "card.json").read_text())
    path.write_text(json.dumps({**values, "schemes": ["nonesuch"], "main_scheme": "nonesuch"}))
    with pytest.raises(NetworkError, match="contradicts"):
        read_card(path)
    path.write_text(json.dumps({**values, "packs": ["nonesuch"]}))
    with pytest.raises(NetworkError, match="contradicts"):
        read_card(path)


def test_missing_packages_and_weights_are_told_in_one_line(vemo_home):
    assert "no_such_package" in (availability(with_weights(needs=("no_such_package",))) or "")
    hint = availability(with_weights())
    assert hint is not None
    assert "`vemo networks install i3d-rgb`" in hint
    assert "model_seed_123.pkl" in hint
    assert "`vemo networks import FILE`" in hint
    for pack_id in ("i3d-rgb", "tsl-net"):
        install_tensors(vemo_home, pack_id, {"weight": torch.zeros(2)})
    assert availability(with_weights()) is None


def test_weights_it_can_do_without_keep_no_network_from_running(vemo_home):
    assert availability(with_weights(packs=(), optional_packs=("vit-face-expression",))) is None


def test_listing_networks_loads_neither_torch_nor_opencv():
    program = (
        "import sys; from vemo_desktop.ml import cards; "
        "print([cards.availability(one) for one in cards.all_cards()] and "
        "sorted({'torch', 'cv2', 'scipy', 'scenedetect'} & sys.modules.keys()))"
    )
    answer = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert answer.stdout.strip() == "[]"


def test_networks_that_are_called_alike_are_told_apart(monkeypatch):
    alike = {
        "taught-a": "Taught (10 videos)",
        "taught-b": "Taught (10 videos)",
        "builtin": "Built-in network",
    }
    monkeypatch.setattr(cards, "name_of", lambda network_id: alike.get(network_id, network_id))
    assert cards.names_of(["taught-a", "builtin", "taught-b", "gone"]) == [
        "Taught (10 videos), taught-a",
        "Built-in network",
        "Taught (10 videos), taught-b",
        "gone",
    ]
