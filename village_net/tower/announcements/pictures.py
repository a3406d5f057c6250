"""The picture that goes with an announcement: one at a time."""

from village_net.i18n import N_
from village_net.store import Store
from village_net.store.ids import new_id
from village_net.tower.announcements.records import Announcement, Attachment, AttachmentKind


def picture_of(store: Store, announcement_id: str) -> Attachment | None:
    """Return the picture of an announcement, the latest where there are several, or None."""
    found = store.records(
        Attachment,
        "WHERE announcement_id = ? AND kind = 'picture' ORDER BY rowid DESC LIMIT 1",
        (announcement_id,),
    )
    return found[0] if found else None


def keep_picture(store: Store, announcement: Announcement, name: str, content: str) -> Attachment:
    """Put a picture that was read to an announcement, in place of the one it had."""
    before = picture_of(store, announcement.id)
    made = Attachment(
        before.id if before else new_id(), announcement.id, AttachmentKind.PICTURE, name, content
    )
    with store.change(N_("Add picture to announcement"), announcement.title):
        store.put(made)
    return made


def remove_picture(store: Store, picture: Attachment) -> None:
    """Take a picture off an announcement."""
    with store.change(N_("Remove picture of announcement"), picture.name):
        store.remove(picture)
