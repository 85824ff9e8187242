"""Recording traces with the sticks of a gamepad that only the test holds."""

from __future__ import annotations

import builtins
import threading
from dataclasses import dataclass, field

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialogButtonBox

from tests.ui.accessible_kit import nameless_controls
from tests.ui.recording_kit import play_until, point, settle
from tests.ui.window_kit import WAIT_MS, Bench
from vemo_desktop.domain.sticks import Sticks
from vemo_desktop.domain.traces import Device
from vemo_desktop.settings import Settings
from vemo_desktop.ui.dialogs.gamepad import GamepadDialog
from vemo_desktop.ui.traces.gamepad import GamepadsUnreadable, PadState
from vemo_desktop.ui.traces.sdl_pads import SdlPads

pytestmark = pytest.mark.filterwarnings("ignore:.*pkg_resources.*")


@dataclass
class FakePads:
    """A driver: no gamepad until one is held; remembers the thread it was read on."""

    state: PadState | None = None
    why: str = ""
    threads: set[str] = field(default_factory=set)
    is_closed: bool = False

    def open(self) -> None:
        if self.why:
            raise GamepadsUnreadable(self.why)

    def read(self) -> PadState | None:
        self.threads.add(threading.current_thread().name)
        return self.state

    def close(self) -> None:
        self.is_closed = True

    def hold(self, *axes: float) -> None:
        self.state = PadState("Fake Pad", axes)


@pytest.fixture
def pads(bench: Bench) -> FakePads:
    """Return the driver that the window reads."""
    fake = FakePads()
    bench.desk.gamepad.make_source = lambda: fake
    return fake


def hand(bench: Bench) -> tuple[float, float]:
    return bench.desk.traces.hand.x, bench.desk.traces.hand.y


def wait_for(bench: Bench, x: float, y: float) -> None:
    bench.qtbot.waitUntil(lambda: hand(bench) == pytest.approx((x, y), abs=0.01), timeout=WAIT_MS)


def said(bench: Bench) -> list[str]:
    bar = bench.window.panels.messages
    return [one.text for one in ([bar.current] if bar.current else []) + list(bar.waiting)]


def test_sticks_are_recorded_as_the_mouse_is(bench: Bench, pads: FakePads) -> None:
    told: list[tuple[str, object]] = []
    bench.window.preferred.connect(lambda name, value: told.append((name, value)))
    bench.desk.gamepad.sticks = Sticks.of("0", "-3", 0.0, "0,0")  # left stick across, right stick up
    pads.hold(-0.5, 0.9, 0.9, 0.25)
    bench.window.action_set["gamepad"].trigger()
    assert told == [("gamepad", True)]
    wait_for(bench, -0.5, -0.25)
    bench.press(Qt.Key.Key_C)
    play_until(bench, 1000)
    pads.hold(1.0, 0.9, 0.9, -1.0)
    wait_for(bench, 1.0, 1.0)
    play_until(bench, 2000)
    bench.press(Qt.Key.Key_C)
    bench.desk.player.pause()
    settle(bench)
    service = bench.services.session.traces
    found = {one.dimension: one for one in service.traces(bench.media_ids[0])}
    take, samples = service.take(found["valence"].stretches[0].take_id)
    assert take.dimensions == ("valence", "arousal")
    assert {chunk.device for chunk in service.chunks(take.id)[1]} == {Device.GAMEPAD}
    early, late = samples.times_us < 900_000, samples.times_us > 1_200_000
    assert samples.values[early] == pytest.approx(np.tile([-0.5, -0.25], (early.sum(), 1)), abs=0.01)
    assert samples.values[late] == pytest.approx(np.ones((late.sum(), 2)), abs=0.01)
    assert pads.threads == {"gamepad"}
    bench.window.action_set["gamepad"].trigger()
    assert pads.is_closed
    assert not [thread for thread in threading.enumerate() if thread.name == "gamepad"]


def test_a_stick_at_rest_leaves_the_hand_to_the_mouse_until_it_moves(bench: Bench, pads: FakePads) -> None:
    pads.hold(0.05, -0.05)  # inside the dead zone
    bench.window.action_set["gamepad"].trigger()
    bench.qtbot.waitUntil(lambda: bench.desk.gamepad.state is not None, timeout=WAIT_MS)
    bench.press(Qt.Key.Key_C)
    assert hand(bench) == (0.0, 0.0), "a recording begins where the stick is"
    point(bench, 0.5, 0.5)
    wait_for(bench, 0.5, 0.5)
    pads.hold(0.06, -0.04)  # it trembles
    bench.qtbot.waitUntil(lambda: bench.desk.gamepad.state.axes[0] == 0.06, timeout=WAIT_MS)
    assert hand(bench) == pytest.approx((0.5, 0.5), abs=0.02)
    pads.hold(-1.0, -0.05)
    wait_for(bench, -1.0, 0.0)
    bench.press(Qt.Key.Key_C)


def test_a_gamepad_may_come_and_go(bench: Bench, pads: FakePads) -> None:
    bench.window.action_set["gamepad"].trigger()
    bench.qtbot.waitUntil(lambda: any("No gamepad is there" in text for text in said(bench)))
    pads.hold(0.7, 0.0)
    bench.qtbot.waitUntil(lambda: hand(bench)[0] > 0.6, timeout=WAIT_MS)
    pads.state = None
    bench.qtbot.waitUntil(lambda: bench.desk.gamepad.state is None, timeout=WAIT_MS)
    pads.hold(1.0)
    bench.qtbot.waitUntil(lambda: any("only 1 axes" in text for text in said(bench)), timeout=WAIT_MS)
    assert bench.desk.gamepad.is_on, "another one may come"
    assert hand(bench)[0] > 0.6, "what cannot be read moves nothing"


def test_what_cannot_be_read_is_said_once(bench: Bench, pads: FakePads) -> None:
    pads.why = "Gamepads cannot be read here: no driver. Mouse and arrow keys record."
    bench.window.action_set["gamepad"].trigger()
    bench.qtbot.waitUntil(lambda: said(bench).count(pads.why) == 1, timeout=WAIT_MS)
    assert not bench.window.action_set["gamepad"].isChecked()
    assert not bench.desk.gamepad.is_on


def test_the_dialog_shows_what_axes_make_of_it_and_takes_the_middle(bench: Bench, pads: FakePads) -> None:
    told: dict[str, object] = {}
    bench.window.preferred.connect(told.__setitem__)
    pads.hold(0.2, 0.1, 0.0, 0.0, 0.0, -0.3)
    bench.window.action_set["gamepad_settings"].trigger()
    dialog = bench.window.findChild(GamepadDialog)
    assert dialog is not None
    assert nameless_controls(dialog) == []
    bench.qtbot.waitUntil(lambda: dialog.name.text() == "Fake Pad", timeout=WAIT_MS)
    assert dialog.arousal.count() == 6
    dialog.arousal.setCurrentIndex(5)
    dialog.arousal_turned.setChecked(False)
    dialog.dead_zone.setValue(5)
    dialog.rest.click()
    assert dialog.sticks.values(pads.state.axes) == (0.0, 0.0)
    pads.hold(1.0, 0.1, 0.0, 0.0, 0.0, 1.0)
    bench.qtbot.waitUntil(lambda: "arousal +1.00" in dialog.pad.accessibleDescription(), timeout=WAIT_MS)
    buttons = dialog.findChild(QDialogButtonBox)
    assert buttons is not None
    buttons.button(QDialogButtonBox.StandardButton.Ok).click()
    assert told == {
        "gamepad_valence": "0",
        "gamepad_arousal": "5",
        "gamepad_dead_zone": 0.05,
        "gamepad_center": "0.200,-0.300",
    }
    bench.qtbot.waitUntil(lambda: not bench.desk.gamepad.is_on)
    bench.window.acts.preferences.apply(Settings(gamepad=True, **told))
    assert bench.desk.gamepad.sticks.arousal.center == pytest.approx(-0.3)
    wait_for(bench, 1.0, 1.0)


def test_a_missing_package_is_said_with_what_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    real = builtins.__import__

    def without(name: str, *rest: object, **more: object) -> object:
        if name == "pygame":
            raise ImportError(name)
        return real(name, *rest, **more)  # type: ignore[arg-type]

    monkeypatch.setattr(builtins, "__import__", without)
    with pytest.raises(GamepadsUnreadable, match="pip install pygame-ce"):
        SdlPads().open()


def test_sdl_is_asked_without_a_window_and_finds_none_here(monkeypatch: pytest.MonkeyPatch) -> None:
    pytest.importorskip("pygame", reason="the extra gamepad is not installed")
    import signal

    before = signal.getsignal(signal.SIGINT)
    pads = SdlPads()
    pads.open()
    try:
        state = pads.read()
        assert state is None or (state.name and all(-1 <= axis <= 1 for axis in state.axes))
    finally:
        pads.close()
    assert signal.getsignal(signal.SIGINT) is before
