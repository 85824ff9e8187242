"""Installing and importing: what arrives is checked, converted, pinned, and never half of it."""

from __future__ import annotations

import errno
import hashlib
import io
import os
from pathlib import Path

import pytest
import torch
from safetensors import safe_open
from transformers import ViTConfig, ViTForImageClassification

from tests.file_server import Site, serving
from tests.packs_site import TinyPacks, as_file, tiny, use_tiny_packs
from vemo_desktop.errors import NetworkError
from vemo_desktop.ml import pack_install, pack_store, packs, weight_files
from vemo_desktop.ml.pack_cards import pack_card
from vemo_desktop.ml.pack_import import import_files
from vemo_desktop.ml.pack_install import install


@pytest.fixture
def kit(tmp_path, vemo_home, monkeypatch):
    with serving(Site()) as site:
        yield use_tiny_packs(site, tmp_path, vemo_home, monkeypatch)


def sha(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def get(kit: TinyPacks, **options: bool) -> None:
    install(pack_card("tiny"), kit, **options)


def value_of(pack_id: str) -> float:
    return packs.tensors(pack_id)["weight"].flatten()[0].item()


def leftovers(kit: TinyPacks, pack_id: str = "tiny") -> set[str]:
    home = kit.folder(pack_id)
    return {path.name.split("-")[0] for path in home.iterdir()} - {"files", "installed.json", "pins.json"}


# Installing


def test_installing_fetches_converts_and_remembers_where_from(kit):
    get(kit)
    assert value_of("tiny") == 1.0
    record = packs.installed("tiny")
    assert [file.name for file in record.files] == ["weights.safetensors"]
    (source,) = record.sources
    assert source.origin == "https://huggingface.co/repository/tiny.pt"
    assert source.sha256 == sha(kit.site.files["/repository/tiny.pt"])
    assert leftovers(kit) == set()
    assert kit.steps == ["Fetching tiny.pt", "Checking tiny.pt", "Converting", "Storing"]


def test_a_file_with_another_checksum_is_refused_and_the_old_one_stays(kit):
    get(kit)
    kit.add("tiny", [kit.publish("tiny.pt", as_file(tiny(2.0)), sha256="0" * 64)])
    with pytest.raises(NetworkError, match=r'"tiny\.pt" is not the published file of Tiny'):
        get(kit)
    assert value_of("tiny") == 1.0
    assert leftovers(kit) == set()  # or the next attempt would meet the same wrong file


def test_a_file_whose_checksum_nobody_states_is_pinned_when_it_first_comes(kit):
    get(kit)
    kit.publish("tiny.pt", as_file(tiny(2.0)))
    for _ in range(2):
        with pytest.raises(NetworkError, match=r"another file of Tiny.*--accept-change"):
            get(kit)
        assert value_of("tiny") == 1.0
        pack_store.remove(kit.folder("tiny"))  # a new beginning does not make it trusted
        kit.publish("tiny.pt", as_file({"state_dict": tiny()}))
        get(kit)
        kit.publish("tiny.pt", as_file(tiny(2.0)))
    get(kit, accept_change=True)
    assert value_of("tiny") == 2.0
    get(kit)


def test_a_published_checksum_holds_even_if_a_change_is_accepted(kit):
    kit.add("tiny", [kit.publish("tiny.pt", as_file(tiny()), sha256="0" * 64)])
    with pytest.raises(NetworkError, match="not the published file"):
        get(kit, accept_change=True)


def test_weights_of_another_network_are_refused_by_name_and_the_old_ones_stay(kit):
    get(kit)
    kit.publish("tiny.pt", as_file({"weight": torch.zeros(3, 3)}))
    with pytest.raises(NetworkError, match=r"Tiny: bias missing; weight \(3×3 instead of 1×30000"):
        get(kit, accept_change=True)
    assert value_of("tiny") == 1.0


@pytest.mark.parametrize("place", ["save_weights", "keep"])
def test_a_full_disk_is_told_and_leaves_the_old_weights(kit, monkeypatch, place):
    get(kit)

    def full(*_):
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(weight_files if place == "save_weights" else pack_store, place, full)
    with pytest.raises(NetworkError, match=r"disk is full.*Make room"):
        get(kit)
    assert value_of("tiny") == 1.0
    assert {path.name for path in (kit.folder("tiny") / "partial").iterdir()} == {"tiny.pt"}


def test_a_disk_that_fills_while_writing_is_told(kit, tmp_path, monkeypatch):
    import resource
    import signal

    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    ignored = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (50_000, before[1]))  # writing fails there, as on a full disk
    try:
        with pytest.raises(NetworkError, match="Nothing could be written"):
            get(kit)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
        signal.signal(signal.SIGXFSZ, ignored)
    assert not packs.is_installed("tiny")
    get(kit)
    assert kit.site.asked[-1][1] == "bytes=50000-"


def test_what_a_crash_left_is_cleared_by_the_next_installation(kit):
    for name in ("new-dead", "files-dead"):
        (kit.folder("tiny") / name).mkdir(parents=True)
    get(kit)
    assert leftovers(kit) == set()
    assert len(list(kit.folder("tiny").glob("files-*"))) == 1


def test_two_at_once_are_not_allowed(kit):
    with (
        pack_store.locked(kit.folder("tiny")),
        pytest.raises(NetworkError, match="being installed or removed elsewhere"),
    ):
        get(kit)
    get(kit)


def test_what_has_no_address_is_told_how_to_get(kit):
    with pytest.raises(NetworkError, match=r"b\.pt by hand from https://example\.org, then"):
        install(pack_card("by-hand"), kit)


# Importing


def written(tmp_path: Path, content: object, name: str = "b.pt") -> Path:
    path = tmp_path / name
    torch.save(content, path)
    return path


def pair(value: float = 1.0) -> dict[str, torch.Tensor]:
    return {"weight": torch.full((2, 2), value), "bias": torch.zeros(2)}


def test_a_file_fetched_by_hand_is_recognised_and_only_read(kit, tmp_path):
    path = written(tmp_path, {"state_dict": {f"module.{k}": v for k, v in tiny(3.0).items()}}, "any name.pkl")
    before = path.read_bytes()
    card, record = import_files(path, kit)
    assert card.id == "tiny"
    assert value_of("tiny") == 3.0
    assert record.sources[0].origin == str(path)
    assert path.read_bytes() == before


def test_a_renamed_file_is_still_held_to_the_published_checksum(kit, tmp_path):
    kit.add("tiny", [kit.publish("tiny.pt", as_file(tiny()), sha256=sha(as_file(tiny())))])
    with pytest.raises(NetworkError, match="not the published file"):
        import_files(written(tmp_path, tiny(2.0), "other.pt"), kit)
    path = tmp_path / "copy (1).pt"
    path.write_bytes(as_file(tiny()))
    import_files(path, kit)
    assert value_of("tiny") == 1.0


def test_the_pack_can_be_named_and_then_must_fit(kit, tmp_path):
    path = written(tmp_path, pair())
    assert import_files(path, kit, pack_id="own")[0].id == "own"
    with pytest.raises(NetworkError, match="not those of Tiny"):
        import_files(path, kit, pack_id="tiny")
    with pytest.raises(NetworkError, match="comes as a folder"):
        import_files(path, kit, pack_id="seer")


def test_weights_of_own_training_may_change_from_time_to_time(kit, tmp_path):
    import_files(written(tmp_path, pair(1.0)), kit, pack_id="own")
    import_files(written(tmp_path, pair(2.0)), kit, pack_id="own")
    assert value_of("own") == 2.0
    with pytest.raises(NetworkError, match="bias missing"):
        import_files(written(tmp_path, {"weight": torch.zeros(2, 2)}), kit, pack_id="own")
    assert value_of("own") == 2.0


def test_an_import_that_is_interrupted_leaves_the_old_pack(kit, tmp_path, monkeypatch):
    get(kit)
    path = written(tmp_path, tiny(2.0))

    def stop(*_):
        raise KeyboardInterrupt

    monkeypatch.setattr(pack_store, "write_text_aside", stop)
    with pytest.raises(KeyboardInterrupt):
        import_files(path, kit, accept_change=True)
    record = pack_store.read_installed(kit.folder("tiny"))
    assert record is not None
    with safe_open(kit.folder("tiny") / record.folder / "weights.safetensors", "pt") as file:
        assert file.get_tensor("weight")[0, 0].item() == 1.0


def test_what_is_not_there_or_not_readable_is_told(kit, tmp_path):
    with pytest.raises(NetworkError, match="There is no file"):
        import_files(tmp_path / "nowhere.pt", kit)
    path = tmp_path / "weights.zip"
    path.write_bytes(b"PK\x05\x06" + bytes(18))
    with pytest.raises(NetworkError, match="is a zip archive"):
        import_files(path, kit)


# Folders


@pytest.fixture
def seer(tmp_path) -> Path:
    """Return a folder of the Hugging Face layout with a tiny network."""
    folder = tmp_path / "fetched"
    config = ViTConfig(
        hidden_size=8,
        num_hidden_layers=1,
        num_attention_heads=2,
        intermediate_size=8,
        image_size=32,
        num_labels=3,
    )
    ViTForImageClassification(config).save_pretrained(folder)
    content = weight_files.read_weights(folder / "model.safetensors").tensors
    torch.save(content, folder / "pytorch_model.bin")
    (folder / "model.safetensors").unlink()
    return folder


def test_a_folder_is_recognised_converted_and_loads(kit, seer):
    assert import_files(seer, kit)[0].id == "seer"
    kept = packs.folder("seer")
    assert {path.name for path in kept.iterdir()} == {"config.json", "model.safetensors"}
    network = ViTForImageClassification.from_pretrained(kept, local_files_only=True)
    assert network.config.num_labels == 3


def test_a_folder_is_fetched_file_by_file(kit, seer):
    files = [kit.publish(path.name, path.read_bytes()) for path in sorted(seer.iterdir())]
    kit.add("seer", files, kind="folder")
    install(pack_card("seer"), kit)
    assert {path.name for path in packs.folder("seer").iterdir()} == {"config.json", "model.safetensors"}
    assert leftovers(kit, "seer") == set()


def test_a_folder_that_lacks_something_is_refused_by_name(kit, seer):
    weights = (seer / "pytorch_model.bin").read_bytes()
    (seer / "pytorch_model.bin").unlink()
    with pytest.raises(NetworkError, match=r"lacks model\.safetensors or pytorch_model\.bin"):
        import_files(seer, kit)
    tensors = torch.load(io.BytesIO(weights), weights_only=True)
    del tensors["classifier.weight"]
    torch.save(tensors, seer / "pytorch_model.bin")
    with pytest.raises(NetworkError, match=r"not Seer: classifier\.weight is missing\. Nothing"):
        import_files(seer, kit)
    torch.save({**tensors, "classifier.weight": torch.zeros(7, 8)}, seer / "pytorch_model.bin")
    with pytest.raises(NetworkError, match=r"classifier\.weight is 7×8 instead of 3×8"):
        import_files(seer, kit)
    (seer / "config.json").unlink()
    with pytest.raises(NetworkError, match=r"no readable config\.json"):
        import_files(seer, kit)
    assert not packs.is_installed("seer")


def test_a_folder_of_another_network_is_refused(kit, seer):
    config = seer / "config.json"
    config.write_text(config.read_text().replace('"model_type": "vit"', '"model_type": "bert"'))
    with pytest.raises(NetworkError, match=r"a network \(bert\) that this program does not use"):
        import_files(seer, kit)
    with pytest.raises(NetworkError, match="model_type is bert instead of vit"):
        import_files(seer, kit, pack_id="seer")


def test_a_malicious_folder_is_refused(kit, seer, tmp_path):
    class Attack:
        def __reduce__(self):
            return os.system, (f"touch '{tmp_path / 'owned'}'",)

    torch.save({"a": Attack()}, seer / "pytorch_model.bin")
    with pytest.raises(NetworkError, match="wants to run program code"):
        import_files(seer, kit)
    assert not (tmp_path / "owned").exists()
    assert not packs.is_installed("seer")


def test_a_single_file_of_a_folder_says_to_take_the_folder(kit, seer):
    with pytest.raises(NetworkError, match="Import its folder"):
        import_files(seer / "pytorch_model.bin", kit)


def test_steps_are_planned_by_the_names_they_report(kit):
    get(kit)
    assert list(pack_install.install_plan(pack_card("tiny"))) == kit.steps
