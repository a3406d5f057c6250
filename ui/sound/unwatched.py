"""Objects of Qt's sound that its own threads may let go of without asking Python.

When a thread of Qt ends a connection it holds Qt's lock and asks whether Python wants to know
(``disconnectNotify``). Python asks back only the first time; if just then the window stops the
sound, holding Python and waiting for Qt's lock, both would wait for ever.
"""

from PySide6.QtCore import QObject


def unwatched(source: QObject) -> None:
    """Let an object ask that question once, here and now, so that no other thread asks it later."""

    def nothing(_name: str) -> None:
        pass

    source.objectNameChanged.connect(nothing)
    source.objectNameChanged.disconnect(nothing)
