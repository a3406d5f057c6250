"""The activities page: what the village does together, each part under its tab."""
