"""Thanks: honours and returns, to whom and why."""
