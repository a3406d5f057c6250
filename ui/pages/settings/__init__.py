"""Settings: how is my app set up?"""
