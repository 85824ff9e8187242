"""Building the wheel: ``resources/``, ``models/`` and the guide travel in ``vemo_desktop/_shipped``.

They are no packages, so setuptools would leave them out; ``paths.py`` finds them at either place.
"""

from __future__ import annotations

import shutil
from pathlib import Path

from setuptools.command.build_py import build_py

ROOT = Path(__file__).resolve().parent.parent
SHIPPED = ("resources", "models", "docs/guide")


class BuildWithShipped(build_py):
    """Copies the shipped folders beside the modules."""

    def run(self) -> None:
        """Build, then copy; an editable installation finds the folders of the checkout itself."""
        super().run()
        if self.editable_mode:
            return
        for name in SHIPPED:
            target = Path(self.build_lib) / "vemo_desktop" / "_shipped" / name
            shutil.rmtree(target, ignore_errors=True)  # an earlier build may have had more files
            # The pictures of the README are for the checkout.
            shutil.copytree(ROOT / name, target, ignore=shutil.ignore_patterns("__pycache__", ".*", "readme"))

    def get_outputs(self, include_bytecode: bool = True) -> list[str]:
        """Return what was built, the copied files too."""
        folder = Path(self.build_lib) / "vemo_desktop" / "_shipped"
        copied = [str(path) for path in sorted(folder.rglob("*")) if path.is_file()]
        return [*super().get_outputs(include_bytecode), *copied]
