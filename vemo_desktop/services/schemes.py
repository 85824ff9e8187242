"""The label schemes of a project: the built-in ones, and any that it has used or people have made."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Sequence
from pathlib import Path

from sqlalchemy.orm import Session

from vemo_desktop.domain import scheme_editing
from vemo_desktop.domain.history import HistoryEntry
from vemo_desktop.domain.labels import BUILT_IN_SCHEMES, LabelScheme, scheme_named
from vemo_desktop.domain.scheme_json import scheme_from_json, scheme_to_json
from vemo_desktop.domain.segments import Change
from vemo_desktop.errors import EditRefused, ImportRefused
from vemo_desktop.files import write_text_aside
from vemo_desktop.services.workspace import Workspace
from vemo_desktop.storage.repositories import chronicle
from vemo_desktop.storage.repositories import settings as rows

_LARGEST_FILE = 1_000_000
_IDENTIFIER = re.compile(r"\w[\w.-]{0,99}")
"""Folders and files of a dataset, and lanes, are named by it, so none may lead anywhere else."""


class SchemeService:
    """Looks label schemes up, once they are read, and edits them; each edit is one gesture of the history.

    The first use of a built-in scheme keeps a copy of it in the project. Methods that edit raise
    `EditRefused` where `domain.scheme_editing` says no, and `ProjectReadOnly` or `ProjectError` where nothing
    could be written.
    """

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace
        self._kept: dict[str, LabelScheme] = {}
        workspace.observe(self._on_news)

    def all(self) -> dict[str, LabelScheme]:
        """Return every scheme by identifier: those of the project as they are there, and the built-in ones.

        A built-in scheme that nobody has edited and whose labels are still the same is shown in its present
        colours and names.
        """
        merged = dict(BUILT_IN_SCHEMES)
        for id_, kept in self._kept.items():
            built_in = merged.get(id_)
            if built_in is None or kept.version > 1 or built_in.keys != kept.keys:
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

    def named(self, name: str) -> LabelScheme:
        """Return the scheme that a person names, by identifier or by name.

        Raises
        ------
        EditRefused
            If there is none; the sentence lists those there are.
        """
        known = self.all()
        scheme = scheme_named(known, name)
        if scheme is None:
            raise EditRefused(
                f'There is no label scheme "{name}" in this project. Known are: {", ".join(known)}.'
            )
        return scheme

    def usage(self, scheme_id: str) -> dict[str, int]:
        """Return how many segments of all videos have each label of a scheme; unused labels are left out."""
        with self._workspace.store.reading() as session:
            return rows.used_labels(session, scheme_id)

    def versions(self, scheme_id: str) -> list[tuple[HistoryEntry, LabelScheme | None]]:
        """Return what every edit, undo and redo left of a scheme, oldest first; None where it went."""
        with self._workspace.store.reading() as session:
            found = chronicle.scheme_versions(session)
        return [
            (entry, change.scheme_after)
            for entry, change in found
            if scheme_id in {one.id for one in (change.scheme_before, change.scheme_after) if one is not None}
        ]

    def make(self, name: str, labels: Sequence[str]) -> Change:
        """Make a scheme of labels with these names."""

        def decide(taken: frozenset[str]) -> Change:
            scheme = scheme_editing.new_scheme(name, labels, taken)
            self._require_free_name(scheme)
            return Change(f'New label scheme "{scheme.name}"', "", scheme_after=scheme)

        return self._commit(decide)

    def edit(self, after: LabelScheme) -> Change:
        """Make a scheme what it should be: names, colours, keys, descriptions, order, labels."""

        def decide(_taken: frozenset[str]) -> Change:
            before = self.get(after.id)
            if (before.name, before.description, before.labels) == (
                after.name,
                after.description,
                after.labels,
            ):
                return Change("", "")
            scheme = scheme_editing.edited(before, after, self.usage(after.id))
            self._require_free_name(scheme)
            gesture = f'Edit label scheme "{before.name}"'
            return Change(gesture, "", scheme_before=before, scheme_after=scheme)

        return self._commit(decide)

    def remove(self, scheme_id: str) -> Change:
        """Take a scheme out of the project that no segment has."""

        def decide(_taken: frozenset[str]) -> Change:
            scheme = self.get(scheme_id)
            if scheme_id in BUILT_IN_SCHEMES:
                raise EditRefused(f'"{scheme.name}" comes with the program and stays.')
            count = sum(self.usage(scheme_id).values())
            if count == 1:
                raise EditRefused(f'A segment is labelled in "{scheme.name}". Move or delete it first.')
            if count:
                raise EditRefused(
                    f'{count} segments are labelled in "{scheme.name}". Move or delete them first.'
                )
            return Change(f'Remove label scheme "{scheme.name}"', "", scheme_before=scheme)

        return self._commit(decide)

    def export(self, scheme_id: str, path: Path) -> None:
        """Write a scheme into a JSON file.

        Raises
        ------
        EditRefused
            If there is no such scheme, or the file cannot be written.
        """
        text = json.dumps(scheme_to_json(self.get(scheme_id)), indent=2, ensure_ascii=False) + "\n"
        try:
            write_text_aside(path, text)
        except OSError as error:
            raise EditRefused(f'"{path}" cannot be written. Choose another place.') from error

    def take(self, path: Path) -> Change:
        """Take a scheme from a JSON file: a new one, or a new version of the one with its identifier.

        Labels that the file does not know stay, behind those that it has.

        Raises
        ------
        ImportRefused
            If the file is no label scheme.
        """
        read = _read(path)

        def decide(_taken: frozenset[str]) -> Change:
            before = self.all().get(read.id)
            if before is None:
                scheme = scheme_editing.checked(read)
                self._require_free_name(scheme)
                return Change(f'Import label scheme "{scheme.name}"', "", scheme_after=scheme)
            after = scheme_editing.merged(before, read)
            if after == before:
                return Change("", "")
            scheme = scheme_editing.edited(before, after, self.usage(read.id))
            return Change(
                f'Import label scheme "{scheme.name}"', "", scheme_before=before, scheme_after=scheme
            )

        return self._commit(decide)

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
        with self._workspace.store.looking() as session:
            self.read(session)

    def read(self, session: Session) -> None:
        """Take over which schemes are kept."""
        self._kept = rows.schemes(session)

    def _commit(self, decide: Callable[[frozenset[str]], Change]) -> Change:
        workspace = self._workspace
        with workspace.store.lock:
            with workspace.store.reading() as session:
                taken = rows.scheme_ids(session) | BUILT_IN_SCHEMES.keys()
            change = decide(taken)
            workspace.commit(change)
        if not change.is_empty:
            workspace.announce(change)
        return change

    def _require_free_name(self, scheme: LabelScheme) -> None:
        names = {one.name.casefold() for one in self.all().values() if one.id != scheme.id}
        if scheme.name.casefold() in names:
            raise EditRefused(f'There is a label scheme "{scheme.name}" already. Give this one another name.')

    def _on_news(self, news: object) -> None:
        """Follow edits, also when they are taken back."""
        if isinstance(news, Change) and (news.scheme_before or news.scheme_after) is not None:
            self.refresh()


def _read(path: Path) -> LabelScheme:
    try:
        if path.stat().st_size > _LARGEST_FILE:
            raise ImportRefused(f'"{path.name}" is too large for a label scheme.')
        read = scheme_from_json(json.loads(path.read_text(encoding="utf-8-sig")))
    except OSError as error:
        raise ImportRefused(f'"{path}" cannot be read.', details=str(error)) from error
    except (ValueError, RecursionError) as error:
        raise ImportRefused(
            f'"{path.name}" is not a label scheme that can be taken.', details=str(error)
        ) from error
    if not _IDENTIFIER.fullmatch(read.id):
        raise ImportRefused(
            f'"{path.name}" calls its scheme "{read.id:.60}". Write an identifier of letters, digits and'
            " hyphens there, such as moods-2; nothing was changed."
        )
    return read
