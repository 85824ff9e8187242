"""A recipe ends in the same files however often it was stopped, and never redoes what is finished."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from tests.ml.recipes.recipes_kit import Doubling, Killed, Summing, material_in, stages_of, tiny_recipe
from vemo_desktop.errors import TrainingError, UsageError
from vemo_desktop.ml.cards import NetworkCard
from vemo_desktop.ml.recipes.material import Material
from vemo_desktop.ml.recipes.recipes import RECIPES, follow, install, recipe_of
from vemo_desktop.ml.recipes.running import metrics_of, run_stages

SUMS, DOUBLES = "sums.safetensors", "doubles.safetensors"


@pytest.fixture
def material(tmp_path: Path) -> Material:
    return material_in(tmp_path / "data")


def followed(material: Material, folder: Path, summing: Summing | None = None, **options: object):
    return follow(tiny_recipe(summing or Summing(), Doubling()), material, folder, device="cpu", **options)


def test_a_recipe_leaves_weights_metrics_a_table_and_a_card(material, tmp_path):
    result = followed(material, tmp_path / "out")
    assert [one.stage for one in result.stages] == ["sums", "doubles"]
    assert all(one.weights.is_file() and not one.was_kept for one in result.stages)
    assert result.unfinished == ()
    card = NetworkCard.model_validate_json(result.card.read_bytes())
    assert [source.licence for source in card.sources] == ["CC0-1.0"]  # both stages name the same one
    assert card.measured[1] == "Doubled."
    table = result.table.read_text(encoding="utf-8")
    total = result.stages[0].record["data"]["numbers"]["sum"]
    assert f"| numbers | {total:.3f} | 6 |" in table
    assert not list((tmp_path / "out" / "checkpoints").rglob("*.pt"))


def test_a_killed_recipe_goes_on_where_it_was(material, tmp_path):
    whole = followed(material, tmp_path / "whole")
    cut = tmp_path / "cut"
    with pytest.raises(Killed):
        followed(material, cut, Summing(killed_after=2))
    assert not metrics_of(cut, "sums").exists()
    with pytest.raises(Killed):
        followed(material, cut, Summing(killed_after=4))
    last = Summing()
    result = followed(material, cut, last)
    assert last.steps_run == [4, 5]
    for name in (SUMS, DOUBLES):
        assert (cut / name).read_bytes() == (tmp_path / "whole" / name).read_bytes()
    assert [one.record["data"] for one in result.stages] == [one.record["data"] for one in whole.stages]


def test_a_checkpoint_of_another_seed_or_other_material_is_not_gone_on_from(material, tmp_path):
    for change in ("seed", "material"):
        folder = tmp_path / change
        with pytest.raises(Killed):
            followed(material, folder, Summing(killed_after=3))
        if change == "material":
            (material.root / "labels" / "numbers.txt").write_text("9 9 9 9 9 9", encoding="utf-8")
        again = Summing()
        followed(material, folder, again, seed=2 if change == "seed" else 1)
        assert again.steps_run == list(range(6))


def test_finished_stages_are_kept_until_something_changes(material, tmp_path):
    out = tmp_path / "out"
    first = followed(material, out)
    idle = Summing()
    again = followed(material, out, idle)
    assert idle.steps_run == []
    assert all(one.was_kept for one in again.stages)
    assert [one.record for one in again.stages] == [one.record for one in first.stages]
    other_seed = followed(material, out, seed=2)
    assert not any(one.was_kept for one in other_seed.stages)
    (material.root / "labels" / "numbers.txt").write_text("6 5 4 3 2 1", encoding="utf-8")
    assert not any(one.was_kept for one in followed(material, out, seed=2).stages)


def test_a_new_version_of_a_stage_runs_it_and_what_reads_its_weights_again(material, tmp_path):
    summing, doubling = Summing(), Doubling()
    sums, doubles = stages_of(summing, doubling)
    run = lambda *stages: run_stages(stages, material, tmp_path, 1, "cpu", lambda *_: None)  # noqa: E731
    run(sums, doubles)
    run(replace(sums, version="2"), doubles)
    assert len(summing.steps_run) == 12
    assert doubling.runs == 1, "the same weights came out, so what reads them stands"
    run(replace(sums, version="2"), replace(doubles, version="2"))
    assert (len(summing.steps_run), doubling.runs) == (12, 2)


def test_weights_that_were_changed_are_made_again(material, tmp_path):
    followed(material, tmp_path)
    (tmp_path / SUMS).write_bytes(b"changed!")
    again = followed(material, tmp_path)
    assert [one.was_kept for one in again.stages] == [False, True]


def test_missing_material_is_one_sentence_and_nothing_is_done(tmp_path):
    empty = Material(tmp_path / "data", lambda path, rate_hz: pytest.fail("nothing is read"))
    with pytest.raises(UsageError, match="no folder"):
        followed(empty, tmp_path / "out")
    (tmp_path / "data" / "labels").mkdir(parents=True)
    with pytest.raises(TrainingError) as caught:
        followed(empty, tmp_path / "out")
    assert caught.value.message == (
        f"{tmp_path / 'data'} lacks the numbers to sum (labels/numbers.txt). Nothing was done."
    )
    assert not (tmp_path / "out").exists()


def test_a_stage_alone_gives_no_card(material, tmp_path):
    result = followed(material, tmp_path, stages=["sums"])
    assert (result.card, result.unfinished) == (None, ("doubles",))
    assert not (tmp_path / DOUBLES).exists()
    assert followed(material, tmp_path, stages=["doubles"]).card is not None


def test_a_stage_whose_weights_are_missing_is_named(material, tmp_path):
    with pytest.raises(TrainingError, match='"doubles" needs the weights of "sums"'):
        followed(material, tmp_path / "out", stages=["doubles"])
    assert not (tmp_path / "out").exists()


def test_unknown_names_are_refused(material, tmp_path):
    with pytest.raises(UsageError, match=r'no stage "songs"\. Stages: sums, doubles, all'):
        followed(material, tmp_path, stages=["songs"])
    with pytest.raises(UsageError, match='no recipe "soup"'):
        recipe_of("soup")


def test_installing_copies_what_is_finished_and_refuses_what_is_too_large(material, tmp_path):
    models = tmp_path / "models"
    half = followed(material, tmp_path / "out", stages=["sums"])
    names = [path.name for path in install(tiny_recipe(Summing(), Doubling()), half, models)]
    assert names == [SUMS, "metrics.md"]
    whole = followed(material, tmp_path / "out")
    names = [path.name for path in install(tiny_recipe(Summing(), Doubling()), whole, models)]
    assert names == [SUMS, DOUBLES, "metrics.md", "card.json"]
    assert (models / "tiny" / SUMS).read_bytes() == (tmp_path / "out" / SUMS).read_bytes()
    with pytest.raises(TrainingError, match="16 bytes, and at most 10"):
        install(tiny_recipe(Summing(), Doubling(), most_bytes=10), whole, models)


def test_progress_never_falls_within_a_stage(material, tmp_path):
    heard: list[tuple[str, str, float]] = []
    followed(material, tmp_path, on_progress=lambda *what: heard.append(what))
    for stage in ("sums", "doubles"):
        shares = [share for name, _, share in heard if name == stage]
        assert shares == sorted(shares)
        assert (shares[0], shares[-1]) == (0.0, 1.0)


def test_every_recipe_has_stages_with_names_sources_and_a_valid_card():
    for name, recipe in RECIPES.items():
        stages = recipe.stages()
        names = [stage.name for stage in stages]
        assert len(set(names)) == len(names)
        for place, stage in enumerate(stages):
            assert stage.effort > 0
            assert set(stage.after) <= set(names[:place])
            assert all(source.licence for source in stage.sources)
        sources = [source for stage in stages for source in stage.sources]
        card = NetworkCard.model_validate({**recipe.card, "sources": sources})
        assert card.id == name == recipe.network
        json.dumps(card.model_dump(mode="json"))
