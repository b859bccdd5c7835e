"""Digits that are part of a name or code: "2022-03-04", "555-1234", "G7", "#5", "007", "1990s", "24/7", "1." before an item."""

from __future__ import annotations

import re

from corroborate.extraction.figures.surroundings import LabelWords, Surroundings

_GLUED = re.compile(r"[^\W_]*(?:['’][^\W_]+)?")
# 2022-03-04, 25.12.2019, 12/25/2019, 555-1234, (555) 123-4567, (020) 7946 0018, +44 20 7946 0018
_DASHED = re.compile(
    r"[0-9]+([-.–/])[0-9]+(?:\1[0-9]+)+|[0-9]{3}[-–][0-9]{4}(?![0-9])|[0-9]{3}\)\s?[0-9]{3}-[0-9]{4}"
    r"|(?:(?<=\+)[1-9][0-9]{0,2}(?:[ -]\(?[0-9]{2,5}\)?){2,}|0[0-9]{1,4}\)?[ -][0-9]{3,4}[ -][0-9]{3,4})(?![0-9])"
)
_LIST_ITEM = re.compile(r"(?:^|\n)[^\S\n]*\(?$")


def behind_code(seen: Surroundings, words: LabelWords) -> int:
    """Where to read on behind digits that are part of a name or code; 0 for other digits."""
    dashed = _DASHED.match(seen.text, seen.numeral.start)
    if dashed and dashed.end() > seen.numeral.end:
        return dashed.end()
    if _goes_on_a_name(seen) or _is_code(seen, words) or (not seen.measured and _begins_a_name(seen, words)):
        glued = _GLUED.match(seen.text, seen.end)
        return glued.end() if glued else seen.end
    return 0


def _goes_on_a_name(seen: Surroundings) -> bool:
    """Digits with letters, a hyphen or a mark right before them: "G7", "#5", "10:30", "’08", "Covid-19"."""
    text, begin = seen.text, seen.begin
    previous, earlier = text[begin - 1 : begin] if begin else "", text[begin - 2 : begin - 1] if begin > 1 else ""
    if previous.isalnum() or previous in ("_", "#", "@", "\\", "/") or (previous == "+" and not seen.measured):
        return True
    if (earlier.isdigit() and previous in ":,.") or (earlier.isalpha() and previous == "."):
        return True
    if previous in ("'", "’") and not earlier.isalpha():
        return True  # ’08, 5'10"
    return previous in ("-", "‑", "–") and bool(seen.before.raw[-2:-1]) and not _lower_hyphen(seen)


def _is_code(seen: Surroundings, words: LabelWords) -> bool:
    """Digits that are a code by themselves ("007"), with a letter or mark behind ("4K", "5_a"), or near one ("3 : 30", "# 5")."""
    text, end, digits = seen.text, seen.numeral.end, seen.digits
    following = text[end : end + 1]
    if (len(digits) > 1 and digits.isdigit() and digits[0] == "0") or {digits, digits + following} & words.sets["names"]:
        return True
    if following in (":", "_", "@") and text[end + 1 : end + 2].isalnum():
        return True
    before, after = seen.before.at(-1), seen.after.at(0)
    if before == "#" or ("/" in (before, after) and digits.isdigit() and not seen.measured):
        return True  # a place in a list or an address, in a tokenised text
    coded = (before == ":" and seen.before.at(-2).isdigit()) or (after == ":" and seen.after.at(1).isdigit())
    return coded and not (_opens_list(text, text.rfind(":", 0, seen.begin)) or _opens_list(text, text.find(":", end)))


def _opens_list(text: str, colon: int) -> bool:
    """True for a colon that ends a word and has a space behind it: "a toll of 108: 66 soldiers and 42 rebels"."""
    return colon > 0 and not text[colon - 1].isspace() and text[colon + 1 : colon + 2].isspace()


def _begins_a_name(seen: Surroundings, words: LabelWords) -> bool:
    """Digits with letters or a mark right behind them: "5G", "1990s", "24/7", "3-D", "9-to-5", "1." before an item."""
    text, end, digits = seen.text, seen.numeral.end, seen.digits
    following, further = text[end : end + 1], text[end + 1 : end + 2]
    if following.isalpha() or (following in ("'", "’") and further.isalnum()):
        return words.clock.starting(seen.after) is None
    if following == "/" and further.isdigit():
        return True
    if following == "-" and (further.isupper() or (further.isalpha() and seen.after.at(1) in words.common)):
        return True  # "3-D", "737-MAX", "a 9-to-5 job", "he went 3-for-5"
    item = following in (".", ")") and digits.isdigit() and len(digits) < 4 and further.isspace()
    return item and bool(_LIST_ITEM.search(text[max(0, seen.begin - 4) : seen.begin])) and text[end + 2 : end + 3].isupper()


def _lower_hyphen(seen: Surroundings) -> bool:
    """True after a hyphen behind a plain word ("now-18 month-old"), False in a name ("G-7", "Covid-19") or score ("5-to-1")."""
    word = seen.before.raw[-2]
    led = "".join(seen.before.raw[-4:-2])
    if led[:1].isdigit() and led.endswith("-"):
        return False
    return word.islower() and len(word) > 1 and (seen.measured or seen.noun)
