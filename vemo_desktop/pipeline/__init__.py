"""The heavy steps that the worker process runs."""
