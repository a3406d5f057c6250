"""The schema, a file of statements for each version; a released one is never edited."""

import re

from village_net.store.schema import version_1, version_2, version_3, version_4

# The place in the list is the version that the file has after it.
SCHEMAS = [version.STATEMENTS for version in (version_1, version_2, version_3, version_4)]
VERSION = len(SCHEMAS)


def tables_of(version: int) -> frozenset[str]:
    """Return the names of the tables that a file of a version has."""
    return frozenset(re.findall(r"^CREATE TABLE (\w+)", "".join(SCHEMAS[:version]), re.MULTILINE))
