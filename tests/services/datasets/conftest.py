"""A project that two people labelled, made once and given to each test as a copy."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.dataset_projects import make_project


@pytest.fixture(scope="session")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_project(tmp_path_factory.mktemp("people"))


@pytest.fixture
def project(made: Path, tmp_path: Path) -> Path:
    shutil.copytree(made.parent, tmp_path / "work", ignore=shutil.ignore_patterns("*.lock", "*-backups"))
    return tmp_path / "work" / made.name
