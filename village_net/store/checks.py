"""The store's own health: the file's pages, its references, the chain of the audit."""

from dataclasses import dataclass, field

from village_net.i18n import N_, Say
from village_net.store import audit
from village_net.store.store import Store


@dataclass(frozen=True)
class Finding:
    """Something that a check found. ``fault`` marks what must not be; the rest is worth a look.

    ``ids`` are the records it speaks of, where it speaks of records.
    """

    key: str
    message: str
    fault: bool
    holes: dict[str, object] = field(default_factory=dict[str, object])
    ids: tuple[str, ...] = ()

    def say(self, say: Say) -> str:
        """Return the finding as a sentence."""
        return say(self.message, **self.holes)


def store_findings(store: Store) -> list[Finding]:
    """Return what is wrong with the file itself; an empty list is a sound file."""
    findings: list[Finding] = []
    damage = store.value("PRAGMA integrity_check(1)")
    if damage != "ok":
        findings.append(Finding("integrity", N_("The file is damaged."), True))
    if dangling := store.rows("PRAGMA foreign_key_check"):
        message = N_("{count} records point to something that is gone.")
        findings.append(Finding("foreign-keys", message, True, {"count": len(dangling)}))
    line = audit.broken_at(store.connection)
    if line is not None:
        message = N_("The record of changes was altered from line {line} on.")
        findings.append(Finding("audit", message, True, {"line": line}))
    return findings
