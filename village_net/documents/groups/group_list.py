"""Groups and committees, กลุ่มและคณะกรรมการ: what each is for, who leads it, how many belong."""

from dataclasses import dataclass
from datetime import date

from reportlab.platypus.flowables import Flowable

from village_net.documents.document import REGISTER, Document, Kind, Option, Options, Sheet
from village_net.documents.head import (
    EMPTY,
    PROSE,
    ROWS,
    SECTION,
    UNKNOWN,
    data_of,
    heading,
    page_frame,
)
from village_net.documents.paper import Paper
from village_net.documents.typeset.columns import Column
from village_net.documents.typeset.frame import Story
from village_net.documents.typeset.lines import Setting
from village_net.documents.typeset.paragraph import Paragraph
from village_net.documents.typeset.styles import Fonts
from village_net.documents.typeset.table import Table
from village_net.documents.village_name import whole_names
from village_net.groups.queries import Member, groups_in_order, member_counts, members_of
from village_net.groups.records import KIND_NAMES, Group
from village_net.i18n import N_
from village_net.store import Store
from village_net.thai.dates import DateStyle
from village_net.village.register.queries import the_village
from village_net.village.register.records import Village


@dataclass(frozen=True)
class GroupLines:
    """A group, how many belong to it, and whom the paper names."""

    group: Group
    count: int
    members: list[Member]


@dataclass(frozen=True)
class Groups:
    """All groups of the village on a day."""

    village: Village
    day: date
    groups: list[GroupLines]


def collect(store: Store, options: Options) -> Groups:
    """Read the groups; the committee are those who have a post."""
    day = store.clock().date()
    counts = member_counts(store, day)
    everyone = options["members"] == "all"
    lines: list[GroupLines] = []
    for group in groups_in_order(store):
        members = members_of(store, group.id, day)
        named = [m for m in members if everyone or m.membership.post]
        lines.append(GroupLines(group, counts.get(group.id, 0), named))
    return Groups(the_village(store), day, lines)


def story(facts: Groups, paper: Paper) -> Story:
    """Lay the groups out one below the other."""
    setting = Setting(Fonts(), whole_names(facts.village))
    title = paper.say(DOCUMENT.title)
    frame = page_frame(paper, facts.village, title, facts.day)
    count = paper.count("{count} group", "{count} groups", len(facts.groups))
    data = f"{data_of(paper, facts.day)} · {count}"
    parts = heading(setting, paper, facts.village, title, data)
    for lines in facts.groups:
        parts += _group(lines, paper, setting)
    if not facts.groups:
        parts.append(Paragraph(setting, paper.say(N_("No group is on record yet.")), EMPTY))
    return Story(title, facts.village.name, facts.day, setting, frame, parts)


def sheet(facts: Groups, paper: Paper) -> Sheet:
    """Return every named member as a row."""
    heads = [paper.plain(text) for text in (N_("Group"), N_("Kind"), *_HEADS)]
    rows = [
        (lines.group.name, paper.plain(KIND_NAMES[lines.group.kind]), *_cells(member, paper))
        for lines in facts.groups
        for member in lines.members
    ]
    return Sheet(paper.plain(DOCUMENT.title), heads, rows)


_HEADS = (N_("Name"), N_("Post"), N_("Term"), N_("House"))


def _group(lines: GroupLines, paper: Paper, setting: Setting) -> list[Flowable]:
    group = lines.group
    facts = [
        paper.say(KIND_NAMES[group.kind]),
        paper.count("{count} member", "{count} members", lines.count),
    ]
    if group.founded:
        facts.append(paper.say(N_("founded {day}"), day=paper.day(group.founded)))
    parts: list[Flowable] = [
        Paragraph(setting, paper.text(group.name), SECTION),
        Paragraph(setting, " · ".join(facts), PROSE),
    ]
    if group.purpose:
        parts.append(Paragraph(setting, paper.text(group.purpose), PROSE))
    if lines.members:
        heads = [paper.say(text) for text in _HEADS]
        columns = [Column(head, share=1, names=place == 0) for place, head in enumerate(heads)]
        rows = [[tuple(map(paper.text, _cells(member, paper)))] for member in lines.members]
        parts.append(Table(setting, columns, rows, ROWS))
    return parts


def _cells(member: Member, paper: Paper) -> tuple[str, ...]:
    membership = member.membership
    post = membership.post or paper.plain(N_("member"))
    begins, ends = membership.term_from, membership.term_to
    first = paper.day(begins, DateStyle.SHORT) if begins else ""
    last = paper.day(ends, DateStyle.SHORT) if ends else ""
    term = f"{first} – {last}" if first or last else UNKNOWN
    return member.name, post, term, member.house_number


DOCUMENT = Document(
    "groups",
    N_("Groups and committees"),
    REGISTER,
    (
        Option(
            "members",
            N_("Members"),
            Kind.CHOICE,
            default="committee",
            choices={"committee": N_("Those with a post"), "all": N_("All members")},
        ),
    ),
    collect,
    story,
    sheet,
)
