"""Settings that belong to a project and travel with it."""

from __future__ import annotations

from typing import Any

from vemo_desktop.services.workspace import Workspace
from vemo_desktop.storage.repositories import settings as rows


class ProjectSettings:
    """Named JSON values kept in the project, such as the thresholds of proposals."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace

    def get(self, key: str, default: Any = None) -> Any:
        """Return a setting, or the default where it was never set."""
        return self.all().get(key, default)

    def set(self, key: str, value: Any) -> None:
        """Keep a setting; `value` is any JSON value without NaN.

        Raises
        ------
        ProjectReadOnly, ProjectError
            If it could not be written.
        """
        with self._workspace.store.writing() as session:
            rows.set_setting(session, key, value)

    def all(self) -> dict[str, Any]:
        """Return every setting by name."""
        with self._workspace.store.reading() as session:
            return rows.all_settings(session)
