"""Everything that can go wrong for a careful user, as one tree.

::

    VemoError                 shown to the user as it stands: what happened, what is safe, what to do
    ├── UsageError            the command line or a call was given something it cannot use
    ├── MediaError            a video, sound or subtitle file
    │   ├── MediaUnreadable   it cannot be opened or decoded at all
    │   └── MediaMissing      it is not where the project says it is
    ├── ProjectError          a project file
    │   ├── ProjectMissing    there is none at this place
    │   ├── ProjectNewer      it was written by a newer version of the program
    │   ├── ProjectDamaged    its contents contradict themselves or cannot be read
    │   ├── ProjectReadOnly   it is open elsewhere, or the disk does not allow writing
    │   └── PasswordNeeded    the server that holds it wants another password
    ├── EditRefused           an edit that the rules of labelling do not allow
    ├── NetworkError          a network that cannot run here
    │   └── WeightsMissing    its weights are not installed
    ├── TrainingError         a training that cannot begin or go on
    ├── CacheUnwritable       intermediate results cannot be kept; the work itself can go on
    ├── JobFailed             long work that ended without its result
    ├── ExportError           a dataset or report that cannot be written
    └── ImportRefused         a file of another tool that cannot be taken for labels

Anything else that is raised is a defect of the program.
"""

from __future__ import annotations


class VemoError(Exception):
    """Something a careful user can meet.

    Parameters
    ----------
    message : str
        One or two sentences for the user: what happened, what is safe, what to do.
    details : str, optional
        Technical text shown only on demand and written to the log.
    """

    def __init__(self, message: str, *, details: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.details = details


class UsageError(VemoError):
    """The command line or a call was given something it cannot use."""


class MediaError(VemoError):
    """A video, sound or subtitle file."""


class MediaUnreadable(MediaError):
    """The file cannot be opened or decoded at all."""


class MediaMissing(MediaError):
    """The file is not where the project says it is."""


class ProjectError(VemoError):
    """A project file."""


class ProjectMissing(ProjectError):
    """There is no project at this place."""


class ProjectNewer(ProjectError):
    """The project was written by a newer version of the program."""


class ProjectDamaged(ProjectError):
    """The project's contents contradict themselves or cannot be read."""


class ProjectReadOnly(ProjectError):
    """The project is open elsewhere, or the disk does not allow writing."""


class PasswordNeeded(ProjectError):
    """The server that holds the project wants another password."""


class EditRefused(VemoError):
    """An edit that the rules of labelling do not allow."""


class NetworkError(VemoError):
    """A network that cannot run here."""


class WeightsMissing(NetworkError):
    """The weights of a network are not installed."""


class TrainingError(VemoError):
    """A training that cannot begin or go on."""


class CacheUnwritable(VemoError):
    """Intermediate results cannot be kept; the work itself can go on."""


class JobFailed(VemoError):
    """Long work that ended without its result."""


class ExportError(VemoError):
    """A dataset or report that cannot be written."""


class ImportRefused(VemoError):
    """A file of another tool that cannot be taken for labels."""
