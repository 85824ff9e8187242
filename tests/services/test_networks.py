"""The networks service, as window and command line use it."""

from __future__ import annotations

import threading

import pytest

from tests.file_server import Site, serving, wait_for
from tests.packs_kit import install_tensors
from tests.packs_site import TinyPacks, as_file, tiny, use_tiny_packs
from vemo_desktop.errors import NetworkError, UsageError
from vemo_desktop.jobs.context import Cancelled
from vemo_desktop.jobs.events import JobProgress
from vemo_desktop.ml import packs
from vemo_desktop.ml.cards import BUILT_IN
from vemo_desktop.services import networks
from vemo_desktop.services.networks import PackState


@pytest.fixture
def kit(tmp_path, vemo_home, monkeypatch):
    with serving(Site()) as site:
        yield use_tiny_packs(site, tmp_path, vemo_home, monkeypatch)


def ignore(progress: JobProgress) -> None:
    pass


def by_hand(kit: TinyPacks) -> None:
    import torch

    install_tensors(kit.home, "by-hand", {"weight": torch.zeros(2, 2), "bias": torch.zeros(2)})


def test_networks_come_with_their_weights_and_what_would_enable_them(kit):
    seeing = next(one for one in networks.network_statuses() if one.card.id == "seeing")
    assert [one.card.id for one in seeing.packs] == ["tiny", "by-hand"]
    assert [one.card.id for one in seeing.optional_packs] == ["seer"]
    assert seeing.unavailable is not None
    assert seeing.unavailable.startswith("Run `vemo networks install tiny`.")
    assert "b.pt by hand" in seeing.unavailable
    networks.install(["seeing"], ignore)
    by_hand(kit)
    seeing = next(one for one in networks.network_statuses() if one.card.id == "seeing")
    assert seeing.unavailable is None
    assert seeing.packs[0].bytes > 120_000


def test_names_stand_for_the_weights_a_network_needs(kit):
    assert [card.id for card in networks.packs_named(["seeing"])] == ["tiny", "by-hand"]
    assert [card.id for card in networks.packs_named(["seeing"], optional=True)] == [
        "tiny",
        "by-hand",
        "seer",
    ]
    assert [card.id for card in networks.packs_named(["own", "own"])] == ["own"]
    with pytest.raises(UsageError, match=r'called "nonesuch"\. Networks: builtin.*Weights: by-hand'):
        networks.packs_named(["nonesuch"])


def test_installing_leaves_what_is_there_and_returns_what_must_be_fetched_by_hand(kit):
    statuses = networks.install(["seeing"], ignore)
    assert [str(one.state) for one in statuses] == ["installed", "missing"]
    asked = len(kit.site.asked)
    networks.install(["seeing"], ignore)
    assert len(kit.site.asked) == asked
    networks.install(["seeing"], ignore, again=True)
    assert len(kit.site.asked) == asked + 1


def test_progress_grows_to_the_end_and_names_pack_and_step(kit):
    seen: list[JobProgress] = []
    networks.install(["tiny"], seen.append)
    fractions = [one.fraction for one in seen]
    assert fractions == sorted(fractions)
    assert fractions[-1] == 1.0
    steps = list(dict.fromkeys(one.step for one in seen))
    assert steps == ["Tiny: fetching tiny.pt", "Tiny: checking tiny.pt", "Tiny: converting", "Tiny: storing"]


def test_cancelling_from_another_thread_stops_at_once_and_the_next_time_goes_on(kit):
    kit.site.stalls = True
    stop, ended = threading.Event(), []

    def work() -> None:
        try:
            networks.install(["tiny"], ignore, stop.is_set)
        except Cancelled as error:
            ended.append(error)

    thread = threading.Thread(target=work)
    thread.start()
    wait_for(lambda: networks.pack_status("tiny").partial_bytes > 0)
    stop.set()
    thread.join(timeout=5)
    assert not thread.is_alive()
    assert ended
    assert networks.pack_status("tiny").state is PackState.MISSING
    kit.site.stalls = False
    networks.install(["tiny"], ignore)
    assert kit.site.asked[-1][1] == "bytes=1000-"
    assert networks.pack_status("tiny").partial_bytes == 0


def test_importing_can_be_cancelled_too(kit, tmp_path):
    path = tmp_path / "t.pt"
    path.write_bytes(as_file(tiny()))
    with pytest.raises(Cancelled):
        networks.import_weights(path, ignore, lambda: True)
    assert networks.pack_status("tiny").state is PackState.MISSING
    assert networks.import_weights(path, ignore).state is PackState.INSTALLED


def test_verifying_finds_what_changed_and_the_network_is_disabled_when_files_are_gone(kit):
    networks.install(["tiny"], ignore)
    by_hand(kit)
    assert [one.state for one in networks.verify([], ignore)] == [PackState.INSTALLED] * 2
    record = packs.installed("tiny")
    path = kit.folder("tiny") / record.folder / "weights.safetensors"
    content = bytearray(path.read_bytes())
    content[-1] ^= 1
    path.write_bytes(content)
    (found,) = networks.verify(["tiny"], ignore)
    assert found.state is PackState.DAMAGED
    assert "not the one that was installed" in found.problem
    path.unlink()
    assert networks.pack_status("tiny").state is PackState.DAMAGED
    assert next(one for one in networks.network_statuses() if one.card.id == "seeing").unavailable
    (missing,) = networks.verify(["own"], ignore)
    assert missing.state is PackState.MISSING
    networks.install(["tiny"], ignore)
    assert networks.pack_status("tiny").state is PackState.INSTALLED


def test_removing_keeps_what_another_network_needs_unless_it_is_named(kit):
    networks.install(["tiny"], ignore)
    by_hand(kit)
    removed, kept = networks.remove(["seeing"])
    assert [card.id for card in removed] == ["tiny"]
    assert [card.id for card in kept] == ["by-hand"]
    assert networks.pack_status("tiny").state is PackState.MISSING
    assert [card.id for card in networks.remove(["by-hand"])[0]] == ["by-hand"]
    assert networks.remove(["by-hand"]) == ([], [])


def test_an_unreadable_record_hides_no_other_network(kit):
    networks.install(["tiny"], ignore)
    (kit.folder("tiny") / "installed.json").write_text("{")
    assert networks.pack_status("tiny").state is PackState.DAMAGED
    assert {one.card.id for one in networks.network_statuses()} == {BUILT_IN, "seeing", "other"}
    networks.install(["tiny"], ignore)
    assert networks.pack_status("tiny").state is PackState.INSTALLED


def test_the_first_pack_stays_when_the_second_fails(kit):
    files = [{"name": "gone.pt", "url": "https://huggingface.co/gone.pt"}]
    kit.add("own", files)
    with pytest.raises(NetworkError, match="not there any more"):
        networks.install(["tiny", "own"], ignore)
    assert networks.pack_status("tiny").state is PackState.INSTALLED
