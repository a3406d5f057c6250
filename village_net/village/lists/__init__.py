"""Lists of people and households: columns, search."""
