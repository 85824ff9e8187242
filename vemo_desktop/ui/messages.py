"""The one door to the user: a bar over the picture that shows one message after the other.

No dialog interrupts; a message may carry details on demand and one button that does what it suggests.
"""

from __future__ import annotations

import logging
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from vemo_desktop.errors import VemoError
from vemo_desktop.ui.icons import icon
from vemo_desktop.ui.palette import DARK, Theme
from vemo_desktop.wording import counted, told, tr

_LOG = logging.getLogger(__name__)
_BRIEF_MS = 5_000
_BETWEEN_MS = 1_500


class Tone(StrEnum):
    """How much a message wants."""

    NOTE = "note"  # goes by itself
    WARNING = "warning"  # stays until read
    ERROR = "error"  # stays until read


@dataclass(frozen=True, slots=True)
class Message:
    """One sentence or two for the user: what happened, what is safe, what to do.

    Parameters
    ----------
    text : str
    tone : Tone
    details : str
        Technical text, shown only when asked for.
    button : str
        What the button says; empty for none.
    act : callable or None
        What the button does.
    """

    text: str
    tone: Tone = Tone.NOTE
    details: str = ""
    button: str = ""
    act: Callable[[], object] | None = None


class MessageBar(QFrame):
    """Floats at the top of its parent and shows queued messages, one at a time.

    The same text is never there twice. Notes go by themselves after five seconds, sooner when others wait;
    warnings and errors stay until they are closed. An error comes before what is on the screen, and a warning
    before another, which come back behind it: that a change was not saved, or what an export lost, must not
    wait until somebody closes an older message.
    """

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("messageBar")
        self._over = parent
        self._theme: Theme = DARK
        self._waiting: deque[Message] = deque()
        self._current: Message | None = None
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self.dismiss)
        self._are_lasting = False
        self._build()
        parent.installEventFilter(self)
        self.hide()

    @property
    def current(self) -> Message | None:
        """The message on the screen, if any."""
        return self._current

    @property
    def waiting(self) -> tuple[Message, ...]:
        """Messages that come after it."""
        return tuple(self._waiting)

    @property
    def stays(self) -> bool:
        """Whether the message on the screen stays until it is closed."""
        return self._current is not None and not self._timer.isActive()

    def show_message(self, message: Message) -> None:
        """Show a message, or queue it behind the one on the screen; an error comes at once."""
        if self._current is not None and _is_same(self._current, message):
            if self._timer.isActive():
                self._timer.start(_BRIEF_MS)
            return
        is_urgent = message.tone is Tone.ERROR or (
            message.tone is Tone.WARNING and self._current is not None and self._current.tone is Tone.WARNING
        )
        if any(_is_same(one, message) for one in self._waiting):
            if not is_urgent:
                return
            self._waiting = deque(one for one in self._waiting if not _is_same(one, message))
        if is_urgent and self._current is not None:
            self._waiting.extendleft((self._current, message))
            self._timer.stop()
            self._next()
            return
        self._waiting.append(message)
        if self._current is None:
            self._next()
        elif self._timer.isActive() and self._timer.remainingTime() > _BETWEEN_MS:
            self._timer.start(_BETWEEN_MS)
        self._count()

    def note(self, text: str, *, button: str = "", act: Callable[[], object] | None = None) -> None:
        """Say something that needs no answer."""
        self.show_message(Message(text, Tone.NOTE, button=button, act=act))

    def warn(self, text: str, *, details: str = "") -> None:
        """Say something the user should have read."""
        self.show_message(Message(text, Tone.WARNING, details=details))

    def error(self, error: VemoError) -> None:
        """Tell of an error that can happen to a careful user."""
        _LOG.warning("%s %s", error.message, error.details)
        self.show_message(Message(error.message, Tone.ERROR, details=error.details))

    def dismiss(self) -> None:
        """Close the message on the screen and show the next."""
        self._current = None
        self._timer.stop()
        if self._waiting:
            self._next()
        else:
            self.hide()

    def clear(self) -> None:
        """Drop the message on the screen and all that wait."""
        self._waiting.clear()
        self.dismiss()

    def set_lasting(self, are_lasting: bool) -> None:
        """Let notes stay until they are closed, for whoever needs the time; or no longer."""
        self._are_lasting = are_lasting
        if are_lasting:
            self._timer.stop()

    def set_theme(self, theme: Theme) -> None:
        """Wear another look."""
        self._theme = theme
        if self._current is not None:
            self._dress_icons(self._current)

    def _build(self) -> None:
        self._sign = QLabel(self)
        self._text = QLabel(self, wordWrap=True)
        self._text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._button = QPushButton(self)
        self._button.hide()
        self._button.clicked.connect(self._on_button)
        self._more = QPushButton(tr("Details"), self)
        self._more.setCheckable(True)
        self._more.setProperty("role", "link")
        self._more.toggled.connect(self._on_more)
        self._close = QToolButton(self)
        self._close.setToolTip(tr("Close this message"))
        self._close.setAccessibleName(tr("Close this message"))
        self._close.setProperty("role", "flat")
        self._close.clicked.connect(self.dismiss)
        for widget in (self._button, self._more, self._close):
            widget.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._details = QPlainTextEdit(self, readOnly=True)
        self._details.setAccessibleName(tr("Details of the message"))
        self._details.setMaximumHeight(160)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self._sign)
        row.addWidget(self._text, 1)
        self._rest = QLabel(self)
        self._rest.setProperty("role", "small")
        parts: tuple[QWidget, ...] = (self._more, self._button, self._rest, self._close)
        for part in parts:
            row.addWidget(part)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(12, 8, 8, 8)
        self._column.addLayout(row)
        self._column.addWidget(self._details)

    def _next(self) -> None:
        message = self._current = self._waiting.popleft()
        self._text.setText(told(message.text))
        self._button.setVisible(bool(message.button))
        self._button.setText(told(message.button))
        self._more.setVisible(bool(message.details))
        self._more.setChecked(False)
        self._details.setPlainText(message.details)
        self._details.hide()
        self._count()
        self._dress_icons(message)
        self.show()
        self.raise_()
        self._place()
        if message.tone is Tone.NOTE and not self._are_lasting:
            self._timer.start(_BETWEEN_MS if self._waiting else _BRIEF_MS)

    def _count(self) -> None:
        """Tell how many messages come after this one."""
        waiting = len(self._waiting)
        self._rest.setText(counted("{count} more", "{count} more", waiting) if waiting else "")
        self._rest.setVisible(bool(waiting))
        self._place()

    def _dress_icons(self, message: Message) -> None:
        self._sign.setPixmap(icon(message.tone.value, self._theme).pixmap(18, 18))
        self._close.setIcon(icon("close", self._theme))

    def _on_more(self, is_open: bool) -> None:
        self._details.setVisible(is_open)
        self._place()

    def _on_button(self) -> None:
        act = self._current.act if self._current else None
        self.dismiss()
        if act is not None:
            act()

    def _place(self) -> None:
        room = self._over.width()
        width = max(min(640, room - 32), 200)
        self.setFixedWidth(width)
        self._column.activate()
        height = max(self._column.heightForWidth(width), self._column.sizeHint().height())
        self.setGeometry((room - width) // 2, 12, width, height)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # Hidden by itself only: a window that opens gets its size after its first message.
        if event.type() == QEvent.Type.Resize and not self.isHidden():
            self._place()
        return super().eventFilter(watched, event)


def _is_same(one: Message, other: Message) -> bool:
    return (one.text, one.tone) == (other.text, other.tone)
