"""Loading Qt's part for sound before anybody needs it."""

from importlib import import_module

from PySide6.QtCore import QDir, QLibraryInfo, QPluginLoader


def load_early() -> None:
    """Load the libraries for sound; run it on a thread beside the window.

    The first sound after a start of the computer would hold the window for up to a second.
    """
    import_module("PySide6.QtMultimedia")
    plugins = QDir(QLibraryInfo.path(QLibraryInfo.LibraryPath.PluginsPath))
    for plugin in QDir(plugins.filePath("multimedia")).entryInfoList(QDir.Filter.Files):
        QPluginLoader(plugin.absoluteFilePath()).load()
