"""The plan: activities, those that come round again, and the seasons of the village."""
