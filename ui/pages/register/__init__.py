"""Register: who lives here. Households and people, found as one types, and rosters brought in."""
