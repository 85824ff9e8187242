"""Measured costs are remembered for this machine, this device and these weights."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from vemo_desktop.jobs.events import Measured
from vemo_desktop.ml.cards import card, weights_digest
from vemo_desktop.services import costs
from vemo_desktop.services.costs import Costs, cost_text, duration_text

SIGNALS = card("signals")
MINUTE = 60_000_000


def measured(device: str = "cpu", run_s: float = 120.0) -> Measured:
    return Measured(1, "film", "signals", device, weights_digest(SIGNALS), 10.0, run_s, MINUTE)


def test_a_measurement_is_said_for_any_length(tmp_path: Path) -> None:
    Costs(tmp_path).keep(measured())
    found = Costs(tmp_path).find(SIGNALS, "auto")
    assert found is not None
    assert found.seconds(5 * MINUTE) == pytest.approx(610)
    assert cost_text(found, 5 * MINUTE) == "about 10 min for this video, on cpu"


def test_the_device_decides(tmp_path: Path) -> None:
    kept = Costs(tmp_path)
    kept.keep(measured("cpu", 120.0))
    kept.keep(measured("cuda:0", 6.0))
    kept.keep(measured("cuda:0", 5.0))
    assert [one.run_s for one in (kept.find(SIGNALS, name) for name in ("cpu", "cuda", "auto")) if one] == [
        120.0, 5.0, 5.0,
    ]  # fmt: skip
    assert kept.find(SIGNALS, "mps") is None


def test_other_weights_and_other_machines_do_not_count(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept = Costs(tmp_path)
    kept.keep(replace(measured(), digest="0" * 64))
    assert kept.find(SIGNALS, "auto") is None
    kept.keep(measured())
    monkeypatch.setattr(costs, "_machine", lambda: "another, 64 processors")
    assert kept.find(SIGNALS, "auto") is None


def test_a_network_without_its_weights_costs_nothing_known(tmp_path: Path) -> None:
    assert Costs(tmp_path).find(card("cten-ve8"), "auto") is None


@pytest.mark.parametrize("content", ["", "[]", "{broken", '{"a": {"digest": 1}}'])
def test_an_unreadable_file_is_as_none(tmp_path: Path, content: str) -> None:
    (tmp_path / "costs.json").write_text(content)
    assert Costs(tmp_path).find(SIGNALS, "auto") is None
    Costs(tmp_path).keep(measured())
    assert Costs(tmp_path).find(SIGNALS, "auto") is not None


@pytest.mark.parametrize(
    ("seconds", "text"),
    [(1, "a few seconds"), (42, "about 40 s"), (700, "about 12 min"), (9_000, "about 2.5 h")],
)
def test_lengths_are_rough(seconds: float, text: str) -> None:
    assert duration_text(seconds) == text
