"""Files of weights from elsewhere: what is read, and what is refused without being run."""

from __future__ import annotations

import gzip
import os
import pickle
import tarfile
import zipfile
from pathlib import Path

import pytest
import torch
from safetensors.torch import save_file

from vemo_desktop.errors import NetworkError
from vemo_desktop.ml.weight_files import read_weights, save_weights

TENSORS = {"a": torch.arange(4.0), "b.num_batches_tracked": torch.tensor(7)}


class Attack:
    """Runs a command when it is unpickled."""

    def __init__(self, mark: Path) -> None:
        self._mark = mark

    def __reduce__(self):
        return os.system, (f"touch '{self._mark}'",)


def assert_read(path: Path) -> None:
    back = read_weights(path).tensors
    assert back.keys() == TENSORS.keys()
    assert all(torch.equal(back[name], value) for name, value in TENSORS.items())


@pytest.mark.parametrize("is_new", [True, False], ids=["new format", "old format"])
@pytest.mark.parametrize(
    "content",
    [
        TENSORS,
        {"state_dict": {f"module.{name}": value for name, value in TENSORS.items()}, "epoch": 3, "arch": "x"},
        {"model": TENSORS, "cfg": {"depth": 2}, "label_dict": {0: "/m/0"}},
    ],
    ids=["bare", "of a training program", "with settings"],
)
def test_files_of_pytorch_are_read(tmp_path, content, is_new):
    path = tmp_path / "w.pth"
    torch.save(content, path, _use_new_zipfile_serialization=is_new)
    assert_read(path)
    assert read_weights(path).configuration == content.get("cfg", {})


def test_safetensors_are_read_whatever_the_file_is_called(tmp_path):
    save_file(TENSORS, tmp_path / "w.bin")
    assert_read(tmp_path / "w.bin")


def test_what_is_saved_comes_back_even_if_tensors_share_memory(tmp_path):
    whole = torch.arange(6.0).reshape(2, 3)
    save_weights({"a": whole, "same": whole, "turned": whole.T}, tmp_path / "w.safetensors")
    back = read_weights(tmp_path / "w.safetensors").tensors
    assert torch.equal(back["same"], whole)
    assert torch.equal(back["turned"], whole.T)


@pytest.mark.parametrize("is_new", [True, False], ids=["new format", "old format"])
@pytest.mark.parametrize("place", ["alone", "beside tensors"])
def test_a_malicious_pickle_is_refused_and_never_run(tmp_path, is_new, place):
    mark = tmp_path / "owned"
    attack = Attack(mark)
    content = attack if place == "alone" else {"state_dict": TENSORS, "optimizer": attack}
    torch.save(content, tmp_path / "w.pt", _use_new_zipfile_serialization=is_new)
    with pytest.raises(NetworkError, match=r"wants to run program code.*nothing was run"):
        read_weights(tmp_path / "w.pt")
    assert not mark.exists()
    torch.load(tmp_path / "w.pt", weights_only=False)
    assert mark.exists(), "the attack itself must work, or this test shows nothing"


def test_a_bare_pickle_is_not_opened(tmp_path):
    mark = tmp_path / "owned"
    (tmp_path / "w.pkl").write_bytes(pickle.dumps({"a": Attack(mark)}))
    with pytest.raises(NetworkError, match="not opened"):
        read_weights(tmp_path / "w.pkl")
    assert not mark.exists()


def zipped(path: Path, compression: int = zipfile.ZIP_STORED, **entries: str) -> None:
    with zipfile.ZipFile(path, "w", compression) as archive:
        for name, content in entries.items():
            archive.writestr(name.replace("__", "/").replace("_pkl", ".pkl"), content)


def test_other_archives_are_refused_with_what_to_do(tmp_path):
    zipped(tmp_path / "weights.zip", model="x")
    with pytest.raises(NetworkError, match=r'"weights\.zip" is a zip archive\. Unpack it'):
        read_weights(tmp_path / "weights.zip")
    zipped(tmp_path / "s.pt", s__data_pkl="x", s__constants_pkl="x", s__code__m="x")
    with pytest.raises(NetworkError, match="TorchScript"):
        read_weights(tmp_path / "s.pt")
    zipped(tmp_path / "c.pt", zipfile.ZIP_DEFLATED, c__data_pkl="x" * 100)
    with pytest.raises(NetworkError, match="compressed"):
        read_weights(tmp_path / "c.pt")
    (tmp_path / "w.pt.gz").write_bytes(gzip.compress(b"x"))
    with pytest.raises(NetworkError, match=r"gzip archive\. Unpack it"):
        read_weights(tmp_path / "w.pt.gz")
    with tarfile.open(tmp_path / "w.tar", "w") as archive:
        archive.add(tmp_path / "c.pt", "tensors")
    with pytest.raises(NetworkError, match="tar archive"):
        read_weights(tmp_path / "w.tar")


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "is empty"),
        (b"\n<!DOCTYPE html><html>Google Drive - Virus scan warning", "is a web page"),
        (b"version https://git-lfs.github.com/spec/v1\noid sha256:0", "Git LFS"),
        (b"\x89HDF\r\n\x1a\n", "HDF5"),
        (b"hello", "neither by PyTorch nor as safetensors"),
        (b"PK\x03\x04 and then nothing", "cannot be read"),
        (b"\x40\x00\x00\x00\x00\x00\x00\x00{not json", "cannot be read"),
        (b"\x80\x02\x8a\nl\xfc\x9cF\xf9 j\xa8P\x19.and then nothing", "cannot be read"),
    ],
)
def test_what_is_no_file_of_weights_is_told_by_what_it_is(tmp_path, content, words):
    (tmp_path / "w.pt").write_bytes(content)
    with pytest.raises(NetworkError, match=words):
        read_weights(tmp_path / "w.pt")


@pytest.mark.parametrize("is_new", [True, False], ids=["new format", "old format"])
def test_half_a_file_is_refused(tmp_path, is_new):
    path = tmp_path / "w.pt"
    torch.save({"a": torch.zeros(10_000)}, path, _use_new_zipfile_serialization=is_new)
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])
    with pytest.raises(NetworkError, match="incomplete"):
        read_weights(path)


@pytest.mark.parametrize(
    "content", [[1, 2], {}, torch.zeros(2), {"a": 1}, {"a": torch.zeros(1), "b": "text"}]
)
def test_pytorch_files_without_a_network_are_refused(tmp_path, content):
    torch.save(content, tmp_path / "w.pt")
    with pytest.raises(NetworkError, match=r"holds no named tensors|holds more than tensors"):
        read_weights(tmp_path / "w.pt")


def test_values_that_are_no_numbers_are_refused(tmp_path):
    torch.save({"fine": torch.zeros(1), "bad": torch.tensor([0.0, float("nan")])}, tmp_path / "w.pt")
    with pytest.raises(NetworkError, match='"bad" holds values that are no numbers'):
        read_weights(tmp_path / "w.pt")
