"""The broadcast tower: what the village is told."""
