"""The notice, ประกาศ: an announcement as a poster for the board or in the form of an office."""

from village_net.documents.document import Document, Option, OptionKind, Options
from village_net.documents.paper import Paper
from village_net.documents.tower import notice_form, notice_poster
from village_net.documents.tower.chosen import chosen_announcement
from village_net.documents.tower.notice_facts import Notice
from village_net.documents.typeset.frame import Story
from village_net.i18n import N_
from village_net.store import Store
from village_net.tower.announcements.pictures import picture_of
from village_net.tower.announcements.records import Announcement
from village_net.village.register.queries import the_village


def collect(store: Store, options: Options) -> Notice:
    """Read the announcement.

    Raises:
        NoAnnouncementChosenError, AnnouncementGoneError.
    """
    found = chosen_announcement(store, options)
    picture = picture_of(store, found.id) if options["picture"] == "yes" else None
    return Notice(
        the_village(store),
        found,
        official=options["form"] == "official",
        large=options["paper"] == "a3",
        picture=picture.content if picture else "",
        coded=options["qr"] == "yes",
    )


def story(facts: Notice, paper: Paper) -> Story:
    """Lay the notice out in the form that was chosen."""
    form = notice_form if facts.official else notice_poster
    return form.story(facts, paper)


DOCUMENT = Document(
    "notice",
    N_("Notice"),
    N_("Tower"),
    (
        Option(
            "announcement",
            N_("Announcement"),
            OptionKind.RECORD,
            table=Announcement.table,
            required=True,
        ),
        Option(
            "form",
            N_("Form"),
            OptionKind.CHOICE,
            default="poster",
            choices={"poster": N_("Poster for the board"), "official": N_("Official form")},
        ),
        Option(
            "paper",
            N_("Paper"),
            OptionKind.CHOICE,
            default="a4",
            choices={"a4": N_("A4, the usual paper"), "a3": N_("A3, in larger type")},
        ),
        Option("picture", N_("Its picture, where it has one"), OptionKind.FLAG, default="yes"),
        Option("qr", N_("QR code to read it on a phone"), OptionKind.FLAG, default="no"),
    ),
    collect,
    story,
)
