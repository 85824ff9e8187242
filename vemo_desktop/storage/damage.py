"""What to say when a project cannot be read, and where its backups lie."""

from __future__ import annotations

from pathlib import Path

from vemo_desktop.errors import ProjectDamaged


def backup_folder(project: Path) -> Path:
    """Return the folder of a project's backups: ``talk.vemo-backups`` beside ``talk.vemo``."""
    return project.with_name(project.name + "-backups")


def backups_of(project: Path) -> list[Path]:
    """Return a project's backups, newest first."""
    folder = backup_folder(project)
    # The names start with the time in UTC, so the order of names is the order of time.
    return sorted(folder.glob(f"*{project.suffix}"), reverse=True) if folder.is_dir() else []


def damaged(
    project: Path, what: str = "is damaged and cannot be read", *, details: str = ""
) -> ProjectDamaged:
    """Return the error that says what is safe and what to do."""
    backups = backups_of(project)
    if backups:
        remedy = (
            f'Verified backups lie in "{backup_folder(project)}": copy the newest one,'
            f' "{backups[0].name}", to a new place and open the copy.'
        )
    else:
        remedy = (
            "There is no backup beside it; look for a copy elsewhere before doing anything with the file."
        )
    return ProjectDamaged(
        f'"{project.name}" {what}. The file was left exactly as it is. {remedy}', details=details
    )
