"""The village's SQLite file: open, change, undo, check, back up."""

from village_net.store.files import begin_store, create_store, is_village, memory_store, open_store
from village_net.store.making import making
from village_net.store.store import Store

__all__ = [
    "Store",
    "begin_store",
    "create_store",
    "is_village",
    "making",
    "memory_store",
    "open_store",
]
