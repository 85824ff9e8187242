"""What Alembic runs: the migrations, on the connection that `storage.schema` hands over."""

from alembic import context

from vemo_desktop.storage.rows import Base

# `transactional_ddl` is off by default for SQLite; with it on, a migration that is killed half-way leaves
# the project as it was. Batch mode copies tables where SQLite cannot alter them in place.
context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=Base.metadata,
    transactional_ddl=True,
    render_as_batch=True,
)
context.run_migrations()
