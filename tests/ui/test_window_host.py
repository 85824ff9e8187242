"""The program around windows: projects that take each other's place, preferences, sound, reports."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from vemo_desktop import app as program
from vemo_desktop import paths
from vemo_desktop.services.recent_projects import recent_projects
from vemo_desktop.settings import Settings, load_settings
from vemo_desktop.ui.messages import Tone
from vemo_desktop.ui.player.virtual_output import VirtualOutput
from vemo_desktop.ui.theme import Look
from vemo_desktop.ui.window_host import WindowHost


@pytest.fixture
def host(qtbot: QtBot) -> WindowHost:
    """Return a host without a window."""
    return WindowHost(
        program.make_application(),
        program.open_services,
        Settings(),
        "tester",
        Look.DARK,
        output=VirtualOutput(),
    )


def test_a_damaged_project_is_refused_and_another_opens(host: WindowHost, tmp_path: Path) -> None:
    broken = tmp_path / "broken.vemo"
    broken.write_bytes(b"SQLite format 3\x00" + b"\xff" * 5000)
    host.open_first(broken)
    assert host.window is not None
    assert host.window.desk.services.path == program.default_project()
    message = host.window.panels.messages.current
    assert message is not None
    assert message.tone is Tone.ERROR
    assert "broken.vemo" in message.text
    assert broken.read_bytes().endswith(b"\xff" * 5000)
    host.close()


def test_another_project_takes_the_place(host: WindowHost, project: Path, qtbot: QtBot) -> None:
    host.open_first(project)
    first = host.window
    assert first is not None
    first.project_wanted.emit(paths.data_dir() / "second.vemo")
    assert host.window is not None
    assert host.window is not first
    assert host.window.desk.services.path.name == "second.vemo"
    assert [one.path.name for one in recent_projects()] == ["second.vemo", "test.vemo"]
    assert host.open(project)
    host.close()


def test_a_window_that_is_drawn_has_its_size_whatever_the_screen(
    host: WindowHost, project: Path, qtbot: QtBot
) -> None:
    host.show_only(program.open_services(project, "tester"), (1440, 900))
    window = host.window
    assert window is not None
    qtbot.wait(100)
    assert window.screen().availableSize().width() < 1440
    assert (window.width(), window.height()) == (1440, 900)
    host.close()


def test_preferences_are_kept(host: WindowHost, project: Path) -> None:
    host.open_first(project)
    assert host.window is not None
    host.window.desk.player.volume.set_level(0.25)
    host.window.action_set["theme_light"].trigger()
    host.close()
    kept, notices = load_settings()
    assert (kept.volume, kept.theme, notices) == (0.25, "light", ())


def test_a_player_kept_silent_is_heard_at_the_first_press(host: WindowHost, project: Path) -> None:
    host.open_first(project)
    assert host.window is not None
    host.window.action_set["mute"].trigger()
    host.close()
    assert host.open(project)
    again = host.window
    assert again is not None
    assert again.desk.player.volume.is_muted
    assert again.action_set["mute"].isChecked()
    again.action_set["mute"].trigger()
    assert not again.desk.player.volume.is_muted
    host.close()


def test_the_window_can_be_drawn_for_a_report(project: Path, tmp_path: Path, qtbot: QtBot) -> None:
    picture = program.grab_window(project, tmp_path / "window.png", size=(1280, 720), theme="light")
    assert picture.stat().st_size > 20_000
