"""People who use the app: whose names stand behind the changes and the broadcasts."""

from dataclasses import dataclass, field
from typing import ClassVar

from village_net.errors import Refusal
from village_net.i18n import N_
from village_net.store import Store
from village_net.thai.fold import fold, tidy
from village_net.thai.order import sort_key
from village_net.village.register.queries import has_village, the_village


@dataclass(frozen=True, slots=True)
class AppUser:
    """Someone who works with the app, with their post in the village."""

    table: ClassVar[str] = "app_user"

    id: str
    name: str
    post: str = ""
    sort_key: str = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "sort_key", sort_key(self.name))


class NoUserNameError(Refusal):
    """Someone without a name."""

    key = "no-user-name"
    field = "name"
    message = N_("Write the name of the person who uses the app.")


class UserNameTakenError(Refusal):
    """A second person of the same name."""

    key = "user-name-taken"
    field = "name"
    message = N_("{name} is on the list already.")


def app_users(store: Store) -> list[AppUser]:
    """Return the people who use the app, in order of their names."""
    return store.records(AppUser, "ORDER BY sort_key, id")


def usual_name(store: Store) -> str:
    """Return who stands behind a change where nobody said who they are: the village head."""
    return the_village(store).head_name if has_village(store) else ""


def known_name(store: Store, name: str) -> str:
    """Return a name that was typed as the app knows it: a user's, the head's, else as typed."""
    known = [user.name for user in app_users(store)] + [usual_name(store)]
    return next((each for each in known if fold(each) == fold(name)), tidy(name))


def save_user(store: Store, user: AppUser) -> None:
    """Write someone who uses the app, new or changed.

    Raises:
        NoUserNameError, UserNameTakenError.
    """
    user = AppUser(user.id, tidy(user.name), tidy(user.post))
    if not user.name:
        raise NoUserNameError
    others = [each for each in app_users(store) if each.id != user.id]
    if fold(user.name) in {fold(each.name) for each in others}:
        raise UserNameTakenError(name=user.name)
    is_new = all(each.id != user.id for each in app_users(store))
    with store.change(
        N_("Add user of the app") if is_new else N_("Change user of the app"), user.name
    ):
        store.put(user)


def remove_user(store: Store, user: AppUser) -> None:
    """Take someone off the list; what they did keeps their name."""
    with store.change(N_("Remove user of the app"), user.name):
        store.remove(user)
