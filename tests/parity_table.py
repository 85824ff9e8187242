"""Write docs/parity.md: how far each file of reference vectors is from what our networks compute.

Runs the tests that read reference vectors, notes which file each comparison belongs to and the largest
deviation found, and refuses to write a table in which a file is missing or a test failed.

    python -m tests.parity_table
"""

from __future__ import annotations

import sys
from collections import defaultdict
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from tests.ml import golden

ROOT = Path(__file__).resolve().parents[1]
GOLDEN = ROOT.parent / "shared" / "golden"
TABLE = ROOT / "docs" / "parity.md"

_HEAD = """# How close the networks are to the reference programs

Every file of reference vectors was computed by the published programs. The tests compare what our networks
give for the same inputs and weights; this table is written by `python -m tests.parity_table` while they run.

*Largest deviation* is the largest |ours - reference| in a file, as a share of the largest value of the array
it stands in; allowed is 2e-5. *Own rule* means that the file is compared exactly (masks, indices, seeds,
sampling, pictures, scores to 1e-9) or, for log-mel energies and for sums of filled weights, within the bound
that the reference states for it. Gradient norms, where a file has them, agree within 1e-3.

| reference vectors | compared arrays | largest deviation | tests |
|---|---:|---:|---:|
"""


class Recorder:
    """A plugin of pytest that watches comparisons and the files they belong to."""

    def __init__(self) -> None:
        self.worst: dict[str, float] = {}
        self.compared: dict[str, int] = defaultdict(int)
        self.tests: dict[str, set[str]] = defaultdict(set)
        self._test = ""
        self._latest = ""
        self._owners: dict[int, tuple[str, np.ndarray]] = {}
        sys.addaudithook(self._on_audit)

    def pytest_configure(self) -> None:
        """Watch comparisons, before any test takes them from where they are."""
        golden.assert_close = self._watching(golden.assert_close)
        golden.vectors = self._remembering(golden.vectors)

    def pytest_runtest_logstart(self, nodeid: str) -> None:
        """Note which test runs."""
        self._test = nodeid

    def _on_audit(self, event: str, arguments: tuple[object, ...]) -> None:
        if event == "open" and str(arguments[0]).startswith(f"{GOLDEN}/"):
            self._latest = Path(str(arguments[0])).name
            self.tests[self._latest].add(self._test)

    def _remembering(self, vectors: Callable[..., dict[str, np.ndarray]]) -> Callable[..., object]:
        def read(shared: Path, name: str) -> dict[str, np.ndarray]:
            arrays = vectors(shared, name)
            self._owners |= {id(array): (f"{name}.npz", array) for array in arrays.values()}
            return arrays

        return read

    def _watching(self, assert_close: Callable[..., None]) -> Callable[..., None]:
        def watch(got: object, want: np.ndarray, *rest: object, **named: object) -> None:
            assert_close(got, want, *rest, **named)
            file = self._owners.get(id(want), (self._latest, want))[0]
            values = got.detach().numpy() if hasattr(got, "detach") else np.asarray(got)
            largest = float(np.abs(want).max()) or 1.0
            off = float(np.abs(values.astype(np.float64) - want).max()) / largest
            self.worst[file] = max(self.worst.get(file, 0.0), off)
            self.compared[file] += 1

        return watch


def main() -> int:
    """Run the tests and write the table."""
    recorder = Recorder()
    chosen = sorted(
        str(path) for path in (ROOT / "tests" / "ml").glob("test_*.py") if "golden" in path.read_text()
    )
    code = pytest.main(["-q", "-p", "no:xdist", *chosen], plugins=[recorder])
    missing = sorted({path.name for path in GOLDEN.iterdir() if path.suffix != ".md"} - set(recorder.tests))
    if code != 0 or missing:
        print(f"No table written. Tests ended with {code}; files that no test reads: {missing or 'none'}.")
        return 1
    rows = [
        f"| {name} | {recorder.compared[name] or ''} | {_shown(recorder.worst.get(name))} | {len(tests)} |\n"
        for name, tests in sorted(recorder.tests.items())
    ]
    TABLE.parent.mkdir(exist_ok=True)
    TABLE.write_text(_HEAD + "".join(rows))
    return 0


def _shown(worst: float | None) -> str:
    return "own rule" if worst is None else f"{worst:.1e}"


if __name__ == "__main__":
    raise SystemExit(main())
