"""The text stage end to end on made-up comments, and the two forms of its network side by side."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import torch

from tests.ml.recipes.recipes_kit import CARD, silent
from tests.ml.recipes.text_kit import MEANT, TELLING, write_collections
from vemo_desktop.errors import NetworkError, TrainingError
from vemo_desktop.ml.builtin.text_net import CLASSES, REGISTERS, TextNet, line_of
from vemo_desktop.ml.recipes import text_stage
from vemo_desktop.ml.recipes.material import Material
from vemo_desktop.ml.recipes.recipes import Recipe, follow
from vemo_desktop.ml.recipes.stage import checkpoints_of
from vemo_desktop.ml.recipes.text_corpora import GO_EMOTIONS, MELD, read_go_emotions, read_meld
from vemo_desktop.ml.recipes.text_network import TextNetwork, batch_of
from vemo_desktop.ml.recipes.text_training import TextRecipe, vocabulary_of

SMALL = TextRecipe(epochs=6, batch=16, learning_rate=1e-2, numbers=8, filters=6, buckets=512, least_seen=2)


@pytest.fixture(autouse=True)
def _one_thread() -> Iterator[None]:
    before = torch.get_num_threads()
    torch.set_num_threads(1)
    yield
    torch.set_num_threads(before)


@pytest.fixture
def material(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Material:
    write_collections(tmp_path / "data")
    monkeypatch.setattr(text_stage, "RECIPE", SMALL)
    return Material(tmp_path / "data", silent)


def followed(material: Material, folder: Path, **options: object):
    recipe = Recipe("tiny", lambda: (text_stage.STAGE,), CARD, most_bytes=100_000)
    return follow(recipe, material, folder, device="cpu", **options)


def test_the_stage_learns_what_words_tell(material, tmp_path):
    result = followed(material, tmp_path / "out")
    data = result.stages[0].record["data"]
    assert list(data) == [
        "GoEmotions dev", "GoEmotions test", "GoEmotions test, taken for dialogue", "MELD dev", "MELD test",
    ]  # fmt: skip
    assert data["GoEmotions test"]["examples"] == 69  # the one with two labels is left out
    assert data["GoEmotions test"]["macro_f1"] > 0.9
    assert data["MELD test"]["accuracy"] > 0.8
    network = TextNet.read(result.stages[0].weights)
    for label, (word, _) in TELLING.items():
        for register, meant in (("comments", label), ("dialogue", MEANT.get(label, label))):
            answer = network.answer(f"he was {word} again", register)
            assert CLASSES[answer.probabilities.argmax()] == meant
            assert answer.probabilities.sum() == pytest.approx(1.0, abs=1e-5)
            assert (answer.known, answer.words) == (4, 4)
    record = result.stages[0].record
    table = np.array(record["details"]["confusions"]["GoEmotions test"])
    assert table.sum() == 69
    assert np.trace(table) / 69 == pytest.approx(data["GoEmotions test"]["accuracy"])
    assert len(record["measured"]) == 3


def test_a_killed_stage_goes_on_and_ends_in_the_same_bits(material, tmp_path):
    whole = followed(material, tmp_path / "whole").stages[0]

    class Killed(Exception):
        pass

    def kill(stage: str, step: str, share: float) -> None:
        if share > 0.5:
            raise Killed

    with pytest.raises(Killed):
        followed(material, tmp_path / "cut", on_progress=kill)
    assert (checkpoints_of(tmp_path / "cut", "text") / "network.pt").is_file()
    heard: list[float] = []
    cut = followed(
        material, tmp_path / "cut", on_progress=lambda stage, step, share: heard.append(share)
    ).stages[0]
    assert heard[1] >= 0.4, "it does not begin anew"
    assert cut.weights.read_bytes() == whole.weights.read_bytes()
    assert cut.record["data"] == whole.record["data"]


def test_the_seed_decides_everything(material, tmp_path):
    first, again = (followed(material, tmp_path / name).stages[0] for name in ("a", "b"))
    other = followed(material, tmp_path / "c", seed=2).stages[0]
    assert first.weights.read_bytes() == again.weights.read_bytes()
    assert first.weights.read_bytes() != other.weights.read_bytes()


def test_missing_dialogues_are_named_before_anything_is_done(material, tmp_path):
    for path in material.place(MELD).iterdir():
        path.unlink()
    with pytest.raises(TrainingError, match=r"lacks the dialogues of MELD.*labels/meld"):
        followed(material, tmp_path / "out")
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize(
    ("name", "content"), [("labels.txt", "anger wrath"), ("dev.tsv", "no columns at all\n")]
)
def test_other_files_than_expected_are_refused(material, name, content):
    (material.place(GO_EMOTIONS) / name).write_text(content, encoding="utf-8")
    with pytest.raises(TrainingError, match="not laid out as the recipe expects"):
        read_go_emotions(material.place(GO_EMOTIONS), "dev")


def test_labels_are_read_by_name(material):
    texts = read_go_emotions(material.place(GO_EMOTIONS), "dev")
    joy, surprise = CLASSES.index("joy"), CLASSES.index("surprise")
    assert np.flatnonzero(texts.marks[0]).tolist() == [joy, surprise]
    assert texts.targets[0, joy] == 0.5
    for line, marks in zip(texts.lines[1:], texts.marks[1:], strict=True):
        (label,) = (CLASSES[mark] for mark in np.flatnonzero(marks))
        assert any(word in line.split() for word in TELLING[label])
    dialogue = read_meld(material.place(MELD), "test")
    assert np.array_equal(dialogue.marks, np.tile(np.eye(7, dtype=bool), (3, 1)))
    assert dialogue.lines[0].endswith(", said he.")


def test_both_forms_of_the_network_agree():
    lines = ["I love this!", "", "x", "no no no never again, she said so very quietly", "zzz qqq"]
    vocabulary = vocabulary_of(lines, 1)
    torch.manual_seed(3)
    network = TextNetwork(len(vocabulary.keys), 8, 6, 64, 0.5).eval()
    torch.nn.init.normal_(network.wide.weight)
    network.load_state_dict({name: value.half().float() for name, value in network.state_dict().items()})
    used = TextNet.of(network.tensors(), vocabulary, [1.0, 1.0])
    found = [line_of(line, vocabulary, 64) for line in lines]
    registers = torch.tensor([0, 1, 1, 0, 1])
    with torch.inference_mode():
        logits = network(batch_of(found), registers).numpy()
    names = [REGISTERS[place] for place in registers]
    alone = [used.logits(line, name) for line, name in zip(found, names, strict=True)]
    np.testing.assert_allclose(np.stack(alone), logits, atol=1e-4)


def test_settings_change_what_is_kept_for_calibration(material):
    texts = read_go_emotions(material.place(GO_EMOTIONS), "train")
    taught, kept = text_stage.split_kept(texts, replace(SMALL, kept=0.25))
    assert (len(taught), len(kept)) == (315, 105)
    assert sorted([*taught.lines, *kept.lines]) == sorted(texts.lines)


def test_each_register_is_as_sure_as_it_may_be():
    vocabulary = vocabulary_of(["good"], 1)
    torch.manual_seed(3)
    network = TextNetwork(len(vocabulary.keys), 8, 6, 64, 0.5)
    with torch.no_grad():
        network.out.weight[7:], network.out.bias[7:] = network.out.weight[:7], network.out.bias[:7]
    used = TextNet.of(network.tensors(), vocabulary, [1.0, 4.0])
    said = {name: used.answer("good", name).probabilities for name in REGISTERS}
    np.testing.assert_allclose(
        np.log(said["comments"] / said["comments"][0]),
        4 * np.log(said["dialogue"] / said["dialogue"][0]),
        atol=1e-3,
    )
    np.testing.assert_array_equal(used.answer("good").probabilities, said["dialogue"])


def test_damaged_weights_are_one_sentence(tmp_path):
    (tmp_path / "text.safetensors").write_bytes(b"nothing")
    for path in (tmp_path / "text.safetensors", tmp_path / "absent.safetensors"):
        with pytest.raises(NetworkError, match="cannot be read"):
            TextNet.read(path)
