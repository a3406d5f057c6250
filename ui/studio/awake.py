"""Keeps the computer awake while something is due, where the system lets an app do so."""

import sys
from ctypes import c_uint

# Windows: SetThreadExecutionState, winbase.h. The screen counts too: a script is read from it.
_CONTINUOUS, _SYSTEM_REQUIRED, _DISPLAY_REQUIRED = 0x80000000, 0x00000001, 0x00000002
_SERVICE, _PATH = "org.freedesktop.ScreenSaver", "/org/freedesktop/ScreenSaver"


class Awake:
    """Asks the system to stay awake, once, and lets it sleep again."""

    def __init__(self) -> None:
        self._cookie: object | None = None

    @property
    def is_held(self) -> bool:
        """Whether the system was asked to stay awake and agreed."""
        return self._cookie is not None

    def hold(self, wanted: bool) -> None:
        """Stay awake from now on, or no more."""
        if wanted == self.is_held:
            return
        if wanted:
            self._cookie = _hold()
        else:
            _let_go(self._cookie)
            self._cookie = None


def _hold() -> object | None:
    """Return what the system gave for it, or None where it lets nobody ask."""
    if sys.platform == "win32":
        return _set_state(_CONTINUOUS | _SYSTEM_REQUIRED | _DISPLAY_REQUIRED) or None
    reply = _screen_saver("Inhibit", "VillageNet", "an announcement is due")
    return reply[0] if reply else None


def _let_go(cookie: object | None) -> None:
    if sys.platform == "win32":
        _set_state(_CONTINUOUS)
    elif cookie is not None:
        _screen_saver("UnInhibit", cookie)


def _set_state(flags: int) -> int:
    if sys.platform != "win32":
        return 0
    from ctypes import windll

    return int(windll.kernel32.SetThreadExecutionState(c_uint(flags)))


def _screen_saver(method: str, *arguments: object) -> list[object]:
    """Call the desktop's screen saver; on a system without one nothing comes back."""
    from PySide6.QtDBus import QDBusConnection, QDBusInterface

    bus = QDBusConnection.sessionBus()
    if not bus.isConnected():
        return []
    return list(QDBusInterface(_SERVICE, _PATH, _SERVICE, bus).call(method, *arguments).arguments())
