"""Thai and Arabic digits."""

from village_net.thai.digits import Digits, in_digits, to_arabic, to_thai


def test_digits_turn_both_ways_and_leave_the_rest() -> None:
    assert to_thai("23 พ.ย. 2569") == "๒๓ พ.ย. ๒๕๖๙"
    assert to_arabic(to_thai("0123456789 ก")) == "0123456789 ก"
    assert in_digits("๑2", Digits.THAI) == "๑๒"
    assert in_digits("๑2", Digits.ARABIC) == "12"
