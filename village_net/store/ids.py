"""Keys of records."""

from uuid import uuid4


def new_id() -> str:
    """Return a key for a new record, different from every other one anywhere."""
    return str(uuid4())
