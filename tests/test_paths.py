"""Where things of the user lie."""

from __future__ import annotations

from pathlib import Path

import platformdirs
import pytest

from vemo_desktop import paths


def test_a_dialog_begins_beside_a_project_of_the_user(tmp_path: Path) -> None:
    assert paths.offered_folder(tmp_path) == tmp_path


@pytest.mark.parametrize("has_documents", [True, False])
def test_a_dialog_begins_where_the_user_finds_it_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, has_documents: bool
) -> None:
    documents = tmp_path / "Documents"
    if has_documents:
        documents.mkdir()
    monkeypatch.setattr(platformdirs, "user_documents_dir", lambda: str(documents))
    found = paths.offered_folder(paths.data_dir())
    assert found == (documents if has_documents else Path.home())
    assert paths.offered_folder(paths.data_dir() / "demo") == found
