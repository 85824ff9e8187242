"""``vemo networks``: one real, small network through the whole program, and the questions it asks."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
import torch
import typer

from tests.clips import make_clip
from tests.file_server import Site, serving, wait_for
from vemo_desktop.cli import networks as command
from vemo_desktop.errors import UsageError
from vemo_desktop.ml import packs
from vemo_desktop.ml.networks.vemoclap.classifier import AttentionClassifier
from vemo_desktop.ml.pack_cards import Terms, pack_card

ROOT = Path(__file__).resolve().parents[2]


def test_weights_fetched_by_hand_are_installed_verified_and_removed(vemo, tmp_path):
    tensors = AttentionClassifier().state_dict()
    torch.save(
        {"state_dict": {f"module.{name}": value for name, value in tensors.items()}}, tmp_path / "model.pt"
    )

    imported = vemo("networks", "import", tmp_path / "model.pt", "--json")
    assert imported.returncode == 0, imported.stderr
    (answer,) = json.loads(imported.stdout)
    assert (answer["id"], answer["state"], answer["terms"]) == ("vemoclap", "installed", "copyleft")
    assert "GPL-3.0" in imported.stderr
    assert "converting" in imported.stderr.lower()

    back = packs.tensors("vemoclap")
    assert all(torch.equal(back[name], value) for name, value in tensors.items())
    assert vemo("networks", "verify").returncode == 0

    listed = json.loads(vemo("networks", "list", "--json").stdout)
    states = {one["id"]: one["state"] for one in listed["weights"]}
    assert states["vemoclap"] == "installed"
    assert states["whisper-large-v3"] == "missing"

    record = packs.installed("vemoclap")
    path = packs.pack_store.pack_home("vemoclap") / record.folder / record.files[0].name
    path.write_bytes(path.read_bytes()[:-1] + b"\x7f")
    damaged = vemo("networks", "verify", "--json")
    assert damaged.returncode == 1
    assert json.loads(damaged.stdout)[0]["state"] == "damaged"
    assert "not the one that was installed" in damaged.stderr

    removed = json.loads(vemo("networks", "remove", "vemoclap", "--json").stdout)
    assert "vemoclap" in removed["removed"]
    assert not packs.is_installed("vemoclap")


def test_what_cannot_be_done_is_told_with_its_exit_code(vemo, tmp_path):
    unknown = vemo("networks", "install", "nonesuch")
    assert unknown.returncode == 2
    assert "nonesuch" in unknown.stderr
    by_hand = vemo("networks", "install", "r3d101-km")
    assert by_hand.returncode == 1
    assert "drive.google.com" in by_hand.stderr
    assert "vemo networks import FILE" in by_hand.stderr
    (tmp_path / "page.pt").write_text("<!DOCTYPE html><html>")
    page = vemo("networks", "import", tmp_path / "page.pt")
    assert page.returncode == 1
    assert "web page" in page.stderr
    assert "Traceback" not in page.stderr
    assert vemo("networks", "import", tmp_path / "nowhere.pt").returncode == 1
    assert vemo("networks", "verify").returncode == 0


def test_an_installation_can_be_stopped_and_says_that_it_goes_on(tmp_path, vemo_home):
    name = "/trpakov/vit-face-expression/resolve/ef0bc6fc34241b6587e7e009e7711357be28c024/config.json"
    with serving(Site({name: bytes(100_000)}, stalls=True)) as site:
        process = subprocess.Popen(
            [sys.executable, "-P", "-m", "vemo_desktop", "networks", "install", "vit-face-expression"],
            env={**os.environ, "PYTHONPATH": str(ROOT), "HF_ENDPOINT": site.url},
            cwd=tmp_path,
            stderr=subprocess.PIPE,
            text=True,
        )
        part = vemo_home / "data/packs/vit-face-expression/partial/config.json.part"
        wait_for(lambda: part.is_file() and part.stat().st_size > 0, 60)
        process.send_signal(signal.SIGINT)
        told = process.communicate(timeout=20)[1]
        assert process.returncode == 130
        assert "goes on from there" in told
        assert "Traceback" not in told
        assert part.stat().st_size == 1000


@pytest.fixture
def limited():
    return pack_card("i3d-rgb").model_copy(
        update={"terms": Terms.NON_COMMERCIAL, "licence": "Research only."}
    )


@pytest.fixture
def at_terminal(monkeypatch):
    monkeypatch.setattr(command.sys.stdin, "isatty", lambda: True, raising=False)


def test_licences_that_limit_use_are_asked_about_on_a_terminal(limited, at_terminal, monkeypatch, capsys):
    monkeypatch.setattr(typer, "confirm", lambda *_, **__: True)
    command._agree([limited], yes=False)
    assert "Research only." in capsys.readouterr().err
    monkeypatch.setattr(typer, "confirm", lambda *_, **__: False)
    with pytest.raises(typer.Exit):
        command._agree([limited], yes=False)


def test_nobody_is_asked_about_free_licences_or_after_saying_yes(limited, at_terminal, monkeypatch, capsys):
    asked = []
    monkeypatch.setattr(typer, "confirm", lambda *_, **__: asked.append("asked"))
    command._agree([pack_card("i3d-rgb"), pack_card("vemoclap")], yes=False)
    command._agree([limited], yes=True)
    assert asked == []
    assert capsys.readouterr().err == ""


def test_without_a_terminal_agreement_must_be_given_with_the_command(limited, monkeypatch):
    monkeypatch.setattr(command.sys.stdin, "isatty", lambda: False, raising=False)
    with pytest.raises(UsageError, match="--yes"):
        command._agree([limited], yes=False)


def test_what_a_run_costs_is_measured_and_remembered(vemo, tmp_path, vemo_home):
    make_clip(tmp_path / "film.mp4", seconds=3)
    answer = vemo("networks", "cost", "signals", tmp_path / "film.mp4", "--json")
    assert answer.returncode == 0, answer.stderr
    told = json.loads(answer.stdout)
    assert (told["network_id"], told["device"]) == ("signals", "cpu")
    assert 0 < told["run_s"] < 60
    kept = json.loads((vemo_home / "cache" / "costs.json").read_text())
    assert [one["run_s"] for one in kept.values()] == [told["run_s"]]
    assert "for film.mp4, on cpu" in vemo("networks", "cost", "signals", tmp_path / "film.mp4").stdout


def test_the_cost_of_a_network_without_weights_names_what_would_enable_it(vemo, tmp_path):
    make_clip(tmp_path / "film.mp4", seconds=1)
    answer = vemo("networks", "cost", "cten-ve8", tmp_path / "film.mp4")
    assert answer.returncode == 1
    assert "vemo networks import" in answer.stderr


def test_how_a_network_is_run_is_shown_and_changed(vemo):
    changed = vemo("networks", "set", "cten-ve8", "erased_pass=true", "--json")
    assert json.loads(changed.stdout)["erased_pass"] is True
    shown = vemo("networks", "set", "cten-ve8")
    assert "erased_pass" in shown.stdout
    assert "True" in shown.stdout
    refused = vemo("networks", "set", "cten-ve8", "window_s=1")
    assert refused.returncode == 2
    assert "window_s" in refused.stderr
