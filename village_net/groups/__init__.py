"""Groups of the village: who founded them, who leads them, who belongs to them."""
