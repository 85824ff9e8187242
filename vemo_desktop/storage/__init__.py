"""Project files (SQLAlchemy over SQLite) and the cache of computed features."""
