"""Analysing, looking, checking and exporting from the command line, on real small clips."""

from __future__ import annotations

import csv
import json
import os
import re
import shutil
import signal
import subprocess
import sys
import time
from fractions import Fraction
from pathlib import Path

import pytest

from tests.clips import make_clip
from vemo_desktop import paths
from vemo_desktop.exchange.registry import EXPORTS, IMPORTS
from vemo_desktop.jobs.previews import Previews
from vemo_desktop.media.demo import clips as demo
from vemo_desktop.media.demo.known import KNOWN_CHANGES, VERSION
from vemo_desktop.media.demo.script import CLIPS, Clip, Part, Shot
from vemo_desktop.services.project import open_project

ROOT = Path(__file__).resolve().parents[2]
RATE = 10


def short_clip(path: Path, seconds: float = 2.0, sound: bool = True) -> Path:
    """Make a clip of two moods, of few frames because each takes 20 ms to draw."""
    calm, loud, _ = CLIPS[0].parts
    parts = tuple(
        Part(part.label, (Shot(part.shots[0].scene, seconds / 2),), part.sound) for part in (calm, loud)
    )
    demo.make_clip(Clip(path.name, Fraction(RATE), parts, has_sound=sound), path)
    return path


@pytest.fixture(scope="module")
def videos(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("videos")
    short_clip(folder / "one.mp4", 3.0)
    short_clip(folder / "two.mkv", 2.0, sound=False)
    (folder / "notes.txt").write_text("not a video")
    return folder


def test_from_files_to_dataset(vemo, videos: Path, tmp_path: Path) -> None:
    project = tmp_path / "my project.vemo"
    done = vemo("analyze", videos, "--project", project, "--device", "cpu", "--json")
    assert done.returncode == 0, done.stderr
    answer = json.loads(done.stdout)
    assert [Path(one["path"]).name for one in answer["videos"]] == ["one.mp4", "two.mkv"]
    assert {one["state"] for one in answer["videos"]} == {"analysed"}
    assert answer["refused"] == []

    info = json.loads(vemo("info", project, "--json").stdout)
    assert len(info["videos"]) == 2
    assert vemo("check", project).returncode == 0
    assert json.loads(vemo("check", project, "--json").stdout)["ok"] is True

    previews = Previews(paths.cache_dir())
    with open_project(project, author="", read_only=True) as session:
        known = [item.fingerprint for item in session.library.media()]
    assert all(previews.thumbnails(one) is not None for one in known), "the window shows them at once"
    for part in paths.cache_dir().rglob("thumbnails-*"):
        part.unlink()
    again = vemo("analyze", videos, "--project", project)
    assert again.returncode == 0
    assert all(previews.thumbnails(one) is not None for one in known), "also those analysed before"
    assert "Analysed before: " in again.stderr

    out = vemo("export", project, "--format", "csv", "--out", tmp_path / "out")
    assert out.returncode == 0, out.stderr
    assert str(tmp_path / "out" / "human.csv") in out.stdout.splitlines()
    with (tmp_path / "out" / "videos.csv").open(newline="") as file:
        assert [row["frames"] for row in csv.DictReader(file)] == ["30", "20"]
    with (tmp_path / "out" / "curves-sentiment.csv").open(newline="") as file:
        rows = list(csv.DictReader(file))
    assert {row["video"] for row in rows} == {"one", "two"}
    assert max(float(row["end_s"]) for row in rows if row["video"] == "one") == pytest.approx(3.0, abs=0.3)


def test_a_moved_folder_is_told_and_found_again_by_one_of_its_files(
    vemo, videos: Path, tmp_path: Path
) -> None:
    project, folder, now = tmp_path / "p.vemo", tmp_path / "clips", tmp_path / "archive" / "clips"
    shutil.copytree(videos, folder)
    with open_project(project, create=True, author="ann") as session:
        session.library.add([folder])
    assert vemo("info", project).stderr == ""
    now.parent.mkdir()
    folder.rename(now)
    said = " ".join(vemo("info", project).stderr.split())
    assert "2 videos are missing; labels are safe. `vemo analyze FOLDER --project P.vemo`" in said
    with open_project(project, author="ann") as session:
        session.library.add([now / "one.mp4"])
    assert vemo("info", project).stderr == ""


def test_copies_of_one_file_are_one_video(vemo, tmp_path: Path) -> None:
    folder = tmp_path / "clips"
    folder.mkdir()
    clip = short_clip(folder / "one.mp4")
    (folder / "copy.mp4").write_bytes(clip.read_bytes())
    command = ("analyze", folder, "--project", tmp_path / "p.vemo", "--network", "signals")

    first = vemo(*command, "--json")
    assert first.returncode == 0, first.stderr
    answer = json.loads(first.stdout)
    (video,) = answer["videos"]
    assert answer["copies"] == [{"path": str(clip), "video": video["id"]}]
    assert '"one.mp4" is a copy of "copy.mp4": they are one video.' in first.stderr
    assert "Analysed before: 1 of 1 video; --again repeats." in vemo(*command).stderr


def test_one_bad_file_does_not_stop_the_others(vemo, videos: Path, tmp_path: Path) -> None:
    bad = tmp_path / "bad.mp4"
    bad.write_bytes(b"\x00" * 5000)
    done = vemo(
        "analyze",
        bad,
        videos / "two.mkv",
        tmp_path / "absent.mp4",
        "--project",
        tmp_path / "p.vemo",
        "--json",
    )
    assert done.returncode == 1
    answer = json.loads(done.stdout)
    assert {Path(one["path"]).name for one in answer["refused"]} == {"bad.mp4", "absent.mp4"}
    assert [one["state"] for one in answer["videos"]] == ["analysed"]
    assert "two.mkv: 2.0 s of video analysed in" in done.stderr
    assert "Traceback" not in done.stderr


def test_what_may_not_be_read_is_told_and_the_others_are_analysed(
    vemo_heeding_permissions, videos: Path, tmp_path: Path
) -> None:
    closed = tmp_path / "closed.mp4"
    closed.write_bytes(b"x" * 5000)
    inside = tmp_path / "locked" / "inside.mp4"
    inside.parent.mkdir()
    inside.write_bytes(b"x" * 5000)
    closed.chmod(0)
    inside.parent.chmod(0)
    done = vemo_heeding_permissions(
        *("analyze", closed, inside, inside.parent, videos / "two.mkv"),
        *("--project", tmp_path / "p.vemo", "--network", "signals", "--json"),
    )
    inside.parent.chmod(0o700)
    assert done.returncode == 1
    answer = json.loads(done.stdout)
    assert [one["state"] for one in answer["videos"]] == ["analysed"]
    refused = sorted(one["path"] for one in answer["refused"])
    assert refused == sorted(str(one) for one in (closed, inside, inside.parent))
    for one in answer["refused"]:
        assert "permissions" in one["problem"]
        assert done.stderr.count(one["problem"]) == 1
    assert "Traceback" not in done.stderr


def test_unknown_device_and_network_are_said_before_anything_is_made(
    vemo, videos: Path, tmp_path: Path
) -> None:
    project = tmp_path / "p.vemo"
    for wrong, said in (
        (("--device", "abacus"), "abacus"),
        (("--network", "oracle"), "oracle"),
        (("--network", "signals", "--network", "vemoclap"), "networks install"),
    ):
        done = vemo("analyze", videos, "--project", project, *wrong)
        assert done.returncode == 1
        assert said in done.stderr
    assert not project.exists()


def test_info_of_a_file(vemo, videos: Path) -> None:
    answer = json.loads(vemo("info", videos / "one.mp4", "--json").stdout)
    assert answer["video"]["frames"] == 30
    assert answer["video"]["varies"] is False
    assert answer["video"]["rate"] == "10"
    assert answer["duration_us"] == 3_000_000
    assert [track["rate_hz"] for track in answer["audio"]] == [48_000]
    text = vemo("info", videos / "two.mkv").stdout
    assert "20, constant rate" in text
    assert "640 × 360" in text


def test_check_of_something_else_is_refused(vemo, videos: Path, tmp_path: Path) -> None:
    for path in (videos / "one.mp4", tmp_path / "absent.vemo"):
        done = vemo("check", path)
        assert done.returncode == 1
        assert done.stderr.startswith("vemo: ")


def test_check_of_a_damaged_project_is_exit_code_1(vemo, tmp_path: Path) -> None:
    project = tmp_path / "p.vemo"
    open_project(project, create=True, author="anna").close()
    content = bytearray(project.read_bytes())
    content[4096:8192] = os.urandom(4096)
    project.write_bytes(content)
    assert vemo("check", project).returncode == 1


def test_export_of_an_unknown_format_names_the_known(vemo, tmp_path: Path) -> None:
    project = tmp_path / "p.vemo"
    open_project(project, create=True, author="anna").close()
    done = vemo("export", project, "--format", "docx", "--out", tmp_path / "out")
    assert done.returncode == 2
    assert "activitynet, csv, parquet" in done.stderr
    assert not (tmp_path / "out").exists()


def test_ctrl_c_stops_cleanly_and_the_same_command_goes_on(vemo, tmp_path: Path) -> None:
    clip = make_clip(tmp_path / "long.mp4", seconds=60, rate=RATE)
    command = ("analyze", str(clip.path), "--project", str(tmp_path / "p.vemo"), "--network", "signals")
    process = subprocess.Popen(
        [sys.executable, "-P", "-m", "vemo_desktop", *command],
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        stderr=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    cache, deadline = Path(os.environ["VEMO_HOME"]) / "cache", time.monotonic() + 120
    while not any(path.is_file() for path in cache.rglob("*")) and time.monotonic() < deadline:
        time.sleep(0.01)  # the worker keeps what it finds first, and a minute of video is still before it
    process.send_signal(signal.SIGINT)
    _, messages = process.communicate(timeout=120)
    assert process.returncode == 130, messages
    assert "Stopping; what was computed is kept." in messages
    assert "Traceback" not in messages
    assert vemo("check", tmp_path / "p.vemo").returncode == 0
    assert vemo(*command).returncode == 0


def test_demo_writes_a_report_with_the_window(vemo, videos: Path, tmp_path: Path) -> None:
    home = Path(os.environ["VEMO_HOME"]) / "data" / "demo"
    home.mkdir(parents=True)
    # Clips of a second stand in for the real ones, which take half a minute to make.
    for clip in CLIPS:
        short_clip(home / clip.file_name, 1.6, sound=clip.has_sound)
    changes = {clip.file_name: [{"start_s": 0.0, "end_s": 0.8, "label": "neutral"}] for clip in CLIPS}
    (home / KNOWN_CHANGES).write_text(json.dumps({"version": VERSION, "clips": changes}))
    done = vemo("demo", videos / "one.mp4", "--headless", "--out", tmp_path / "report")
    assert done.returncode == 0, done.stderr
    page = (tmp_path / "report" / "report.html").read_text(encoding="utf-8")
    assert done.stdout.splitlines()[0] == str(tmp_path / "report" / "report.html")
    assert page.count("<section>") == len(CLIPS) + 1
    assert page.count('<svg class="timeline"') == len(CLIPS) + 1
    assert page.count("data:image/jpeg;base64,") == 6 * (len(CLIPS) + 1)
    assert page.count("data:image/png;base64,") == 2
    assert (tmp_path / "report" / "window-dark.png").stat().st_size > 20_000
    # The letters of a picture may spell anything.
    written = re.sub(r"base64,[A-Za-z0-9+/=]+", "", page)
    assert "http" not in written.replace("http://www.w3.org", "")

    assert "analysed in" in done.stderr
    again = vemo("demo", videos / "one.mp4", "--headless", "--out", tmp_path / "report")
    assert again.returncode == 0
    assert "analysed in" not in again.stderr, "nothing is done twice"


def test_labels_of_other_tools_come_in_and_go_out(vemo, videos: Path, tmp_path: Path) -> None:
    project, track = tmp_path / "p.vemo", tmp_path / "one.txt"
    with open_project(project, create=True, author="ann") as session:
        session.library.add([videos / "one.mp4"])
    track.write_text("0.000000\t1.000000\tjoy\n1.000000\t9.000000\tfear\n")
    done = vemo("import", track, "--project", project, "--json")
    assert done.returncode == 0, done.stderr
    answer = json.loads(done.stdout)
    assert answer["format"] == "audacity"
    assert [(one["segments"], one["authors"]) for one in answer["videos"]] == [(2, ["one.txt"])]
    assert [one["count"] for one in answer["changed"]] == [1]
    assert Path(answer["report"]).is_file()

    table = tmp_path / "t.csv"
    table.write_text("a;b;c\n5;10;joy\n")
    options = ("--video", "one.mp4", "--rate", "10", "--columns", "start=a:frames,end=b:frames,label=c")
    taken = vemo("import", table, "--project", project, *options, "--scheme", "video-emotion-8")
    assert taken.stdout == "one.mp4: 1 segment by t.csv in video-emotion-8\n"
    lacking = vemo("import", table, "--project", project, *options, "--scheme", "sentiment")
    assert (lacking.returncode, 'lacks labels that the file uses: "joy"' in lacking.stderr) == (2, True)
    assert vemo("import", table, "--project", project).returncode == 2
    assert vemo("import", tmp_path / "none.eaf", "--project", project).returncode == 1

    out = tmp_path / "out"
    assert vemo("export", project, "--format", "eaf", "--out", out).returncode == 0
    assert (out / "one.eaf").is_file()
    refused = vemo("export", project, "--format", "label-studio", "--out", tmp_path / "ls")
    assert (refused.returncode, "--rate" in refused.stderr) == (2, True)
    assert vemo(
        "export", project, "--format", "label-studio", "--rate", "24", "--out", tmp_path / "ls"
    ).stdout


def test_several_files_of_labels_are_taken_and_what_is_none_is_told(
    vemo, videos: Path, tmp_path: Path
) -> None:
    project = tmp_path / "p.vemo"
    with open_project(project, create=True, author="ann") as session:
        session.library.add([videos])
    good = [tmp_path / "one.txt", tmp_path / "two.txt"]
    for file in good:
        file.write_text("0.0\t1.0\tjoy\n")
    bad = tmp_path / "bad.txt"
    bad.write_text("no labels")
    done = vemo("import", good[0], bad, good[1], "--project", project)
    assert done.returncode == 1
    assert [line.partition(":")[0] for line in done.stdout.splitlines()] == ["one.mp4", "two.mkv"]
    assert '"bad.txt" is not recognised' in done.stderr
    done = vemo("import", *good, "--project", project, "--json")
    assert done.returncode == 0
    answer = json.loads(done.stdout)
    assert [Path(one["file"]).name for one in answer["files"]] == ["one.txt", "two.txt"]
    assert answer["refused"] == []
    folder = vemo("import", tmp_path, "--project", project)
    assert (folder.returncode, "is a folder. Name the files in it" in folder.stderr) == (2, True)


def test_what_a_network_of_ones_own_found_waits_for_review(vemo, videos: Path, tmp_path: Path) -> None:
    project, table = tmp_path / "p.vemo", tmp_path / "one.csv"
    with open_project(project, create=True, author="ann") as session:
        session.library.add([videos / "one.mp4"])
    table.write_text("start,end,label,score\n0,1,joy,0.7\n1,1.5,fear,0.4\n")
    done = vemo("import", table, "--project", project, "--network", "my net")
    assert "one.mp4: 2 proposals by network:my net" in done.stdout
    waiting = json.loads(vemo("review", project, "--queue", "--json").stdout)["items"]
    assert {(one["network"], one["label"]) for one in waiting} == {("my net", "joy"), ("my net", "fear")}
    refused = vemo("import", table, "--project", project, "--network", "builtin")
    assert (refused.returncode, "is the name of a network of the program" in refused.stderr) == (2, True)
    # There is nothing to run, and that is said before any video is read.
    again = vemo("analyze", videos / "one.mp4", "--project", project, "--network", "my net")
    assert (again.returncode, 'no network "my net"' in again.stderr) == (1, True)
    assert vemo("review", project, "--accept-above", "0").returncode == 0
    assert vemo("evaluate", project, "--network", "my net", "--json").returncode == 0
    assert vemo("check", project).returncode == 0


def test_help_names_every_format(vemo) -> None:
    # So wide that no name is broken at its hyphen.
    export, take = (vemo(name, "--help", COLUMNS="2000").stdout for name in ("export", "import"))
    for format_id in EXPORTS:
        assert format_id in export
    for format_id in IMPORTS:
        assert format_id in take


def test_a_dataset_is_written_from_the_command_line(vemo, tmp_path: Path) -> None:
    from tests.dataset_projects import make_project

    project = make_project(tmp_path / "work", ("s1_a", "s2_b", "s3_c"), gold=False)
    command = ("export", project, "--format", "dataset", "--out", tmp_path / "out", "--media", "clips")
    done = vemo(*command, "--split", "subject", "--shares", "0.4,0.3,0.3", "--seed", "5", "--json")
    assert done.returncode == 0, done.stderr
    files = json.loads(done.stdout)["files"]
    assert {"README.md", "SHA256SUMS", "data/segments/train.parquet", "jsonl/videos/test.jsonl"} <= set(files)
    assert all((tmp_path / "out" / name).is_file() for name in files)
    for wrong in (("--media", "films"), ("--shares", "1,2"), ("--split", "subject", "--subject", "(")):
        assert vemo(*command, *wrong).returncode == 2
