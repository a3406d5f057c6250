"""Lists in columns, and tables that fold where they are tight."""
