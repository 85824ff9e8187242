"""Which step carries out which request: what both the worker and the inline runner are given."""

from __future__ import annotations

from vemo_desktop.jobs.requests import (
    AnalyseMedia,
    MakeProxy,
    MeasureNetwork,
    PrepareMedia,
    TeachHead,
    TrainNetwork,
    WriteDataset,
)
from vemo_desktop.jobs.runners import Steps
from vemo_desktop.pipeline.analyse import analyse
from vemo_desktop.pipeline.dataset import write_dataset
from vemo_desktop.pipeline.measure import measure
from vemo_desktop.pipeline.prepare import prepare
from vemo_desktop.pipeline.proxy import make_proxy
from vemo_desktop.pipeline.teach import teach_head
from vemo_desktop.pipeline.train import train

STEPS: Steps = {
    PrepareMedia: prepare,
    MakeProxy: make_proxy,
    AnalyseMedia: analyse,
    MeasureNetwork: measure,
    TrainNetwork: train,
    TeachHead: teach_head,
    WriteDataset: write_dataset,
}
