"""The announcement that a paper is about."""

from village_net.documents.document import Options
from village_net.documents.errors import AnnouncementGoneError, NoAnnouncementChosenError
from village_net.store import Store
from village_net.tower.announcements.queries import announcement
from village_net.tower.announcements.records import Announcement


def chosen_announcement(store: Store, options: Options) -> Announcement:
    """Return the announcement of the option of that name.

    Raises:
        NoAnnouncementChosenError, AnnouncementGoneError.
    """
    if not options["announcement"]:
        raise NoAnnouncementChosenError
    found = announcement(store, options["announcement"])
    if found is None:
        raise AnnouncementGoneError
    return found
