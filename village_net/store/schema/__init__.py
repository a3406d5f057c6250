"""The schema, a file of statements for each version; a released one is never edited."""

import re

from village_net.store.schema import version_1, version_2, version_3, version_4, version_5

# The place in the list is the version that the file has after it.
_VERSIONS = (version_1, version_2, version_3, version_4, version_5)
SCHEMAS = [version.STATEMENTS for version in _VERSIONS]
VERSION = len(SCHEMAS)


def tables_of(version: int) -> frozenset[str]:
    """Return the names of the tables that a file of a version has."""
    return frozenset(re.findall(r"^CREATE TABLE (\w+)", "".join(SCHEMAS[:version]), re.MULTILINE))
