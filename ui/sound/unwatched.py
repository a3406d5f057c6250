"""Objects of Qt's sound whose threads never wait for Python while the window waits for them.

When a thread of Qt ends a connection it holds Qt's lock and asks whether Python wants to know
(``disconnectNotify``). Python asks back only the first time; if just then the window stops the
sound, holding Python and waiting for Qt's lock, both would wait for ever. So they would where
Python is told what such a thread has to say (``qInstallMessageHandler``), as in tests.
"""

from PySide6.QtCore import QGenericArgumentHolder, QMetaObject, QObject, Qt


def unwatched(source: QObject) -> None:
    """Let an object ask that question once, here and now, so that no other thread asks it later."""

    def nothing(_name: str) -> None:
        pass

    source.objectNameChanged.connect(nothing)
    source.objectNameChanged.disconnect(nothing)


def unheld(source: QObject, slot: str, *given: QGenericArgumentHolder) -> None:
    """Call a slot of an object without holding Python, so that others may go on meanwhile."""
    done = QMetaObject.invokeMethod(source, slot, Qt.ConnectionType.DirectConnection, *given)
    assert done, slot
