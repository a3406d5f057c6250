"""Groups and committees, กลุ่มและคณะกรรมการ: what each is for, who leads it, how many belong."""

from dataclasses import dataclass
from datetime import date

from village_net.documents.document import REGISTER, Document, Option, OptionKind, Options
from village_net.documents.head import data_of
from village_net.documents.listing import Column, Listing, Table, Where
from village_net.documents.listing_story import table_paper
from village_net.documents.paper import Paper
from village_net.documents.periods import joined
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


def _listing(facts: Groups, paper: Paper) -> Listing:
    count = paper.count("{count} group", "{count} groups", len(facts.groups))
    nothing = Table(_COLUMNS, (), empty=paper.say(N_("No group is on record yet.")))
    return Listing(
        facts.village,
        facts.day,
        paper.say(DOCUMENT.title),
        tuple(_table(lines, paper) for lines in facts.groups) or (nothing,),
        (joined(data_of(paper, facts.day), count),),
        section=paper.say(N_("Group")),
    )


def _table(lines: GroupLines, paper: Paper) -> Table[Member]:
    group = lines.group
    facts = [
        paper.say(KIND_NAMES[group.kind]),
        paper.count("{count} member", "{count} members", lines.count),
    ]
    if group.founded:
        facts.append(paper.say(N_("founded {day}"), day=paper.day(group.founded)))
    kind = Column[Member](
        N_("Kind"), lambda _member, paper: paper.plain(KIND_NAMES[group.kind]), where=Where.SHEET
    )
    prose = (joined(*facts), paper.text(group.purpose)) if group.purpose else (joined(*facts),)
    return Table((kind, *_COLUMNS), lines.members, title=paper.text(group.name), prose=prose)


def _post(member: Member, paper: Paper) -> str:
    return member.membership.post or paper.plain(N_("member"))


def _term(member: Member, paper: Paper) -> str | None:
    begins, ends = member.membership.term_from, member.membership.term_to
    first = paper.day(begins, DateStyle.SHORT) if begins else ""
    last = paper.day(ends, DateStyle.SHORT) if ends else ""
    return f"{first} – {last}" if first or last else None


_COLUMNS: tuple[Column[Member], ...] = (
    Column(N_("Name"), lambda member, _paper: member.name, share=1, names=True),
    Column(N_("Post"), _post, share=1),
    Column(N_("Term"), _term, share=1),
    Column(N_("House"), lambda member, _paper: member.house_number, share=1),
)


DOCUMENT: Document[Groups] = table_paper(
    "groups",
    N_("Groups and committees"),
    REGISTER,
    (
        Option(
            "members",
            N_("Members"),
            OptionKind.CHOICE,
            default="committee",
            choices={"committee": N_("Those with a post"), "all": N_("All members")},
        ),
    ),
    collect,
    _listing,
)
