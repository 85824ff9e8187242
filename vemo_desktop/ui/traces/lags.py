"""How late each rater is: shown, estimated against others, and kept by decision."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject

from vemo_desktop.domain.agreement.lag import Lag
from vemo_desktop.domain.segments import author_of, network_of
from vemo_desktop.domain.timebase import US_PER_S, us_from_s
from vemo_desktop.domain.traces import Trace
from vemo_desktop.errors import VemoError
from vemo_desktop.ml.cards import name_of
from vemo_desktop.services.lags import OTHERS, find_lag
from vemo_desktop.services.project import ProjectSession
from vemo_desktop.ui.background import Background
from vemo_desktop.ui.messages import MessageBar
from vemo_desktop.ui.traces.panel import TracePanel
from vemo_desktop.wording import told, tr


class LagController(QObject):
    """Offers the raters of the open video, and what they can be compared with; writes beside the window."""

    def __init__(
        self,
        session: ProjectSession,
        panel: TracePanel,
        background: Background,
        messages: MessageBar,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._panel = panel
        self._background = background
        self._messages = messages
        self._traces: Sequence[Trace] = ()
        self._networks: Sequence[str] = ()
        self._rater = ""
        self._estimating = 0
        self._wanted: dict[str, int] = {}
        """Lags that are not written yet, by rater: of a burst only the first and the last one are."""
        self._is_writing = False
        panel.rater_chosen.connect(self._on_rater)
        panel.lag_edited.connect(self._on_lag)
        panel.estimate_wanted.connect(self._on_estimate)

    def show(self, traces: Sequence[Trace], networks: Sequence[str]) -> None:
        """Offer the raters of some traces, and networks to compare them with."""
        self._traces, self._networks = traces, networks
        raters = list(dict.fromkeys(trace.author for trace in traces))
        if self._rater not in raters:
            own = self._session.author
            self._rater = own if own in raters else (raters[0] if raters else "")
        lag_us = next((trace.lag_us for trace in traces if trace.author == self._rater), 0)
        # Else the field would go back below the hand of somebody who is stepping on.
        lag_us = self._wanted.get(self._rater, lag_us)
        others = [name for name in raters if name != self._rater]
        references = [(name, name) for name in others]
        if len(others) > 1:
            references.insert(0, (tr("Mean of the others"), OTHERS))
        references += [(told(name_of(name)), author_of(name)) for name in networks]
        self._panel.show_raters(raters, self._rater, lag_us / US_PER_S, references)

    def forget_found(self) -> None:
        """Say nothing of what was estimated, nor of what is being estimated."""
        self._background.forget(self._estimating)
        self._panel.show_found("")

    def _of(self, rater: str) -> list[Trace]:
        """Return all traces of a person: one reacts as late in every video."""
        of_videos = self._session.traces.all().values()
        return [trace for traces in of_videos for trace in traces if trace.author == rater]

    def _on_rater(self, name: str) -> None:
        self._rater = name
        self.forget_found()  # it was about another person, whose lag must not be kept for this one
        self.show(self._traces, self._networks)

    def _on_lag(self, seconds: float) -> None:
        self._wanted[self._rater] = us_from_s(seconds)
        if not self._is_writing:
            self._write()

    def _write(self) -> None:
        """Keep the next lag that is wanted; one after another, as they came."""
        self._is_writing = bool(self._wanted)
        if self._is_writing:
            rater, lag_us = next(iter(self._wanted.items()))
            # All traces of the project are read for it, and a server may be far.
            self._background.run(
                lambda: self._session.traces.set_lag(self._of(rater), lag_us),
                lambda _change: self._on_written(rater, lag_us),
                lambda error: self._on_refused(rater, lag_us, error),
            )

    def _on_written(self, rater: str, lag_us: int) -> None:
        if self._wanted[rater] == lag_us:
            del self._wanted[rater]
        self._write()

    def _on_refused(self, rater: str, lag_us: int, error: VemoError) -> None:
        self._messages.error(error)
        self._on_written(rater, lag_us)
        self.show(self._traces, self._networks)

    def _on_estimate(self, reference: str) -> None:
        network, rater = network_of(reference), self._rater
        name = tr("the others") if reference == OTHERS else reference
        if network is not None:
            name = told(name_of(network))
        self.forget_found()
        self._panel.show_found(tr("Comparing…"))
        self._estimating = self._background.run(
            lambda: find_lag(self._session, self._of(rater), reference),
            lambda lag: self._panel.show_found(lag_sentence(lag, name), None if lag.reason else lag.seconds),
            self._on_no_lag,
        )

    def _on_no_lag(self, error: VemoError) -> None:
        self._panel.show_found(told(error.message))


def lag_sentence(lag: Lag, reference: str) -> str:
    """Say what estimating a lag gave, and that nothing was changed by it."""
    if lag.reason:
        return lag.reason
    text = (
        tr(
            "{seconds:+.2f} s against {reference}: the traces then fit at {correlation:.2f} "
            "(unshifted {unshifted:.2f}).",
            seconds=lag.seconds,
            reference=reference,
            correlation=lag.correlation,
            unshifted=lag.unshifted,
        )
    ).replace("-", "−")
    return tr("{text} A longer shift may fit better still.", text=text) if lag.at_limit else text
