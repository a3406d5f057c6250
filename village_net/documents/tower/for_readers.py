"""An announcement as it is read on paper: without what greets and thanks those who listen."""

import re

_PARTICLE = r"(นะ)?\s*(ครับ|ค่ะ|คะ|จ้ะ)?"
_CALL = re.compile(r"(ประกาศ\s*){2,}|Attention please\.\s*(Good day[^.]*\.\s*)?")
_GREETING = re.compile(rf"(?:ประกาศ\s*)*สวัสดี(.*?){_PARTICLE}")
# Who is greeted so are all of the village; others a notice names.
_EVERYBODY = "ชาว"
_SPEAKER = re.compile(r".*เป็นผู้ประกาศ\s*" + _PARTICLE + r"|This was .*")
_THANKS = re.compile(rf"(^|\s+)(ขอบคุณ{_PARTICLE}|Thank you\.)$")


def for_readers(text: str) -> str:
    """Return what a notice prints of a text that was written for the loudspeaker.

    The greeting goes, but for whom it is meant for, and at the end the thanks and who speaks; a
    text of nothing else stays.
    """
    lines = text.strip().splitlines()
    if lines and (opened := _opened(lines[0].strip())) != lines[0].strip():
        lines = [*([opened] if opened else []), *lines[1:]]
    while lines and (kept := _ended(lines[-1].strip())) != lines[-1].strip():
        lines = [*lines[:-1], *([kept] if kept else [])]
    while lines and not lines[-1].strip():
        lines = lines[:-1]
    return "\n".join(lines).strip() or text


def _opened(line: str) -> str:
    """Return a first line without its greeting; whom it greets stays where not all are meant."""
    if greeting := _GREETING.fullmatch(line):
        whom = greeting[1].strip()
        return f"ถึง{whom}" if whom and _EVERYBODY not in whom else ""
    return _CALL.sub("", line, count=1) if _CALL.match(line) else line


def _ended(line: str) -> str:
    """Return a last line without its thanks; empty where it only names who spoke."""
    return "" if _SPEAKER.fullmatch(line) else _THANKS.sub("", line)
