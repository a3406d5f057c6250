"""The app's texts in Thai and English, and the tool that keeps them complete."""
