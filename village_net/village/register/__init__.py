"""The register proper: the village, its zones, households and people."""
