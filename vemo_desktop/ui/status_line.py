"""The bottom line: how much is left to review, how fast it goes, the keys, and what runs."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QProgressBar, QPushButton, QWidget

from vemo_desktop.ui.palette import GRID_PX
from vemo_desktop.ui.theme import number_font
from vemo_desktop.wording import counted, tr


def time_left(seconds: float | None) -> str:
    """Write an estimate roughly, as people do: ``12 s left``, ``3 min left``."""
    if seconds is None:
        return ""
    if seconds < 60:
        return tr("{seconds} s left", seconds=max(round(seconds), 1))
    if seconds < 5400:
        return tr("{seconds} min left", seconds=round(seconds / 60))
    return tr("{seconds:.1f} h left", seconds=seconds / 3600)


def review_text(
    left: int, total: int, per_minute: float | None, hidden: int = 0, *, is_analysed: bool = False
) -> str:
    """Say how far the review of a video is; `hidden` are open proposals of networks not on screen."""
    if total == 0:
        text = tr("Nothing is proposed") if is_analysed else tr("No proposals yet")
    else:
        text = (
            tr("All proposals decided")
            if left == 0
            else tr("{left} of {total} proposals left", left=left, total=total)
        )
    if hidden:
        text += tr(" · {hidden} of other networks", hidden=hidden)
    return (
        text
        if per_minute is None or total == 0
        else tr("{text} · {per_minute:.1f} per minute", text=text, per_minute=per_minute)
    )


class StatusLine(QFrame):
    """One line of text and one bar.

    Signals
    -------
    jobs_clicked()
        The summed progress was clicked.
    """

    jobs_clicked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("statusLine")
        self.setFixedHeight(30)
        self.review = QLabel(self)
        self.keys = QLabel(self)
        self.hover = QLabel(self)
        self.project = QLabel(self)
        self.making = QLabel(self)
        self.making.hide()
        self.proxy = QLabel(tr("proxy"), self)
        self.proxy.setToolTip(
            tr(
                "Played from a small copy of the same frames, because the file is slow to decode. "
                "Paused, you see the file itself."
            )
        )
        self.proxy.setVisible(False)
        for label in (self.keys, self.hover, self.project, self.proxy):
            label.setProperty("role", "muted")
        for label in (self.review, self.keys, self.hover):
            label.setFont(number_font())
        self.jobs = QPushButton(self, flat=True)
        self.jobs.setProperty("role", "link")
        self.jobs.setToolTip(tr("Show running and waiting work"))
        self.jobs.setAccessibleName(tr("Show running and waiting work"))
        self.jobs.clicked.connect(self.jobs_clicked)
        self.bar = QProgressBar(self, textVisible=False)
        self.bar.setRange(0, 1000)
        self.bar.setFixedWidth(120)
        row = QHBoxLayout(self)
        row.setContentsMargins(GRID_PX + 4, 0, GRID_PX + 4, 0)
        row.setSpacing(GRID_PX * 2)
        row.addWidget(self.review)
        row.addWidget(self.keys)
        row.addStretch(1)
        row.addWidget(self.hover)
        row.addWidget(self.proxy)
        row.addWidget(self.project)
        row.addWidget(self.making)
        row.addWidget(self.jobs)
        row.addWidget(self.bar)
        self._job_count = 0
        self.show_work(0, None, None)

    def show_review(self, text: str) -> None:
        """Say how far the review is."""
        self.review.setText(text)

    def show_keys(self, pairs: tuple[tuple[str, str], ...]) -> None:
        """Name the keys of the review loop: pairs of key and what it does."""
        self.keys.setText("   ".join(f"{key} {what}" for key, what in pairs if key))

    def show_hover(self, text: str) -> None:
        """Say what lies under the mouse in the timeline."""
        self.hover.setText(text)

    def show_proxy(self, is_used: bool) -> None:
        """Say whether the open video is played from a proxy."""
        self.proxy.setVisible(is_used)

    def show_project(self, name: str) -> None:
        """Name the project."""
        self.project.setText(name)

    def show_work(self, count: int, fraction: float | None, left_s: float | None) -> None:
        """Sum up what runs: how many jobs, how much of them is done, and how long it will take."""
        self._job_count = count
        self.jobs.setVisible(count > 0)
        self.bar.setVisible(count > 0 or not self.making.isHidden())
        self.project.setVisible(count == 0)
        if count:
            jobs = counted("{count} job", "{count} jobs", count)
            left = time_left(left_s)
            self.jobs.setText(f"{jobs} · {left}" if left else jobs)
            self.bar.setValue(round((fraction or 0.0) * 1000))

    def show_making(self, text: str | None, fraction: float) -> None:
        """Say what is being made before there is any job, and how much of it is done; None ends it."""
        self.making.setVisible(text is not None)
        self.making.setText(text or "")
        self.bar.setVisible(text is not None or self._job_count > 0)
        if self._job_count == 0:
            self.bar.setValue(round(fraction * 1000))
