"""The page of learning: what was corrected, a lesson under way, what came of each, and who speaks."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QProgressBar,
    QPushButton,
    QSizePolicy,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from vemo_desktop.domain.learning import Training
from vemo_desktop.jobs.events import JobProgress, LearningCurve
from vemo_desktop.ml.cards import name_of
from vemo_desktop.ui.dialogs.parts import row_of
from vemo_desktop.ui.dialogs.scrolled import Scrolled
from vemo_desktop.ui.empty_state import EmptyState
from vemo_desktop.ui.palette import GRID_PX
from vemo_desktop.ui.sizes import open_at
from vemo_desktop.ui.text_label import text_label
from vemo_desktop.ui.training import figures
from vemo_desktop.ui.training.chart import Course, LearningChart
from vemo_desktop.ui.training.controller import TrainingController
from vemo_desktop.ui.training.options import LessonOptions
from vemo_desktop.ui.training.outcome import Outcome
from vemo_desktop.wording import told, tr

_ID = Qt.ItemDataRole.UserRole
_LIST_PX, _LIST_LEAST_PX = 260, 192
"""At 200 % a screen of 1440 x 900 has room for 720 in all."""
_PER_MILLE = 1000


class TrainingPage(QDialog):
    """Shows how learning stands; gestures go to the controller.

    Signals
    -------
    review_wanted()
        Nothing was corrected yet, and the user wants to begin.
    mistake_chosen(Mistake)
        The user wants to see what a new network got wrong.
    """

    review_wanted = Signal()
    mistake_chosen = Signal(object)

    def __init__(self, controller: TrainingController, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Learn from corrections"))
        open_at(self, 960, 680)
        self._controller = controller
        self.schemes = QComboBox(self)
        self.schemes.setAccessibleName(tr("Label scheme to learn"))
        self.options = LessonOptions(self)
        self.facts, self.speaks = text_label(role="strong"), text_label(role="muted")
        self.learn = QPushButton(tr("Learn from corrections"), self)
        self.learn.setProperty("role", "primary")
        self.cancel = QPushButton(tr("Stop"), self)
        self.cancel.setToolTip(tr("Stop; learning the same again goes on from here"))
        self.progress = QProgressBar(self, maximum=_PER_MILLE)
        self.progress.setTextVisible(False)
        self.progress.setAccessibleName(tr("Progress of learning"))
        self.left, self.problem = text_label(role="small", wraps=False), text_label(role="muted")
        self.chart = LearningChart(self)
        self.list = QListWidget(self)
        self.list.setMinimumWidth(_LIST_LEAST_PX)
        self.list.setMaximumWidth(_LIST_PX)
        self.list.setObjectName("networks")
        self.list.setWordWrap(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setAccessibleName(tr("Trainings"))
        self.verdict, self.details = text_label(role="strong"), text_label(role="muted")
        self.outcome = Outcome(self)
        self.outcome.mistake_chosen.connect(self.mistake_chosen)
        self.adopt = QPushButton(tr("Adopt"), self)
        self.adopt.setToolTip(tr("Let this network speak from now on; old curves stay"))
        self.back = QPushButton(tr("Go back"), self)
        self.back.setToolTip(tr("Let the network speak again that spoke before"))
        self.empty = EmptyState(self)
        self._lay_out()
        self.schemes.activated.connect(self._on_scheme)
        self.options.changed.connect(self._on_options)
        self.learn.clicked.connect(self._on_learn)
        self.cancel.clicked.connect(controller.cancel)
        self.adopt.clicked.connect(self._on_adopt)
        self.back.clicked.connect(controller.go_back)
        self.list.currentItemChanged.connect(self._show_training)
        controller.changed.connect(self._on_changed)
        controller.progressed.connect(self._on_progress)
        controller.curve_grew.connect(self._on_curve)
        self._on_changed()

    @property
    def training(self) -> Training | None:
        """The training that is told of."""
        item = self.list.currentItem()
        chosen = None if item is None else item.data(_ID)
        return next((one for one in self._controller.standing.trainings if one.id == chosen), None)

    # What is shown -------------------------------------------------------------------------------

    def _on_changed(self) -> None:
        controller, standing = self._controller, self._controller.standing
        with QSignalBlocker(self.schemes):
            self.schemes.clear()
            for scheme, _count in standing.schemes:
                self.schemes.addItem(told(scheme.name), scheme.id)
            if standing.scheme is not None:
                self.schemes.setCurrentIndex(self.schemes.findData(standing.scheme.id))
        self.schemes.setEnabled(self.schemes.count() > 1 and not controller.is_learning)
        self.options.show_standing(standing)
        self.options.setEnabled(not controller.is_learning and not standing.is_read_only)
        self.facts.setText(figures.standing_text(standing))
        self.speaks.setText(tr("Proposals come from: {network}", network=told(name_of(standing.network))))
        is_possible = standing.scheme is not None and not standing.missing and not standing.is_read_only
        self.learn.setEnabled(is_possible and not controller.is_learning)
        self.learn.setVisible(not controller.is_learning)
        for widget in (self.cancel, self.progress, self.left):
            widget.setVisible(controller.is_learning)
        self.problem.setText(controller.problem)
        self.problem.setVisible(bool(controller.problem))
        self.back.setEnabled(standing.can_go_back and not standing.is_read_only)
        self._fill_list()
        self._show_or_say()

    def _show_or_say(self) -> None:
        """Show the page, or, where it would show nothing, say why and what to do."""
        controller = self._controller
        if controller.standing.scheme is not None or controller.is_learning:
            self._pages.setCurrentWidget(self._filled)
            return
        self._pages.setCurrentWidget(self.empty)
        if not controller.has_looked:
            self.empty.say(tr("Looking at what was corrected…"))
        else:
            sentence = controller.problem or figures.standing_text(controller.standing)
            self.empty.say(sentence, [(tr("Show the review queue"), self.review_wanted.emit)])
            self.empty.buttons[0].setDefault(True)

    def _fill_list(self) -> None:
        standing, chosen = self._controller.standing, self.training
        known = {self.list.item(row).data(_ID) for row in range(self.list.count())}
        newest = standing.trainings[0] if standing.trainings else None
        if newest is not None and newest.id not in known:
            chosen = newest
        with QSignalBlocker(self.list):
            self.list.clear()
            for one in standing.trainings:
                item = QListWidgetItem(figures.row_text(one, standing.network), self.list)
                item.setData(_ID, one.id)
                if chosen is not None and one.id == chosen.id:
                    self.list.setCurrentItem(item)
        self._show_training()

    def _show_training(self) -> None:
        training, standing = self.training, self._controller.standing
        for widget in (self.verdict, self.details, self.outcome):
            widget.setVisible(training is not None)
        self.list.setVisible(bool(standing.trainings))
        has_course = training is not None and bool(training.losses)
        self.chart.setVisible(has_course or self._controller.is_learning)
        can_adopt = training is not None and training.network != standing.network
        self.adopt.setEnabled(can_adopt and not standing.is_read_only)
        if training is None:
            return
        self.verdict.setText(figures.verdict_text(training))
        self.details.setText(figures.facts_text(training))
        self.outcome.show_training(training, self._controller.seen)
        if has_course and not self._controller.is_learning:
            self.chart.show_course(_course_of(training))

    def _on_progress(self, progress: JobProgress) -> None:
        self.progress.setValue(round(progress.fraction * _PER_MILLE))
        left = "" if progress.left_s is None else tr(", about {seconds:.0f} s left", seconds=progress.left_s)
        self.left.setText(f"{told(progress.step)}{left}")

    def _on_curve(self, curve: LearningCurve) -> None:
        size = max(curve.step, 1) / max(len(curve.losses), 1)
        self.chart.show_course(
            Course(
                curve.steps,
                tuple((number * size, loss) for number, loss in enumerate(curve.losses)),
                tuple((step, values["segment_f1"]) for step, values in curve.judgements),
            )
        )

    # Gestures ------------------------------------------------------------------------------------

    def _on_scheme(self, row: int) -> None:
        self._controller.choose_scheme(str(self.schemes.itemData(row)))

    def _on_options(self) -> None:
        together = self.options.together
        if together is not None:
            self._controller.keep_together(together)

    def _on_learn(self) -> None:
        self.chart.show_course(Course())
        self.progress.setValue(0)
        self.left.setText(tr("Waiting for its turn"))
        self._controller.learn(self.options.tensorboard, self.options.where)

    def _on_adopt(self) -> None:
        if self.training is not None:
            self._controller.adopt(self.training)

    # Building ------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        scheme = row_of(QLabel(tr("Label scheme"), self), self.schemes)
        scheme.addStretch(1)
        work = QHBoxLayout()
        work.setSpacing(GRID_PX)
        work.addWidget(self.learn)
        work.addWidget(self.cancel)
        work.addWidget(self.progress, 4)
        work.addWidget(self.left)
        work.addStretch(1)
        decide = QHBoxLayout()
        decide.setSpacing(GRID_PX)
        decide.addStretch(1)
        decide.addWidget(self.back)
        decide.addWidget(self.adopt)
        decide.setContentsMargins(GRID_PX * 3, GRID_PX, GRID_PX * 3, GRID_PX * 2)
        told_of = QWidget(self)
        right = QVBoxLayout(told_of)
        right.setContentsMargins(GRID_PX * 3, GRID_PX * 2, GRID_PX * 3, 0)
        right.setSpacing(GRID_PX)
        right.addLayout(scheme)
        right.addWidget(self.options)
        right.addWidget(self.facts)
        right.addWidget(self.speaks)
        right.addLayout(work)
        right.addWidget(self.problem)
        right.addWidget(self.chart)
        right.addWidget(self.verdict)
        right.addWidget(self.details)
        # What is left over is the tables'; where there are none, the buttons still stay below.
        right.addWidget(self.outcome, 100)
        right.addStretch(1)
        self.scrolled = Scrolled(told_of, self)
        self.scrolled.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        beside_list = QVBoxLayout()
        beside_list.setSpacing(0)
        beside_list.addWidget(self.scrolled, 1)
        beside_list.addLayout(decide)
        self._filled = QWidget(self)
        self._pages = QStackedLayout(self)
        self._pages.addWidget(self._filled)
        self._pages.addWidget(self.empty)
        row = QHBoxLayout(self._filled)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.list)
        row.addLayout(beside_list, 1)


def _course_of(training: Training) -> Course:
    return Course(
        training.steps,
        tuple((row["step"], row["loss"]) for row in training.losses),
        tuple((int(row["step"]), row["segment_f1"]) for row in training.judgements),
        training.step,
    )
