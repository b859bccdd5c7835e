"""Numbers that are no amounts: codes, dates, clock times, years, labels, addresses, the pronoun "one".

Each check answers for one way in which a number can be something else; `not_an_amount` asks them in turn.
"""

from __future__ import annotations

import re

from corroborate.extraction.figures.codes import behind_code
from corroborate.extraction.figures.surroundings import LabelWords, Surroundings

_VERSION = re.compile(r"[0-9]{1,4}|[0-9]{1,2}\.[0-9]{1,2}")
_YEARS = (1000, 2100)
_RECENT = (1900, 2040)
#: Words that the name of one of several has at most: "the Low Wick Unity Party".
_LONGEST_NAME = 4


def not_an_amount(seen: Surroundings, words: LabelWords) -> int | None:
    """Where to read on when the number is no amount; None when it is one."""
    numeral = seen.numeral
    if not numeral.worded and (behind := behind_code(seen, words)):
        return behind
    if not seen.priced and (clock := words.clock.starting(seen.after)) and _tells_time(seen):
        return seen.after.end(clock[1] - 1)
    if seen.measured:
        return None
    if words.ordinal_dot and seen.after.at(0) == "." and words.has("ordinal before", seen.before.at(-1)) and len(seen.after) > 1:
        return seen.end  # "am 3. Tag"
    if _is_day(seen, words):
        more = words.more_days.match(seen.text, seen.end)
        return more.end() if more else seen.end
    if _is_label(seen, words):
        of = words.has("partitive", seen.after.at(0)) and seen.after.at(1).isdigit()
        return seen.after.end(1) if of else seen.end  # "Image 4 of 12"
    named = _is_dialled(seen, words) or _is_year(seen, words) or _is_house_number(seen, words)
    if named or (numeral.worded and _is_word_only(seen, words)) or (numeral.fraction and _is_bare_part(seen, words)):
        return seen.end
    return None


def _tells_time(seen: Surroundings) -> bool:
    """True for a number that can stand before "pm" or "GMT": an hour, an hour and minutes ("10.45", "1600")."""
    digits = seen.digits.replace(".", "")
    minutes = digits.isdigit() and len(digits) in (3, 4) and int(digits[-2:]) < 60 and int(digits) < 2400
    return minutes or 0 <= seen.numeral.low <= 24


def _is_day(seen: Surroundings, words: LabelWords) -> bool:
    """A day of a month ("Feb. 22", "9 May"), or the number after a weekday."""
    numeral, before, after = seen.numeral, seen.before, seen.after
    if numeral.worded or not seen.digits.isdigit() or not 1 <= numeral.low <= 31 or seen.hedged:
        return False
    last = len(before) - (2 if before.at(-1) == "." else 1)
    if last >= 0 and before.lower[last] in words.months and before.raw[last][0].isupper():
        return not (seen.noun and words.has("in", before.at(last - 1)))  # "in May 3 soldiers left"
    following = 1 if words.ordinal_dot and after.at(0) == "." else 0  # "22. Februar"
    if after.at(following) in words.months and after.raw[following][0].isupper():
        return True
    return words.has("weekday", before.at(last)) and not seen.noun


def _is_label(seen: Surroundings, words: LabelWords) -> bool:
    """A number that names what stands before it: "Section 427", "category one", "Boeing 737", "No. 7"."""
    before = seen.before
    if not len(before) or seen.hedged:
        return False
    if label := words.label.ending(before, len(before)):
        return not words.has("capital label", label[0]) or before.raw[-1][0].isupper()  # "No 7", but not "no two people"
    if words.weak_label.ending(before, len(before)):
        return not seen.noun
    last = before.raw[-1]
    if seen.noun or not last[0].isupper() or seen.numeral.scale > 1 or seen.numeral.fraction:
        return False
    following = seen.after.raw[0] if len(seen.after) else ""
    if last.isupper() and following.isupper() and len(last) > 3 and len(following) > 1:
        return False  # in a line of capitals a capital tells nothing
    if _is_age(seen, words) or _goes_on(seen, words):
        return False
    if not seen.numeral.worded and not _VERSION.fullmatch(seen.digits):
        return False
    return not _opens(seen.text, before.start(len(before) - 1)) and not _counting(before.at(-1), words)


def _is_dialled(seen: Surroundings, words: LabelWords) -> bool:
    """ "A 911 call", "she dialled 999"."""
    called = words.has("dialling", seen.before.at(-1)) and not seen.noun  # "they called 112 people"
    return (called or words.has("dialling", seen.after.at(0))) and words.has("dialled", seen.digits)


def _is_age(seen: Surroundings, words: LabelWords) -> bool:
    """ "Ann Brown 44 has said": a text without commas gives an age between a full name and a verb."""
    before = seen.before.raw
    return (
        len(before) > 1
        and before[-2][0].isupper()
        and before[-2].isalpha()
        and 15 <= seen.numeral.low <= 99
        and words.has("after an age", seen.after.at(0))
    )


def _goes_on(seen: Surroundings, words: LabelWords) -> bool:
    """ "freed 120 prisoners, the Front 85": a name, behind another figure, that shares its verb and noun."""
    before, after, size = seen.before, seen.after.at(0), 1
    while size < _LONGEST_NAME and len(before) > size and before.raw[-size - 1][0].isupper():
        size += 1
    size += words.has("the name", before.at(-size - 1))
    joined = before.at(-size - 1) == "," or words.has("and", before.at(-size - 1))
    ended = not after or after in (",", ".", ";", ")") or words.has("and", after)
    if not joined or not ended:
        return False
    line = seen.text[max(0, seen.begin - 100) : seen.begin]
    return any(letter.isdigit() for letter in line[max(line.rfind("\n"), line.rfind(". ")) + 1 :])


def _counting(word: str, words: LabelWords) -> bool:
    """True for a word that a count may follow although it is written with a capital ("Kills 31")."""
    verb = len(word) > 2 and word.endswith(tuple(words.sets["verb endings"]))
    known = word in words.months or word in words.common or word in words.changes
    return verb or known or words.has("counting", word) or words.has("weekday", word)


def _opens(text: str, start: int) -> bool:
    """True when what starts at offset `start` opens a sentence, line or quotation."""
    before = text[max(0, start - 3) : start]
    bare = before.rstrip(" ")
    return not bare or bare[-1] in ".!?:;“”\"'‘’—–•*(\n" or "\n" in before


def _is_year(seen: Surroundings, words: LabelWords) -> bool:
    digits, value = seen.digits, seen.numeral.low
    if len(digits) != 4 or not digits.isdigit() or not _YEARS[0] <= value <= _YEARS[1]:
        return False
    before = seen.before.at(-1)
    if words.has("amount", before):
        return False
    recent = _RECENT[0] <= value <= _RECENT[1]
    if seen.noun:
        dated = before in words.months or before == "," or (before.isdigit() and seen.before.at(-2) in words.months)
        listed = seen.before.at(-2).isdigit() and len(seen.before.at(-2)) == 4  # "the 2000, 2004 and 2016 elections"
        return recent and (dated or listed or words.has("strong year", before))
    if recent:
        return not seen.hedged or before in words.sets["year"]
    return words.has("year", before) or before in words.months


def _is_house_number(seen: Surroundings, words: LabelWords) -> bool:
    """ "16 Industrial Avenue": capitals up to a word for a street; "the 6800 block"."""
    after = seen.after
    if seen.numeral.worded or seen.hedged:
        return False
    if words.has("address", after.at(0)) and after.start(0) > seen.numeral.end:
        return True
    for index in range(min(4, len(after))):
        if not after.raw[index][0].isupper():
            return False
        if index and words.has("street", after.lower[index]):
            return True
    return False


def _is_word_only(seen: Surroundings, words: LabelWords) -> bool:
    """A number word that is part of a name ("the Group of Seven") or the pronoun "one"."""
    numeral, before, after = seen.numeral, seen.before, seen.after
    raw = seen.digits
    if after.at(0) == "-" and not seen.measured and seen.text[numeral.end : numeral.end + 1] == "-":
        return True  # "a six-speed gearbox", "two-time winner": a kind, not a count
    title = raw[0].isupper() and not raw.isupper() and not words.capitals
    if title and before.raw[-1:] and before.raw[-1][0].isalpha() and not seen.hedged and not _opens(seen.text, seen.begin):
        if before.at(-1) in words.sets["of a name"]:
            return True
        following = after.raw[0][0].isupper() if len(after) else True
        counted = seen.noun and (before.raw[-1][0].isupper() or not following)  # a headline, or a text without full stops
        if not counted and not _counting(before.at(-1), words):
            return True
    if numeral.noun:  # "test scores fell", but "scores of", "killing scores"
        lead = before.at(-1)
        led = not lead[:1].isalpha() or lead in words.common or _counting(lead, words)
        return not (led or seen.hedged or words.has("partitive", after.at(0)))
    if numeral.low == numeral.high == 0 and not numeral.none:
        return not (seen.noun or seen.hedged)  # "zero tolerance"
    if numeral.low == numeral.high == 1 and " " not in raw:
        return _is_pronoun(seen, words)
    return False


#: Two words before which "one" counts: ", one in grave condition", "one is dead".
_ONE_BEFORE = (("one in", "one in a state"), ("one is", "one is so"))


def _is_pronoun(seen: Surroundings, words: LabelWords) -> bool:
    """ "One" that counts nothing: "the one who", "one another", "a new one", "one should"."""
    before, after = seen.before.at(-1), seen.after.at(0)
    if seen.text[seen.numeral.end : seen.numeral.end + 1] in ("-", "'", "’"):
        return True
    if after in words.sets["partitive"] or seen.hedged:
        return False
    if words.has("one occasion after", before) and words.has("one occasion", after):
        return True
    counts = words.has("one counts after", before) or words.has("one counts before", after)
    counts = counts or any(words.has(kind, after) and words.has(further, seen.after.at(1)) for kind, further in _ONE_BEFORE)
    if after == "," and words.has("one aside who", seen.after.at(1)):  # "One, a man of 27, died"
        counts = counts or _opens(seen.text, seen.begin)
    if seen.noun:
        return words.has("one pronoun after", after) and not counts
    named = words.has("one pronoun before", before) and not words.has("one counts after", before)  # not "only one was hurt"
    return named or not counts


def _is_bare_part(seen: Surroundings, words: LabelWords) -> bool:
    """A word for a part that is the name of one ("in the first half", "a quarter later")."""
    if not seen.numeral.worded or seen.hedged:
        return False
    whole = words.has("partitive", seen.after.at(0)) or seen.after.at(0) in words.sets["the whole"]
    if words.has("by", seen.before.at(-1)):
        return False  # "fell by a fifth"
    if words.has("half name", seen.before.at(-1)):
        return True
    return not whole and seen.digits.lower().split()[0] in words.sets["bare part"]
