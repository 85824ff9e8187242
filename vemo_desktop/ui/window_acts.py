"""Every declared action and what it does, put together from the kinds of acts."""

from __future__ import annotations

from PySide6.QtWidgets import QMainWindow

from vemo_desktop.ui.action_set import ActionSet
from vemo_desktop.ui.acts.editing import EditingActs
from vemo_desktop.ui.acts.help import HelpActs
from vemo_desktop.ui.acts.playing import PlayingActs
from vemo_desktop.ui.acts.preferences import PreferenceActs
from vemo_desktop.ui.acts.projects import ProjectActs
from vemo_desktop.ui.acts.viewing import ViewingActs
from vemo_desktop.ui.dashboard.acts import DashboardActs
from vemo_desktop.ui.desk import Desk
from vemo_desktop.ui.network_acts import NetworkActs
from vemo_desktop.ui.panels import Panels
from vemo_desktop.ui.theme import LookKeeper
from vemo_desktop.ui.training.acts import TrainingActs


class WindowActs:
    """Gives every declared action what it does."""

    def __init__(
        self, window: QMainWindow, desk: Desk, panels: Panels, actions: ActionSet, looks: LookKeeper
    ) -> None:
        self.projects = ProjectActs(window, desk, actions)
        self.editing = EditingActs(window, desk, panels, looks)
        self.playing = PlayingActs(window, desk, panels)
        self.viewing = ViewingActs(window, desk, panels, actions)
        self.preferences = PreferenceActs(window, desk, panels, actions, looks)
        self.help = HelpActs(window, desk, actions)
        self.networks = NetworkActs(window, desk)
        self.learning = TrainingActs(window, desk)
        self.dashboard = DashboardActs(window, desk)
        panels.timeline.header.run_button.set_actions([actions["analyse_with"], actions["networks"]])
        kinds = (
            self.projects,
            self.editing,
            self.playing,
            self.viewing,
            self.preferences,
            self.help,
            self.networks,
            self.learning,
            self.dashboard,
        )
        for kind in kinds:
            for action_id, act in kind.acts().items():
                actions.bind(action_id, act)

    def close(self) -> None:
        """Stop what was begun for networks, hear no more of lessons, and count no more."""
        self.networks.close()
        self.learning.close()
        self.dashboard.close()
