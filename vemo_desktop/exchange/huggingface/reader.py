"""The reader that travels with a dataset, for those who want no other program."""

from __future__ import annotations

READER_NAME = "vemo_dataset.py"

READER = '''"""Read one part of this dataset for PyTorch: curves in, label out, one item per step of time."""

import json
import pathlib

import pyarrow.parquet as pq
import torch


class Steps(torch.utils.data.Dataset):
    def __init__(self, folder, part, scheme):
        table = pq.read_table(pathlib.Path(folder) / "data" / f"steps-{scheme}" / f"{part}.parquet")
        rows = [row for row in table.to_pylist() if row["label"] is not None]
        schemes = json.loads((pathlib.Path(folder) / "schemes.json").read_text(encoding="utf-8"))
        self.labels = ["", *(label["key"] for label in schemes[scheme]["labels"])]
        self.curves = [name for name in table.column_names if name.startswith("curve:")]
        values = [[row[name] if row[name] is not None else 0.0 for name in self.curves] for row in rows]
        self.x, self.y = torch.tensor(values), torch.tensor([self.labels.index(row["label"]) for row in rows])

    def __len__(self):
        return len(self.y)

    def __getitem__(self, number):
        return self.x[number], self.y[number]
'''
