"""Home: what must I do today?"""
