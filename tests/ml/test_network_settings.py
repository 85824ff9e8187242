"""Choices of how networks are run: kept, laid over the card, refused where they do not fit."""

from __future__ import annotations

import pytest

from vemo_desktop.errors import UsageError
from vemo_desktop.ml.cards import all_cards, card
from vemo_desktop.ml.network_settings import NetworkSettings, settings_of
from vemo_desktop.ml.networks.cten.settings import CtenSettings
from vemo_desktop.paths import config_dir
from vemo_desktop.services import networks


def test_every_card_holds_settings_of_its_implementation():
    for one in all_cards():
        assert isinstance(settings_of(one), NetworkSettings)


def test_a_choice_stays_changes_the_digest_and_can_be_taken_back():
    shipped = card("cten-ve8")
    chosen = networks.choose("cten-ve8", {"erased_pass": "true", "window_s": "48"})
    assert isinstance(chosen, CtenSettings)
    assert (chosen.erased_pass, chosen.window_s, chosen.looks) == (True, 48.0, 2)
    assert settings_of(card("cten-ve8")) == chosen
    assert next(one for one in all_cards() if one.id == "cten-ve8") == card("cten-ve8")
    assert card("cten-ve8").digest != shipped.digest
    assert settings_of(card("cten-ekman6")).looks == 1

    networks.choose("cten-ve8", {"erased_pass": "", "window_s": ""})
    assert card("cten-ve8").digest == shipped.digest


@pytest.mark.parametrize(
    ("network", "changes", "said"),
    [
        ("cten-ve8", {"window_s": "2"}, "window_s"),
        ("cten-ve8", {"nonesuch": "1"}, "no setting nonesuch. It has: curve, window_s"),
        ("tsl-net", {"segments": "tidy"}, "segments"),
        ("vemoclap", {"heads": "3"}, "1, 2, 4, 8 or 16"),
        ("signals", {"rate": "8"}, "none at all"),
    ],
)
def test_what_does_not_fit_changes_nothing(network, changes, said):
    before = card(network)
    with pytest.raises(UsageError, match=said):
        networks.choose(network, changes)
    assert card(network) == before


def test_a_damaged_file_leaves_every_network_as_shipped(caplog):
    shipped = card("tsl-net")
    networks.choose("tsl-net", {"segments": "clean"})
    (config_dir() / "networks.json").write_text("{")
    assert card("tsl-net") == shipped
    assert "not usable" in caplog.text
