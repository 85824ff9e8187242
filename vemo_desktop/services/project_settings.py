"""Settings that belong to a project and travel with it."""

from __future__ import annotations

import logging
from collections.abc import Mapping
from typing import Any

from vemo_desktop.domain.proposing import ProposalSettings
from vemo_desktop.ml.cards import all_cards
from vemo_desktop.services.workspace import Workspace
from vemo_desktop.storage.repositories import settings as rows

_log = logging.getLogger(__name__)

PROPOSAL_SETTINGS = "proposals"
"""Name of the setting that holds the `ProposalSettings` of networks without their own."""
_LEAVE_SHARE = 0.8
"""The usual distance of the two thresholds, 0.5 and 0.4, carried over to other scales."""


def proposal_key(network: str) -> str:
    """Return the name of the setting that holds the `ProposalSettings` of one network."""
    return f"{PROPOSAL_SETTINGS}/{network}"


class ProjectSettings:
    """Named JSON values kept in the project, such as the thresholds of proposals."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace

    def get(self, key: str, default: Any = None) -> Any:
        """Return a setting, or the default where it was never set."""
        value = self._workspace.settings.get(key)
        return default if value is None else value

    def set(self, key: str, value: Any) -> None:
        """Keep a setting; `value` is any JSON value without NaN.

        Raises
        ------
        ProjectReadOnly, ProjectError
            If it could not be written.
        """
        self.set_all({key: value})

    def set_all(self, values: Mapping[str, Any]) -> None:
        """Keep several settings, all or none; raises as `set` does."""
        store = self._workspace.store
        with store.lock:
            with store.writing() as session:
                for key, value in values.items():
                    rows.set_setting(session, key, value)
            self._workspace.settings.take(values)

    def all(self) -> dict[str, Any]:
        """Return every setting by name."""
        return dict(self._workspace.settings.all())

    def proposals(self, network: str, *, by_own_rule: bool = False) -> ProposalSettings:
        """Return how segments are proposed from what a network said.

        What was last chosen for this network counts; else what the project says of all; else the threshold
        of its card. Networks lie on different scales, so no choice for one is taken over by another.

        Parameters
        ----------
        network : str
        by_own_rule : bool
            Whether it made segments itself. Their scores are on a scale of their own, of which the project
            says nothing, and all of them are proposed where its card sets no threshold.
        """
        stored = self.all()
        chosen = stored.get(proposal_key(network), None if by_own_rule else stored.get(PROPOSAL_SETTINGS))
        if chosen is not None:
            try:
                return ProposalSettings.from_json(chosen)
            except (ValueError, TypeError) as error:
                _log.warning("the proposal settings of %s are not usable: %s", network, error)
        return _proposals_of_card(network, by_own_rule)


def _proposals_of_card(network: str, by_own_rule: bool) -> ProposalSettings:
    card = next((card for card in all_cards() if card.id == network), None)
    if card is not None and card.proposals:
        return ProposalSettings.from_json(card.proposals)
    if card is None or card.threshold is None:
        return ProposalSettings(enter=0.0, leave=0.0) if by_own_rule else ProposalSettings()
    return ProposalSettings(enter=card.threshold, leave=_LEAVE_SHARE * card.threshold)
