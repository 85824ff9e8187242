"""Help, errors, exit codes, settings, doctor, networks."""

from __future__ import annotations

import errno
import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from vemo_desktop import __version__, paths
from vemo_desktop.cli import main, window
from vemo_desktop.errors import UsageError, VemoError
from vemo_desktop.services.project import open_project
from vemo_desktop.settings import Settings, change_settings, load_settings, save_settings, settings_path


def test_help_names_every_command(vemo) -> None:
    result = vemo("--help")
    assert result.returncode == 0
    commands = "demo analyze export agreement info review history check doctor settings test bench networks"
    for command in commands.split():
        assert command in result.stdout


def test_version(vemo) -> None:
    assert vemo("--version").stdout == f"vemo {__version__}\n"


@pytest.mark.parametrize(
    "arguments",
    [("nonsense",), ("analyze",), ("analyze", "x.mp4"), ("export", "p.vemo", "--format", "csv"), ("--wrong",),
     ("info", "not there.mp4"), ("settings", "theme=blue"), ("settings", "theme"), ("settings", "x=1"),
     ("bench", "no such thing"), ("--language", "xx"), ("--language", "en", "settings"),
     ("why", "p.vemo", "talk", "--at", "inf"), ("agreement", "p.vemo", "--step", "inf"),
     ("segments", "p.vemo", "--video", "talk", "--shift-ms", "nan"), ("history", "p.vemo", "--limit", "-3"),
     ("review", "p.vemo", "--queue", "--limit", "-1"), ("adjudicate", "p.vemo", "--at-least", "7"),
     ("traces", "p.vemo", "erase", "--video", "talk", "--end", "inf"),
     ("traces", "p.vemo", "lag", "--rater", "ann", "--set", "nan"),
     ("annotators", "p.vemo", "--of", "ann"), ("annotators", "p.vemo", "--overlap", "0.2")],
)  # fmt: skip
def test_wrong_usage_is_exit_code_2_with_a_word_on_standard_error(vemo, arguments: tuple[str, ...]) -> None:
    result = vemo(*arguments)
    assert result.returncode == 2
    assert result.stdout == ""
    assert result.stderr.strip()
    assert "Traceback" not in result.stderr


def test_the_window_is_opened_in_the_language_that_was_named(monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[tuple[object, object]] = []
    monkeypatch.setattr(window, "has_display", lambda: True)
    monkeypatch.setattr(window, "run", lambda project, language: opened.append((project, language)) or 0)
    runner = CliRunner()
    assert runner.invoke(main.app, ["--language", "zh_CN", "--project", "p.vemo"]).exit_code == 0
    assert runner.invoke(main.app, []).exit_code == 0
    assert opened == [(Path("p.vemo"), "zh_CN"), (None, None)]


def test_errors_are_one_sentence_and_details_only_when_asked(vemo, tmp_path: Path) -> None:
    broken = tmp_path / "broken.mp4"
    broken.write_bytes(b"no video at all" * 100)
    plain = vemo("info", broken)
    assert plain.returncode == 1
    assert plain.stderr.startswith("vemo: ")
    assert len(plain.stderr.strip().splitlines()) == 1
    for arguments in (("--verbose", "info", broken), ("info", broken, "--verbose")):
        assert "Traceback" in vemo(*arguments).stderr


def test_a_file_that_may_not_be_read_is_no_defect(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    closed = tmp_path / "closed.mp4"
    closed.write_bytes(b"x")

    def refuse(path: Path, *_: object, **__: object) -> None:
        raise PermissionError(errno.EACCES, "Permission denied", str(path))

    monkeypatch.setattr(Path, "open", refuse)
    told = CliRunner().invoke(main.app, ["info", str(closed)]).exception
    assert isinstance(told, VemoError)
    assert told.message == '"closed.mp4" cannot be read: Permission denied. It was left as it is.'


def test_defects_name_the_log_and_keep_the_traceback_for_it(vemo) -> None:
    # A folder where the log's defect can be met: the settings file is a folder.
    (paths.config_dir() / "settings.json").mkdir()
    result = vemo("settings", "theme=dark")
    assert result.returncode == 1
    assert "Traceback" not in result.stderr
    assert "cli.log" in result.stderr


def test_without_a_folder_of_its_own_the_program_says_so_and_reads_projects(vemo, tmp_path: Path) -> None:
    project = tmp_path / "p.vemo"
    open_project(project, create=True, author="ann").close()
    (tmp_path / "file").write_text("no folder")
    home = str(tmp_path / "file" / "home")
    looked = vemo("info", project, "--json", VEMO_HOME=home)
    assert looked.returncode == 0, looked.stderr
    assert json.loads(looked.stdout)["videos"] == []
    assert "No log is kept." in looked.stderr
    refused = vemo("settings", "theme=dark", VEMO_HOME=home)
    assert refused.returncode == 1
    assert "set VEMO_HOME to a folder of yours" in refused.stderr
    assert "Traceback" not in refused.stderr
    problems = [
        one["subject"]
        for one in json.loads(vemo("doctor", "--json", VEMO_HOME=home).stdout)["findings"]
        if one["verdict"] == "problem"
    ]
    assert {"settings folder", "cache folder", "log folder"} <= set(problems)


def test_without_display_the_window_says_what_to_do(vemo) -> None:
    result = vemo(DISPLAY="", WAYLAND_DISPLAY="", QT_QPA_PLATFORM="")
    assert result.returncode == 2
    assert "demo --headless" in result.stderr


def test_project_belongs_to_the_window_or_after_the_command(vemo) -> None:
    assert vemo("--project", "p.vemo", "doctor").returncode == 2


def test_networks_as_table_and_as_json(vemo) -> None:
    table = vemo("networks", "list").stdout
    assert "signals" in table
    assert "whisper-large-v3" in table
    answer = json.loads(vemo("networks", "list", "--json").stdout)
    signals = next(card for card in answer["networks"] if card["id"] == "signals")
    assert signals["trained"] is False
    assert signals["unavailable"] is None
    assert len(signals["digest"]) == 64


def test_doctor_tells_what_it_saw(vemo) -> None:
    result = vemo("doctor", "--json")
    answer = json.loads(result.stdout)
    assert answer["ok"] is (result.returncode == 0)
    subjects = {finding["subject"] for finding in answer["findings"]}
    assert {
        "program",
        "packages",
        "system libraries",
        "display",
        "sound",
        "networks run on",
        "weights",
    } <= subjects
    assert all(finding["remedy"] for finding in answer["findings"] if finding["verdict"] == "problem")


# Settings


def test_settings_have_a_sentence_each() -> None:
    assert all(field.description for field in Settings.model_fields.values())


def test_settings_survive_and_keep_what_they_do_not_know(vemo) -> None:
    settings_path().write_text('{"theme": "dark", "of_a_later_version": [1, 2]}')
    change_settings(author="Åsa")
    stored = json.loads(settings_path().read_text(encoding="utf-8"))
    assert stored["theme"] == "dark"
    assert stored["of_a_later_version"] == [1, 2]
    assert json.loads(vemo("settings", "--json").stdout)["author"] == "Åsa"


def test_one_bad_value_does_not_cost_the_others() -> None:
    settings_path().write_text('{"theme": "dark", "volume": 7}')
    settings, notices = load_settings()
    assert (settings.theme, settings.volume) == ("dark", Settings().volume)
    assert len(notices) == 1
    assert "volume" in notices[0]


@pytest.mark.parametrize("content", [b"", b"{", b"[1]", b"\xff\xfe\x00", b"null"])
def test_damaged_settings_are_set_aside(content: bytes) -> None:
    settings_path().write_bytes(content)
    settings, notices = load_settings()
    assert settings == Settings()
    assert "defaults are used" in notices[0]
    assert settings_path().with_suffix(".damaged.json").read_bytes() == content
    save_settings(settings)
    assert load_settings() == (settings, ())


def test_settings_refuse_what_does_not_fit() -> None:
    for change in ({"device": "tpu"}, {"volume": 1.5}, {"author": ""}, {"no_such": 1}):
        with pytest.raises(UsageError):
            change_settings(**change)
    assert not settings_path().exists()


def test_recent_projects_are_listed_and_forgotten(vemo, tmp_path: Path, vemo_home: Path) -> None:
    config = vemo_home / "config"
    config.mkdir(parents=True)
    (config / "recent.json").write_text(json.dumps([str(tmp_path / "gone.vemo")]))
    listed = json.loads(vemo("recent", "--json").stdout)
    assert listed == [{"path": str(tmp_path / "gone.vemo"), "missing": True}]
    assert vemo("recent", "--forget", "gone.vemo").returncode == 0
    assert json.loads(vemo("recent", "--json").stdout) == []
    refused = vemo("recent", "--forget", "gone.vemo")
    assert refused.returncode == 2
    assert "not on the list" in refused.stderr


def test_keys_are_listed_changed_taken_and_reset(vemo) -> None:
    def keys_of(answer: str) -> dict[str, list[str]]:
        return {row["action"]: row["keys"] for row in json.loads(answer)["keys"]}

    refused = vemo("keys", "split=M")
    assert refused.returncode == 2
    assert "Merge with next" in refused.stderr
    taken = keys_of(vemo("keys", "split=M X", "--take", "--json").stdout)
    assert (taken["split"], taken["merge"]) == (["M", "X"], [])
    assert keys_of(vemo("keys", "--json").stdout)["split"] == ["M", "X"]
    again = keys_of(vemo("keys", "--reset", "all", "--json").stdout)
    assert (again["split"], again["merge"]) == (["S"], ["M"])
    assert vemo("keys", "nonsense=X").returncode == 2
