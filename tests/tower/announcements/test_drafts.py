"""What stands in the form of an announcement."""

from village_net.tower.announcements.drafts import AnnouncementDraft


def test_a_form_in_which_nothing_was_typed_holds_no_words():
    assert not AnnouncementDraft(category="general", urgency="normal", title="  ").holds_words
    assert AnnouncementDraft(contact="โทร. 08 1234 5678").holds_words
