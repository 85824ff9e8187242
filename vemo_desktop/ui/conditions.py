"""When an action is possible: what the window stands at, and the questions that actions ask of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Conditions:
    """What the window stands at; decides which actions are possible."""

    has_project: bool = False
    is_writable: bool = False
    has_library: bool = False
    has_media: bool = False
    has_selection: bool = False
    is_proposal: bool = False
    is_human: bool = False
    has_marks: bool = False
    is_recording: bool = False
    can_undo: bool = False
    can_redo: bool = False
    has_jobs: bool = False
    is_analysed: bool = False


When = Callable[[Conditions], bool]


def always(_at: Conditions) -> bool:
    """Possible at any time."""
    return True


def with_project(at: Conditions) -> bool:
    """A project is open."""
    return at.has_project


def where_writable(at: Conditions) -> bool:
    """The project can be changed."""
    return at.is_writable


def with_library(at: Conditions) -> bool:
    """There are videos, and the project can be changed."""
    return at.is_writable and at.has_library


def with_media(at: Conditions) -> bool:
    """A video is open."""
    return at.has_media


def while_labelling(at: Conditions) -> bool:
    """A video is open that can be labelled."""
    return at.has_media and at.is_writable


def while_recording(at: Conditions) -> bool:
    """A trace is being recorded, or could be."""
    return at.is_recording or while_labelling(at)


def while_punching(at: Conditions) -> bool:
    """A stretch is marked or selected that could be recorded again."""
    return at.is_recording or (while_labelling(at) and (at.has_marks or at.has_selection))


def with_selection(at: Conditions) -> bool:
    """A segment is selected."""
    return at.has_selection


def with_decidable(at: Conditions) -> bool:
    """A segment is selected, or a stretch is marked."""
    return at.is_writable and at.has_media and (at.has_selection or at.has_marks)


def with_editable(at: Conditions) -> bool:
    """A segment is selected that can be changed."""
    return at.is_writable and at.has_selection


def with_proposal(at: Conditions) -> bool:
    """A proposal is selected that can be decided."""
    return at.is_writable and at.is_proposal


def with_own(at: Conditions) -> bool:
    """A segment of a person is selected that can be changed."""
    return at.is_writable and at.is_human


def with_undo(at: Conditions) -> bool:
    """There is something to undo."""
    return at.is_writable and at.can_undo


def with_redo(at: Conditions) -> bool:
    """There is something to redo."""
    return at.is_writable and at.can_redo


def where_analysed(at: Conditions) -> bool:
    """A network has said something of the open video."""
    return at.is_analysed


def where_completable(at: Conditions) -> bool:
    """The rest of the open video could be proposed anew."""
    return at.is_analysed and at.is_writable


def with_jobs(at: Conditions) -> bool:
    """Work is running or waiting."""
    return at.has_jobs
