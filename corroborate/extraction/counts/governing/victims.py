"""Whom something befell, told the other way round, by name or beside the figure: "the dead are two women", "Ada Finch and Cole
Marsh died", "the number of police killed"; by whom a thing was done ("was signed by 64 states"), and to whom ("the nine whom the
police hold").
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from corroborate.extraction.counts.row.frames import Sense
from corroborate.extraction.counts.row.rows import Row
from corroborate.extraction.counts.row.units import Counted, Unit
from corroborate.extraction.counts.row.words import Words
from corroborate.extraction.figures import Figure
from corroborate.extraction.grammar.runs import before_run
from corroborate.extraction.grammar.syntax import Analysis
from corroborate.values import Quantity

_FAR = 8  # units between the participle and those by whom it was done
#: Characters behind a figure in which its side is told: "of their own".
_OWN = 30
#: "the wounded are", "those shot were", "the dead were identified as": the state of those told behind.
_STATE_FIRST = re.compile(r"(?:^|[;,:CK])[DZRQ]*([sp])B(?:J[AI])?$")
#: The letters of a full name.
_NAME = "PP"
#: Full names, at least two of them; what is said of them behind; and a verb before them.
_NAMES = r"(?P<names>P{2,4}(?:,P{2,4})*,?CP{2,4})"
_SAID_OF_NAMES = re.compile(rf"(?<![PICSTKpag]){_NAMES},?R*(?:B[RB]*(?P<said>[ps])(?![DQNPZz])|[BHR]*(?P<done>i))")
_DONE_TO_NAMES = re.compile(rf"(?P<said>[pag]){_NAMES}")
_STATE_OF_NAMES = re.compile(rf"(?:^|[;,:CK])[DZR]*(?P<said>[sp])B(?:J[AI])?{_NAMES}")  # "killed were Ada Finch and Cole Marsh"
#: The word classes of a sentence that may tell of several people by name.
_SEVERAL_NAMES = re.compile(r"PP[,#t]*(?:C|,PP)")


def told_behind(counted: Counted, row: Row) -> bool:
    """ "The wounded are three men", "those killed were a man and his son": the state stands before "be", who they are behind."""
    j = counted.before
    found = _STATE_FIRST.search(row.letters, 0, j + 1) if j > 0 else None
    if found is None or found.end() != j + 1:
        return False
    return _happens(row, found.start(1)) is not None and row.take(counted, found.start(1), "noun", "state", "verb")


def _happens(row: Row, n: int, *roles: str) -> Sense | None:
    """What unit `n` says of people that befell them in an event; None for nothing."""
    told = (sense for sense in row.units[n].senses if sense.role in (roles or ("state", "verb")))
    return next((sense for sense in told if sense.frame.counts == "person" and _of_event(sense)), None)


def _of_event(sense: Sense) -> bool:
    return bool(sense.frame.kin) or sense.frame.running


def whose_number(counted: Counted, analysis: Analysis, units: Sequence[Unit], words: Words) -> str:
    """The noun for those counted, told beside the figure: "the number of police killed rose to 17"; "" for any people."""
    if counted.side == "total" and not counted.noun and counted.governor >= 0:
        total = units[counted.governor]
        said = list(analysis.words[total.first : total.last + 1])
        behind = next(iter(units[counted.governor + 1 :]), None)  # the total may end its sentence: "bringing to 45 the toll"
        if behind is not None and behind.word == "among":
            said += [unit.word for unit in units[counted.governor + 2 : counted.governor + 4]]
    else:
        n = counted.at + 1
        while n < len(units) and units[n].letter in "so":
            n += 1
        said = (
            [unit.word for unit in units[n + 1 : n + 3] if unit.letter in "DNP"]
            if n < len(units) and units[n].word == "of"
            else []
        )
    kinds = (words.frames.singular(word) for word in said)
    return next((kind for kind in kinds if words.groups.get(kind, "people") != "people"), "")


def of_them(counted: Counted, units: Sequence[Unit]) -> bool:
    """ "Rebels attacked, and troops killed 14 of them": those who are killed are told of before."""
    return not counted.noun and [unit.word for unit in units[counted.at + 1 : counted.at + 3]] == ["of", "them"]


def of_its_own(counted: Counted, text: str, words: Words, whom: str) -> bool:
    """ "17 of their own", "eight of its men", "five of its members"."""
    end, roles = counted.figure.span.end, words.roles
    said = text[end : end + _OWN].lower().split()[:3]
    return len(said) == 3 and said[0] == "of" and said[1] in roles["its own"] and said[2].strip(".,;") in roles[whom]


def meant_by_them(counted: Counted, units: Sequence[Unit], known: Counted | None, words: Words) -> str:
    """The group that a part is of whose whole is not counted: "rebels attacked, and 14 of them were killed", "five gunmen came.
    Two of them are dead"; "" for people of any kind.

    :param known: what was counted last, in a sentence before.
    """
    if units[counted.at + 1 : counted.at + 2] and units[counted.at + 1].word != "of":
        return ""
    of = units[counted.at + 2 : counted.at + 4]
    if any(unit.letter in "sp" or (words.is_part(unit.word) and unit.word not in words.roles["those"]) for unit in of):
        return ""  # "eight of the wounded" are of whoever was hurt
    doer = counted.governor - 1 if 0 < counted.governor < counted.at else -1  # "rebels came and the troops killed 14 of them"
    for at in range(counted.at - 1, -1, -1):
        unit = units[at]
        said = unit.counted.noun.lower().rpartition(" ")[2] if unit.counted is not None else unit.word
        singular = words.frames.singular(said)
        if at != doer and singular != said and singular in words.groups and (unit.counted is not None or unit.letter in "No"):
            return _special(words.groups[singular], words)
    return _special(words.groups.get(known.head, ""), words) if known is not None else ""


def _special(group: str, words: Words) -> str:
    return "" if group in words.wholes else group


def names_several(analysis: Analysis) -> bool:
    """True for a sentence in which several people may be told of by their full names."""
    return _NAME in analysis.tags and _SEVERAL_NAMES.search(analysis.tags) is not None


def named(row: Row) -> Iterator[Counted]:
    """The counts of several people told by their full names: "Ada Finch and Cole Marsh were shot"."""
    for pattern in (_SAID_OF_NAMES, _DONE_TO_NAMES, _STATE_OF_NAMES) if _NAME in row.letters else ():
        for match in pattern.finditer(row.letters):
            done = "done" in match.re.groupindex and match.group("done")
            at = match.start("done" if done else "said")
            sense = _happens(
                row, at, *(("undergone",) if done else ("verb",) if pattern is _DONE_TO_NAMES else ("state", "verb"))
            )
            passive = pattern is _DONE_TO_NAMES and "B" in row.letters[max(0, at - 2) : at]
            if sense is not None and not passive:
                yield _count(row, match, sense, at)


def _count(row: Row, match: re.Match[str], sense: Sense, governor: int) -> Counted:
    first, stop = match.span("names")
    number = len(re.findall("P+", match.group("names")))
    span = row.analysis.span(row.units[first].first, row.units[stop - 1].last)
    figure = Figure(Quantity.exactly(number), span, span.of(row.analysis.text), span)
    side = "object" if governor < first else "subject"
    return Counted(figure, first, sense=sense, governor=governor, side=side, made=True)


def is_done_by(counted: Counted, row: Row) -> bool:
    """ "was held up on Monday by four robbers", "the rally was attended by 4,000": no signs of a change."""
    n = before_run(row.letters, counted.before - 1, "tIR", 0)
    passive = row.letters[n - 1 : n] == "B" and counted.value.unit is None
    return n > 0 and row.letters[n] == "i" and (passive or row.units[n].last > row.units[n].first)


def done_by(counted: Counted, row: Row) -> bool:
    """True for those who did what a participle before "by" says, where its verb is one of which they would be the subject."""
    units, letters, j = row.units, row.letters, counted.before
    if (
        counted.made
        or j < 1
        or (counted.figure.change == "by" and not is_done_by(counted, row))
        or units[j].word not in row.words.roles["done by"]
    ):
        return False
    for n in range(j - 1, max(-1, j - _FAR), -1):
        if letters[n] == "i":
            verb = row.analysis.words[units[n].first]  # also "was held up by"
            passive = verb != row.words.frames.lemma(verb) and not verb.endswith(("ing", "s"))
            return passive and row.take(counted, n, "subject", "undergone")
        if letters[n] in "Q;WKUxpagJLBHM":
            return False
    return False


def whom_somebody(counted: Counted, row: Row) -> bool:
    """ "the 12 men whom the police hold": they are what the clause behind them is done to."""
    last = row.units[counted.at].last
    if not counted.noun or row.letters[counted.at + 1 : counted.at + 2] not in ("K", "W"):
        return False
    opened = row.units[counted.at + 1].last
    for clause in row.analysis.clauses:
        subject = clause.subject
        own = subject is not None and opened < subject.first <= opened + 2 and clause.object is None and clause.first > last
        if own and clause.form == "finite":
            n = row.unit_of(clause.head)
            return n > 0 and row.letters[n] in "pag" and row.take(counted, n, "object", "verb")
    return False
