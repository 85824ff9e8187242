"""What to label next in a project, with the reasons."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from tests.projects import add_video_to, analyse, make_prediction, of_layer, proposed
from vemo_desktop.domain.annotators import CodingState
from vemo_desktop.domain.labels import EKMAN_6
from vemo_desktop.domain.proposing import ProposalSettings
from vemo_desktop.domain.segments import Layer
from vemo_desktop.domain.tracks import FeatureTrack, regular_edges
from vemo_desktop.exchange.formats import ImportOptions
from vemo_desktop.services.choosing import next_videos, why_next
from vemo_desktop.services.project import ProjectSession
from vemo_desktop.storage.feature_cache import CachedTrack, FeatureCache, TrackKey


def keep_track(cache_dir: Path, fingerprint: str, level: float) -> None:
    """Put a track into the cache as an analysis would."""
    values = np.full((40, 2), level, np.float32)
    track = FeatureTrack("look", "1", regular_edges(40, 250_000), values, np.ones(40, np.bool_), ("a", "b"))
    FeatureCache(cache_dir).put(TrackKey(fingerprint, "look", "1", {}), CachedTrack(track))


def sure(session: ProjectSession, media_id: str) -> None:
    """Store a run that is sure all the time."""
    said = make_prediction()
    curves = replace(said.curves["sentiment"], values=np.tile(np.float32([0.02, 0.96, 0.02]), (400, 1)))
    session.runs.store_prediction(
        media_id,
        replace(said, curves={"sentiment": curves}),
        fingerprint="print",
        proposal_settings=ProposalSettings(),
    )


@pytest.fixture
def videos(session: ProjectSession, project: Path) -> list[str]:
    return [add_video_to(session, project.parent, name) for name in ("one", "two", "three")]


def titles(session: ProjectSession, cache_dir: Path) -> list[str]:
    return [one.candidate.title for one in next_videos(session, cache_dir)]


def test_only_analysed_videos_come_and_each_says_why(
    session: ProjectSession, videos: list[str], tmp_path: Path
) -> None:
    sure(session, videos[0])
    analyse(session, videos[1], [proposed(0, 10), proposed(20, 30)])
    found = {one.candidate.title: one for one in next_videos(session, tmp_path)}
    assert set(found) == {"one", "two"}
    first = "one of the first, for variety"
    assert why_next(found["two"]).startswith(f"{first} · unsure for 98% of its time")
    assert why_next(found["two"]).endswith("2 proposals")
    assert why_next(found["one"]) == f"{first} · nothing proposed"
    # In a lane of a scheme of their own, of which no network speaks yet.
    made = session.schemes.make("Own", ["up", "down"]).scheme_after
    assert made is not None
    session.lanes.open(session.lanes.of_project(), made.id)
    found = {one.candidate.title: one for one in next_videos(session, tmp_path)}
    first = "one of the first, expected to add"
    assert why_next(found["two"]).startswith(f"{first} Negative, Positive, Neutral · unsure")
    assert why_next(found["one"]).startswith(f"{first} Neutral · unlike")


def test_in_a_scheme_of_ones_own_its_labels_are_covered_as_far_as_emotions_tell_of_them(
    session: ProjectSession, videos: list[str], tmp_path: Path
) -> None:
    for media_id, felt in zip(videos, ("joy", "joy", "sadness"), strict=True):
        said = make_prediction()
        values = np.full((400, len(EKMAN_6.keys)), 0.01, np.float32)
        values[:, EKMAN_6.keys.index(felt)] = 0.9
        ekman = replace(said.curves["sentiment"], scheme=EKMAN_6.id, names=EKMAN_6.keys, values=values)
        session.runs.store_prediction(
            media_id,
            replace(said, curves={**said.curves, EKMAN_6.id: ekman}),
            fingerprint="print",
            proposal_settings=ProposalSettings(),
        )
    made = session.schemes.make("Own", ["glad", "low", "odd"]).scheme_after
    assert made is not None
    glad, low, odd = made.labels
    session.schemes.edit(replace(made, labels=(replace(glad, polarity=1), replace(low, polarity=-1), odd)))
    session.lanes.open(session.lanes.of_project(), made.id)
    found = next_videos(session, tmp_path)
    reasons = {one.candidate.title: why_next(one) for one in found[:2]}
    # One of each side first, and no word of the label of which nothing is known.
    assert reasons.keys() == {"one", "three"}
    assert "expected to add glad ·" in reasons["one"]
    assert "expected to add low ·" in reasons["three"]


def test_a_video_whose_file_has_gone_since_the_project_was_opened_is_left_out(
    session: ProjectSession, videos: list[str], tmp_path: Path
) -> None:
    for media_id in videos[:2]:
        analyse(session, media_id, [proposed(0, 10)])
    assert sorted(titles(session, tmp_path)) == ["one", "two"]
    session.library.media_item(videos[0]).path.unlink()
    assert titles(session, tmp_path) == ["two"]


def test_a_video_that_was_gone_through_waits_no_longer_and_makes_its_likes_less_urgent(
    session: ProjectSession, videos: list[str], tmp_path: Path
) -> None:
    for media_id, name, level in zip(videos, ("one", "two", "three"), (0.0, 0.1, 5.0), strict=True):
        analyse(session, media_id, [proposed(0, 10)])
        keep_track(tmp_path, f"print-{name}", level)
    for one in of_layer(session, videos[0], Layer.PROPOSAL):
        session.review.accept(one.id)
    found = next_videos(session, tmp_path)
    assert [one.candidate.title for one in found] == ["three", "two"]
    session.annotators.set_state([videos[1]], CodingState.DONE, "bob")
    assert titles(session, tmp_path) == ["three"], "bob is done with it, whatever still waits"
    assert "unlike what you have seen" in why_next(found[0])
    assert "much like “one”" in why_next(found[1])


def test_videos_on_which_networks_contradict_each_other_say_so(
    session: ProjectSession, videos: list[str], tmp_path: Path
) -> None:
    analyse(session, videos[0], [proposed(0, 10)])
    analyse(session, videos[0], [proposed(0, 10, "negative")], network="tsl-net")
    (one,) = next_videos(session, tmp_path)
    assert "networks contradict each other" in why_next(one)
    assert one.candidate.disagreement == 1.0


def test_what_was_loaded_from_a_file_counts_only_where_no_network_ran_here(
    session: ProjectSession, videos: list[str], tmp_path: Path
) -> None:
    analyse(session, videos[0], [proposed(0, 10)])
    before = next_videos(session, tmp_path)[0].candidate.unsure
    table = session.folder / "found.csv"
    rows = "".join(f"{name},10,20,positive,0.9\n" for name in ("one", "two"))
    table.write_text(f"video,start,end,label,score\n{rows}")
    session.imports.take(table, ImportOptions(network="mine"))
    assert session.runs.runs(videos[0])[-1].network == "mine"
    found = {one.candidate.title: one.candidate.unsure for one in next_videos(session, tmp_path)}
    assert found == {"one": before, "two": 0.0}
    assert before > 0.5


def test_the_order_does_not_need_the_cache(
    session: ProjectSession, videos: list[str], tmp_path: Path
) -> None:
    for media_id in videos:
        analyse(session, media_id, [proposed(0, 10)])
    assert sorted(titles(session, tmp_path / "nothing")) == ["one", "three", "two"]


def test_networks_and_encoders_with_other_columns_are_not_mixed_up(
    session: ProjectSession, videos: list[str], tmp_path: Path
) -> None:
    analyse(session, videos[0], [proposed(0, 10)])
    said = make_prediction(network="tsl-net")
    curves = said.curves["sentiment"]
    fewer = replace(curves, names=curves.names[::2], values=curves.values[:, ::2])
    session.runs.store_prediction(
        videos[1],
        replace(said, curves={"sentiment": fewer}),
        fingerprint="print",
        proposal_settings=ProposalSettings(),
    )
    keep_track(tmp_path, "print-one", 1.0)
    values = np.zeros((40, 3), np.float32)
    track = FeatureTrack("look", "1", regular_edges(40, 250_000), values, np.ones(40, np.bool_), tuple("abc"))
    FeatureCache(tmp_path).put(TrackKey("print-two", "look", "1", {"size": 3}), CachedTrack(track))
    assert sorted(titles(session, tmp_path)) == ["one", "two"]
