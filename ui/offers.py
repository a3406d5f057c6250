"""What a message offers to do about the change it tells of: take it back, or do it again."""

from collections.abc import Callable
from dataclasses import dataclass

from ui.text import _
from village_net.store import Store
from village_net.store.steps import Step


@dataclass(frozen=True)
class Offer:
    """One step, a verb, and what the verb does; it stands for as long as the step is next."""

    step: Step
    verb: str
    act: Callable[[Step], None]
    next_step: Callable[[], Step | None]

    @property
    def stands(self) -> bool:
        """Whether nothing came between: the step is still the next one."""
        return self.next_step() is self.step

    def take(self) -> None:
        """Do it, with this very step."""
        self.act(self.step)


def to_undo(store: Store, step: Step | None, act: Callable[[Step], None]) -> Offer | None:
    """Return the offer to take a step back, or None where there is none."""
    return step and Offer(step, _("Undo"), act, lambda: store.undo_step)


def to_redo(store: Store, step: Step | None, act: Callable[[Step], None]) -> Offer | None:
    """Return the offer to do again what was taken back, or None where there is nothing."""
    return step and Offer(step, _("Redo"), act, lambda: store.redo_step)


def step_words(step: Step) -> str:
    """Return what a step did, in the window's language: เพิ่มคน สมชาย ใจงาม."""
    if not step.about:
        return _(step.label)
    return _("{change} {name}", change=_(step.label), name=step.about)
