"""The environment of migrations: they run on the given connection, inside its open transaction."""

from alembic import context

from bot.storage.tables import metadata

connection = context.config.attributes["connection"]
context.configure(
    connection=connection,
    target_metadata=metadata,
    transactional_ddl=True,  # a kill in the middle leaves the schema as it was
    render_as_batch=True,
)
context.run_migrations()
