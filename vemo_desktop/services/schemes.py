"""The label schemes of a project: the built-in ones, and any that it has used."""

from __future__ import annotations

from collections.abc import Callable

from sqlalchemy.orm import Session

from vemo_desktop.domain.labels import BUILT_IN_SCHEMES, LabelScheme
from vemo_desktop.errors import EditRefused
from vemo_desktop.services.workspace import Workspace
from vemo_desktop.storage.repositories import settings as rows


class SchemeService:
    """Looks label schemes up. The first use of a scheme keeps a copy of it in the project."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace
        with workspace.store.reading() as session:
            self._kept = rows.schemes(session)

    def all(self) -> dict[str, LabelScheme]:
        """Return every scheme by identifier: those used here as they were then, and the built-in ones.

        A built-in scheme whose labels are still the same is shown in its present colours and names.
        """
        merged = dict(BUILT_IN_SCHEMES)
        for id_, kept in self._kept.items():
            built_in = merged.get(id_)
            if built_in is None or built_in.keys != kept.keys:
                merged[id_] = kept
        return merged

    def get(self, scheme_id: str) -> LabelScheme:
        """Return one scheme.

        Raises
        ------
        EditRefused
            If neither the project nor the program knows it.
        """
        scheme = self.all().get(scheme_id)
        if scheme is None:
            raise EditRefused(f'There is no label scheme "{scheme_id}" in this project.')
        return scheme

    def keeper(self, scheme_id: str) -> Callable[[Session], None] | None:
        """Return what keeps a copy of a scheme within a transaction, or None if that was done before."""
        if scheme_id in self._kept:
            return None
        scheme = self.get(scheme_id)

        def keep(session: Session) -> None:
            rows.keep_scheme(session, scheme)

        return keep

    def refresh(self) -> None:
        """Look again which schemes are kept."""
        with self._workspace.store.reading() as session:
            self._kept = rows.schemes(session)
