"""Every change of the tables of a project, in order; run by `storage.schema`."""
