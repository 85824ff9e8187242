from __future__ import annotations

import json
import subprocess
import sys

import pytest

from vemo_desktop.domain.labels import BUILT_IN_SCHEMES
from vemo_desktop.errors import NetworkError
from vemo_desktop.ml import cards
from vemo_desktop.ml.cards import BUILT_IN, NetworkCard, WeightsFile, all_cards, availability, card, read_card
from vemo_desktop.paths import models_dir


def with_weights(**changes) -> NetworkCard:
    item = WeightsFile(
        file="w.safetensors", sha256="0" * 64, bytes=4, origin="https://example.org/w", licence="MIT"
    )
    return card(BUILT_IN).model_copy(update={"id": "other", "name": "Other", "weights": (item,), **changes})


def test_the_built_in_network_comes_first_and_says_what_it_is():
    built_in = all_cards()[0]
    assert built_in.id == BUILT_IN
    assert built_in.trained is False
    assert "untrained baseline" in built_in.notice
    assert availability(built_in) is None


@pytest.mark.parametrize("folder", sorted(path.parent.name for path in models_dir().glob("*/card.json")))
def test_every_shipped_card_is_complete(folder):
    one = card(folder)
    assert one.main_scheme in one.schemes
    assert set(one.schemes) <= BUILT_IN_SCHEMES.keys()
    assert all(source.reference for source in one.sources)
    assert one.summary.endswith(".")


def test_the_digest_follows_every_change():
    one = card(BUILT_IN)
    assert one.digest == read_card(models_dir() / BUILT_IN / "card.json").digest
    assert one.model_copy(update={"version": "2"}).digest != one.digest


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


def test_missing_packages_and_weights_are_told_in_one_line(tmp_path, vemo_home):
    assert "no_such_package" in (availability(with_weights(needs=("no_such_package",))) or "")
    hint = availability(with_weights())
    assert hint is not None
    assert "w.safetensors" in hint
    assert "example.org" in hint
    installed = cards.weights_dirs("other")[1]
    installed.mkdir(parents=True)
    (installed / "w.safetensors").write_bytes(b"1234")
    assert availability(with_weights()) is None


def test_listing_networks_loads_neither_torch_nor_opencv():
    program = (
        "import sys; from vemo_desktop.ml import cards; "
        "print([cards.availability(one) for one in cards.all_cards()] and "
        "sorted({'torch', 'cv2', 'scipy', 'scenedetect'} & sys.modules.keys()))"
    )
    answer = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert answer.stdout.strip() == "[]"
