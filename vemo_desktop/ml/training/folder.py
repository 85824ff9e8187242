"""The folder a training writes to. Nothing here loads torch."""

from __future__ import annotations

from pathlib import Path

from vemo_desktop.errors import TrainingError, UsageError

REPORT_FILE = "report.json"
STATE_FILE = "unfinished.safetensors"


def weights_file(network_id: str) -> str:
    """Return the name of the file of trained weights."""
    return f"{network_id}.safetensors"


def ready_folder(folder: Path) -> Path:
    """Make a folder for a training, or find the one of a training that was not finished.

    Raises
    ------
    UsageError
        If a finished training is in it: nothing that was trained is overwritten.
    TrainingError
        If it cannot be made.
    """
    if (folder / REPORT_FILE).exists():
        raise UsageError(
            f"{folder} holds a network that was trained before, and it stays as it is. Choose another folder."
        )
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise TrainingError(
            f"The folder {folder} cannot be made. Choose another one.", details=str(error)
        ) from error
    return folder
