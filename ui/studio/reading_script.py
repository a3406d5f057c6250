"""The script of what is on air: its words as spoken or as written, in the reader's own size."""

from PySide6.QtWidgets import QWidget

from ui.session import Session
from ui.studio.script import ScriptView
from village_net.thai.spoken import spoken_text


class ReadingScript(ScriptView):
    """Shows a text, with numbers and short forms as they are spoken or as they are written.

    The size is kept for the next time.
    """

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._written = ""
        self.as_spoken = True
        self.set_points(session.settings.script_points)

    def read(self, text: str) -> None:
        """Show a text from its beginning."""
        self._written = text
        self.set_text(spoken_text(text) if self.as_spoken else text)

    def turn(self) -> None:
        """Turn between spoken and written words, at the place that was reached."""
        share = self.progress
        self.as_spoken = not self.as_spoken
        self.read(self._written)
        self.set_progress(share)

    def share_after(self, lines: int) -> float:
        """Return how much has been read so many lines further on, or back."""
        count = max(len(self.line_texts()), 1)
        return min(max(self.progress + lines / count, 0.0), 1.0)

    def larger(self) -> None:
        super().larger()
        self._session.settings.script_points = self.points

    def smaller(self) -> None:
        super().smaller()
        self._session.settings.script_points = self.points
