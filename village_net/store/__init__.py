"""The village's SQLite file: open, change, undo, check, back up."""

from village_net.store.files import create_store, is_village, memory_store, open_store
from village_net.store.store import Store

__all__ = ["Store", "create_store", "is_village", "memory_store", "open_store"]
