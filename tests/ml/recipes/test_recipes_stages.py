"""The stages of faces and speech end to end, on noise: they learn nothing, and say so."""

from __future__ import annotations

import json
from collections.abc import Iterator
from itertools import product
from pathlib import Path

import cv2
import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq
import pytest
import torch
from safetensors import safe_open

from tests.ml.recipes.recipes_kit import CARD, silent
from vemo_desktop.ml.builtin.voice_people import read_people
from vemo_desktop.ml.builtin.voices import DESCRIPTION, VOICES
from vemo_desktop.ml.recipes import face_stage, people_stage, speech_stage
from vemo_desktop.ml.recipes.faces import FaceRecipe
from vemo_desktop.ml.recipes.material import Material
from vemo_desktop.ml.recipes.recipes import Recipe, follow
from vemo_desktop.ml.recipes.speech import SpeechRecipe
from vemo_desktop.ml.recipes.speech_corpora import CORPORA
from vemo_desktop.ml.recipes.stage import Stage
from vemo_desktop.ml.recipes.voice_directions import COUNT


@pytest.fixture(autouse=True)
def _one_thread() -> Iterator[None]:
    before = torch.get_num_threads()
    torch.set_num_threads(1)
    yield
    torch.set_num_threads(before)


def followed(stages: tuple[Stage, ...], material: Material, folder: Path, **options: object):
    recipe = Recipe("tiny", lambda: stages, CARD, 10_000_000)
    result = follow(recipe, material, folder, device="cpu", **options)
    return result.stages


def write_faces(path: Path, count: int) -> None:
    chance = np.random.default_rng(count)
    crops = chance.integers(0, 256, (count, 48, 48), dtype=np.uint8)
    images = [cv2.imencode(".webp", crop)[1].tobytes() for crop in crops]
    votes = [[10 if place == number % 8 else 0 for place in range(10)] for number in range(count)]
    path.parent.mkdir(parents=True, exist_ok=True)
    pq.write_table(pa.table({"image": images, "votes": votes}), path)


def test_the_stage_of_faces(tmp_path, monkeypatch):
    monkeypatch.setattr(face_stage, "RECIPE", FaceRecipe(epochs=1, batch=8, kept=8))
    material = Material(tmp_path / "data", silent)
    write_faces(material.place(face_stage.TAUGHT), 32)
    write_faces(material.place(face_stage.JUDGED), 16)
    (done,) = followed((face_stage.STAGE,), material, tmp_path / "out")
    measures = done.record["data"]["FER+ validation"]
    assert measures["examples"] == 16
    assert measures["always_same"] == 0.125
    assert np.sum(done.record["details"]["confusions"]["FER+ validation"]) == 16
    with safe_open(done.weights, "np") as file:
        facts = json.loads(file.metadata()["facts"])
    assert facts == {"temperature": done.record["details"]["temperature"]}


def voice(path: Path, rate_hz: int) -> np.ndarray:
    """Read a made-up recording: syllables of noise, another one for each file."""
    chance = np.random.default_rng(int(path.stem))
    times = np.arange(round(2.6 * rate_hz)) / rate_hz
    syllables = np.sin(2 * np.pi * 2 * times) ** 2
    return (0.2 * syllables * chance.standard_normal(len(times))).astype(np.float32)


def write_corpora(labels: Path) -> None:
    number = 0
    for corpus in CORPORA:
        (labels / corpus.folder).mkdir(parents=True)
        rows = [f"file,emotion,{corpus.speaker_column}"]
        for speaker in ("other", "another", *sorted(corpus.calibration), *sorted(corpus.validation)):
            for emotion in ("anger", "neutral"):
                rows.append(f"{number}.opus,{emotion},{speaker}")
                number += 1
        (labels / corpus.folder / "labels.csv").write_text("\n".join(rows), encoding="utf-8")


def test_the_stage_of_speech(shared, tmp_path, monkeypatch):
    recipe = SpeechRecipe(epochs=2, updates=1, batch=2, conditions=1)
    monkeypatch.setattr(speech_stage, "RECIPE", recipe)
    material = Material(tmp_path / "data", voice)
    write_corpora(material.root / "labels")
    material.place(speech_stage.YAMNET).parent.mkdir(parents=True)
    material.place(speech_stage.YAMNET).symlink_to(shared / speech_stage.YAMNET.place)
    stages = (speech_stage.APART, speech_stage.STAGE, people_stage.STAGE)
    told: dict[str, list[float]] = {"speech_apart": [], "speech": [], "people": []}
    apart, done, people = followed(
        stages, material, tmp_path / "out", on_progress=lambda stage, _, share: told[stage].append(share)
    )
    assert all(shares == sorted(shares) for shares in told.values()), "progress never goes back"
    assert {row["examples"] for row in apart.record["data"].values()} == {
        2 * len(corpus.calibration) for corpus in CORPORA
    }
    card = json.loads((tmp_path / "out" / "card.json").read_text(encoding="utf-8"))
    assert list(card["weights"]) == ["speech.safetensors", "people.safetensors"], (
        "what calibrates is not shipped"
    )
    allowed = [VOICES.index("neutral"), VOICES.index("anger")]
    for corpus, how in product(CORPORA, speech_stage.HOW):
        name = f"{corpus.name}, unknown speakers, {how}"
        measures = done.record["data"][name]
        assert measures["examples"] == 2 * len(corpus.validation)
        assert ("recall_from" in measures) == (len(corpus.validation) > 1)
        assert 0 < measures["calibration_error_by_chance"] < measures["by_chance_to"] < 1
        table = np.array(done.record["details"]["confusions"][name])
        assert table[:, allowed].sum() == table.sum(), "only classes of the corpus are answered"
    kept = 2 * sum(len(corpus.calibration) for corpus in CORPORA)
    assert done.record["details"]["clips_taught"] == 12 + kept
    with safe_open(done.weights, "np") as file:
        assert set(json.loads(file.metadata()["facts"])) == {"temperature", "steepness", "usual"}
    again = followed(stages, material, tmp_path / "again")
    assert [one.record["weights_sha256"] for one in again] == [
        one.record["weights_sha256"] for one in (apart, done, people)
    ]
    speakers = sum(len(corpus.validation) for corpus in CORPORA)
    for count in (1, 2, 3, 7):
        measures = people.record["data"][f"{count} unknown speakers in turns"]
        assert measures["examples"] == 40 * 2 * min(count, speakers)
        assert -1 <= measures["gain_from"] <= measures["gain_to"] <= 1
    assert read_people(people.weights).directions.shape == (COUNT, len(DESCRIPTION))
    assert "2 classes" in done.record["measured"][0]
