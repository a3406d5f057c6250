"""VillageNet: the village's data, its announcements and its papers, without a window."""

__version__ = "0.1.0"
