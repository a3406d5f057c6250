"""Where things lie: the app's own resources, and the folder that holds the user's villages."""

import os
import sys
from pathlib import Path

import platformdirs

HOME_VARIABLE = "VILLAGE_NET_HOME"


def app_folder() -> Path:
    """Return the folder that holds ``resources`` and ``i18n``, in a checkout or a frozen app."""
    frozen = getattr(sys, "_MEIPASS", None)
    return Path(frozen) if frozen else Path(__file__).resolve().parent.parent


def resource(*parts: str) -> Path:
    """Return the path of a file that ships with the app."""
    return app_folder().joinpath("resources", *parts)


def translations_folder() -> Path:
    """Return the folder of the gettext catalogues."""
    return app_folder() / "i18n"


def home() -> Path:
    """Return the user's data folder; the environment may name another one."""
    named = os.environ.get(HOME_VARIABLE)
    return Path(named) if named else Path(platformdirs.user_data_dir("VillageNet", appauthor=False))


def villages_folder() -> Path:
    """Return the folder in which each village has a folder of its own."""
    return home() / "villages"


def sample_folder() -> Path:
    """Return the folder of the sample village."""
    return villages_folder() / "sample"
