"""Groups and committees."""
