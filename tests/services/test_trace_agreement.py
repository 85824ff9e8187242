"""Agreement on traces: pairs, all together, lags taken off, several projects, many people."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from tests.projects import S, add_video_to
from tests.services.test_traces import rate
from vemo_desktop.services.figure_texts import careful_range_text
from vemo_desktop.services.project import ProjectSession, open_project
from vemo_desktop.services.trace_agreement import OTHERS, TracesCompared, compare_traces, trace_raters
from vemo_desktop.services.trace_differences import trace_differences
from vemo_desktop.services.trace_texts import lag_text, lags_text


def felt(seed: int, count: int = 750) -> np.ndarray:
    return np.cumsum(np.random.default_rng(seed).normal(0, 0.05, count)).clip(-1, 1)


def value(compared: TracesCompared, name: str) -> float:
    return next(one.answer.value for one in compared.scores if one.name == name)


@pytest.fixture
def rated(session: ProjectSession, project: Path) -> list[str]:
    """Return three videos: ann as bob but 1 s later, cleo the same shape but half as strong."""
    videos = []
    for number in range(3):
        video = add_video_to(session, project.parent, f"clip{number}", seconds=30)
        now = felt(number)
        late = np.concatenate([np.full(25, now[0]), now[:-25]])
        for author, values in (("bob", now), ("ann", late), ("cleo", now / 2)):
            rate(session, video, values.tolist(), author=author)
        videos.append(video)
    return videos


def test_all_together_and_every_pair_with_intervals_over_videos(
    session: ProjectSession, rated: list[str]
) -> None:
    found = compare_traces([session], resamples=100)
    groups = [(one.dimension, one.raters) for one in found if one.dimension == "valence"]
    assert groups == [
        ("valence", ("ann", "bob", "cleo")),
        ("valence", ("ann", "bob")),
        ("valence", ("ann", "cleo")),
        ("valence", ("bob", "cleo")),
    ]
    pair = next(one for one in found if one.raters == ("bob", "cleo") and one.dimension == "valence")
    assert (pair.videos, pair.seconds) == (3, 90.0)
    assert value(pair, "Correlation") == pytest.approx(1, abs=1e-4)
    assert value(pair, "Concordance (CCC)") < 0.9
    interval = next(one.bounds for one in pair.scores if one.key == "ccc")
    assert interval is not None
    assert interval.videos == 3
    assert interval.is_hint
    assert {one.key for one in found[0].scores} == {"icc", "cronbach"}
    assert value(found[0], "Cronbach's alpha") == pytest.approx(value(found[0], "ICC(C,k)"))
    assert value(pair, "Same side") == pytest.approx(1, abs=0.01), "half as strong is the same direction"


def test_a_lag_that_is_kept_is_taken_off_before_comparing(session: ProjectSession, rated: list[str]) -> None:
    def pair(**how: bool) -> TracesCompared:
        return next(one for one in compare_traces([session], between=["ann", "bob"], resamples=100, **how))

    assert lags_text(pair()) == "none"
    before, lag = value(pair(), "Concordance (CCC)"), pair().lag
    assert lag is not None
    assert (lag.seconds, lag.correlation) == (1.0, pytest.approx(1, abs=1e-3))
    assert lag_text(lag, ("ann", "bob")) == "ann 1.0 s later than bob (correlation then 1.00)"
    late = [one for video in rated for one in session.traces.traces(video) if one.author == "ann"]
    session.traces.set_lag(late, S)
    assert pair().lags_s == ((1.0,), (0.0,))
    assert lags_text(pair()) == "ann 1.00 s", "who has none is not named"
    assert pair().lag.seconds == 0, "what was taken off is not told again"
    assert value(pair(), "Concordance (CCC)") == pytest.approx(1, abs=1e-3)
    assert value(pair(with_lag=False), "Concordance (CCC)") == pytest.approx(before)


def test_several_projects_are_matched_by_content(
    session: ProjectSession, rated: list[str], tmp_path: Path
) -> None:
    other = tmp_path / "other" / "second.vemo"
    with open_project(other, author="dan", create=True) as second:
        video = add_video_to(second, other.parent, "clip0", seconds=30)
        rate(second, video, felt(0).tolist())
        found = compare_traces([session, second], between=["bob (talk)", "dan (second)"], resamples=100)
        assert [one.dimension for one in found] == ["arousal", "valence"]
        assert found[0].raters == ("bob (talk)", "dan (second)")
        assert value(found[1], "Concordance (CCC)") == pytest.approx(1, abs=1e-6)
        assert found[1].scores[0].bounds is None  # one video says nothing of others
        assert "dan (second)" in trace_raters([session, second])


def test_of_many_people_each_is_compared_with_the_mean_of_the_others(
    session: ProjectSession, project: Path
) -> None:
    video = add_video_to(session, project.parent, "crowd", seconds=8)
    for number in range(8):
        rate(session, video, (felt(1, 200) + number / 100).clip(-1, 1).tolist(), author=f"p{number}")
    found = [one for one in compare_traces([session], resamples=100) if one.dimension == "valence"]
    assert len(found[0].raters) == 8
    assert [one.raters for one in found[1:]] == [(f"p{number}", OTHERS) for number in range(8)]
    assert value(found[4], "Concordance (CCC)") > 0.99


def test_of_one_video_the_interval_comes_from_stretches_of_it(session: ProjectSession, project: Path) -> None:
    video = add_video_to(session, project.parent, "long", seconds=240)
    now = felt(3, 6000)
    luck = np.random.default_rng(4)
    for author, noise in (("ann", 0.0), ("bob", 0.3)):
        rate(session, video, (now + noise * luck.normal(size=6000)).clip(-1, 1).tolist(), author=author)
    pair = next(one for one in compare_traces([session], resamples=200) if one.dimension == "valence")
    ccc = pair.score("Concordance (CCC)")
    assert ccc is not None
    assert ccc.bounds is not None
    assert (ccc.bounds.of, ccc.bounds.videos, ccc.bounds.is_hint) == ("stretches of 20 s", 12, False)
    assert ccc.bounds.low < ccc.answer.value < ccc.bounds.high
    assert careful_range_text(ccc.bounds).endswith(" (over 12 stretches of 20 s)")


def test_where_people_differ_most_comes_first(session: ProjectSession, project: Path) -> None:
    for title, parts in (("far", ((10, 20, 0.9),)), ("near", ((2, 5, 0.8), (20, 20.4, 1.0)))):
        video = add_video_to(session, project.parent, title, seconds=30)
        for author, sign in (("ann", -1), ("bob", 1)):
            values = np.zeros(750)
            for start, end, much in parts:
                values[int(start * 25) : int(end * 25)] = sign * much
            rate(session, video, values.tolist(), author=author)
    found = [one for one in trace_differences([session]) if one.dimension == "valence"]
    assert [one.title for one in found] == ["far", "near"], "a blink of half a second is no difference"
    assert found[0].interval.start_us / S == pytest.approx(10, abs=0.1)
    assert found[0].interval.end_us / S == pytest.approx(20, abs=0.1)
    assert found[0].spread == pytest.approx(1.8, abs=0.05)
    assert [name for name, _ in found[0].said] == ["bob", "ann"]
    assert trace_differences([session], only=[]) == ()
    assert trace_differences([session], between=["ann"]) == ()


def test_one_alone_is_compared_with_nobody(session: ProjectSession, project: Path) -> None:
    video = add_video_to(session, project.parent)
    rate(session, video, [0.1, 0.2, 0.3])
    assert compare_traces([session]) == ()
