from __future__ import annotations

import multiprocessing
import os
import time

import pytest
import torch

from tests.file_server import wait_for
from tests.packs_kit import install_folder, install_tensors
from tests.packs_replacing import replace_forever
from vemo_desktop.errors import NetworkError, WeightsMissing
from vemo_desktop.ml import pack_store, packs
from vemo_desktop.ml.pack_cards import Source, all_packs, pack_card, read_pack_card

WEIGHTS = {"a": torch.arange(6.0).reshape(2, 3), "b": torch.tensor(3)}


@pytest.fixture
def installed(vemo_home):
    record = install_tensors(vemo_home, "i3d-rgb", WEIGHTS)
    return vemo_home / "data" / "packs" / "i3d-rgb" / record.folder / "weights.safetensors"


@pytest.mark.parametrize("card", all_packs(), ids=lambda card: card.id)
def test_every_shipped_card_is_complete(card):
    assert card.enables.endswith(".")
    assert card.licence.endswith(".")
    assert card.origin.startswith("https://")
    if card.source is Source.DOWNLOAD:
        assert not card.getting
    if card.kind == "folder":
        assert "config.json" in {file.name for file in card.files}


def test_an_unknown_pack_is_named_with_those_that_exist():
    with pytest.raises(NetworkError, match=r'called "nonesuch".*i3d-rgb'):
        packs.is_installed("nonesuch")


def test_a_damaged_card_is_refused_in_one_sentence(tmp_path):
    path = tmp_path / "i3d-rgb" / "pack.json"
    path.parent.mkdir()
    path.write_text("{")
    with pytest.raises(NetworkError, match="cannot be read"):
        read_pack_card(path)
    path.write_text(pack_card("tsl-net").model_dump_json())
    with pytest.raises(NetworkError, match="contradicts itself"):
        read_pack_card(path)


def test_what_is_installed_comes_back_as_it_was(installed, vemo_home):
    assert packs.is_installed("i3d-rgb")
    back = packs.tensors("i3d-rgb")
    assert back.keys() == WEIGHTS.keys()
    assert all(torch.equal(back[name], WEIGHTS[name]) for name in WEIGHTS)
    assert back["a"].dtype == torch.float32


def test_what_is_missing_says_how_to_get_it():
    assert not packs.is_installed("i3d-rgb")
    for ask in (packs.tensors, packs.digest, packs.verify):
        with pytest.raises(WeightsMissing, match=r"`vemo networks install i3d-rgb`"):
            ask("i3d-rgb")
    with pytest.raises(WeightsMissing, match=r"model_seed_123\.pkl by hand.*`vemo networks import FILE`"):
        packs.tensors("tsl-net")


def test_the_digest_follows_the_weights_only(installed, vemo_home):
    first = packs.digest("i3d-rgb")
    install_tensors(vemo_home, "i3d-rgb", WEIGHTS)
    assert packs.digest("i3d-rgb") == first
    install_tensors(vemo_home, "i3d-rgb", {**WEIGHTS, "b": torch.tensor(4)})
    assert packs.digest("i3d-rgb") != first
    assert packs.tensors("i3d-rgb")["b"] == 4


def test_replacing_removes_what_is_replaced(installed, vemo_home):
    install_tensors(vemo_home, "i3d-rgb", WEIGHTS)
    assert sorted(path.name[:6] for path in (vemo_home / "data/packs/i3d-rgb").iterdir()) == [
        "files-",
        "instal",
    ]


def test_weights_that_changed_on_disk_are_never_used(installed):
    packs.tensors("i3d-rgb")
    content = bytearray(installed.read_bytes())
    content[-1] ^= 1
    installed.write_bytes(content)
    os.utime(installed, ns=(1, 1))
    assert packs.is_installed("i3d-rgb")  # by size it is
    for use in (packs.tensors, packs.verify):
        with pytest.raises(NetworkError, match=r"not the one that was installed.*install i3d-rgb"):
            use("i3d-rgb")
    installed.write_bytes(bytes(content[:-1]))
    assert not packs.is_installed("i3d-rgb")
    with pytest.raises(NetworkError, match="not the one"):
        packs.tensors("i3d-rgb")


def test_files_are_read_for_their_checksum_once_per_process(installed, monkeypatch):
    checked = []
    real = pack_store.sha256_of

    def counted(path, on_bytes=None):
        checked.append(path)
        return real(path, on_bytes)

    monkeypatch.setattr(pack_store, "sha256_of", counted)
    packs.tensors("i3d-rgb")
    assert checked == [installed]
    assert packs.tensors("i3d-rgb").keys() == WEIGHTS.keys()
    assert checked == [installed]


def test_verifying_always_reads_and_tells_how_far(installed):
    packs.tensors("i3d-rgb")
    done = []
    packs.verify("i3d-rgb", done.append)
    assert sum(done) == installed.stat().st_size


def test_a_folder_is_handed_out_whole(vemo_home, tmp_path):
    source = tmp_path / "fetched"
    source.mkdir()
    (source / "config.json").write_text("{}")
    install_folder(vemo_home, "clip-vit-b32", source)
    assert [path.name for path in packs.folder("clip-vit-b32").iterdir()] == ["config.json"]
    with pytest.raises(ValueError, match="holds folder"):
        packs.tensors("clip-vit-b32")


def test_a_crash_before_the_record_is_written_leaves_the_old_pack(installed, vemo_home, monkeypatch):
    def full(*_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(pack_store, "write_text_aside", full)
    with pytest.raises(OSError, match="No space"):
        install_tensors(vemo_home, "i3d-rgb", {"c": torch.zeros(1)})
    assert packs.tensors("i3d-rgb").keys() == WEIGHTS.keys()
    assert len(list((vemo_home / "data/packs/i3d-rgb").iterdir())) == 2


def test_an_unreadable_record_is_told_and_can_be_removed(installed, vemo_home):
    home = vemo_home / "data/packs/i3d-rgb"
    (home / "installed.json").write_text("{")
    with pytest.raises(NetworkError, match="networks remove i3d-rgb"):
        packs.is_installed("i3d-rgb")
    pack_store.remove(home)
    assert not packs.is_installed("i3d-rgb")


def test_a_kill_at_any_instant_leaves_a_whole_pack(vemo_home):
    home = vemo_home / "data/packs/i3d-rgb"
    install_tensors(vemo_home, "i3d-rgb", WEIGHTS)
    killed = 0
    for attempt in range(8):
        before = home.joinpath("installed.json").stat().st_mtime_ns
        process = multiprocessing.get_context("spawn").Process(target=replace_forever, args=(home,))
        process.start()
        wait_for(lambda before=before: home.joinpath("installed.json").stat().st_mtime_ns != before, 60)
        time.sleep(0.003 * attempt)
        process.kill()
        process.join()
        killed += process.exitcode != 0
        process.close()
        packs.verify("i3d-rgb")
    assert killed == 8
    install_tensors(vemo_home, "i3d-rgb", WEIGHTS)  # clears what the kills left
    assert sorted(path.name[:6] for path in home.iterdir()) == ["files-", "instal"]
