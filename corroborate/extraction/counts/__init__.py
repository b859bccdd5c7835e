"""Claims that carry a figure: what is counted, killed, sold, measured, where and when, and who says so.

Each figure of a sentence is tied to the word that governs it: the verb whose object or subject it is, the state said of it
("44 dead"), the noun that is counted itself ("eight deaths") or whose value it is ("the toll rose to 52"). A figure that
leans on another one ("including 11 children", "and four soldiers") takes that one's predicate.

Inside: `row/` (a sentence as a row of units), `governing/` (what governs each figure), `around/` (where, when and by whom);
then what the sentences before have `told`: figures given `again`, `parts` of them, and what is counted `daily`.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence

from attrs import evolve

from corroborate.extraction.attribution import Said, attribution_of
from corroborate.extraction.counts.again import give_again
from corroborate.extraction.counts.around.places import place_words
from corroborate.extraction.counts.around.settings import Setting
from corroborate.extraction.counts.around.stretches import statement
from corroborate.extraction.counts.daily import ADDED
from corroborate.extraction.counts.governing.governors import governed
from corroborate.extraction.counts.governing.members import AMONG_OTHERS, SOME
from corroborate.extraction.counts.governing.victims import meant_by_them, names_several, of_its_own, of_them, whose_number
from corroborate.extraction.counts.parts import Parts
from corroborate.extraction.counts.row.units import Counted, Unit
from corroborate.extraction.counts.row.words import Words, words_of
from corroborate.extraction.counts.told import Told
from corroborate.extraction.dates import Moment
from corroborate.extraction.figures import Figure
from corroborate.extraction.grammar.syntax import Analysis
from corroborate.extraction.reading import Passage, Reading
from corroborate.model import Claim, Span
from corroborate.values import Quantity

#: From here on a bare figure in words ("60 million") may be money.
_LARGE = 1_000_000
#: Units at most of those who say something together, before the last of them: "an officer, a nurse and".
_JOINED = 4


def counts_in(reading: Reading) -> Callable[[Passage], Iterator[Claim]]:
    """What finds the claims that carry a figure in one passage of a document after another, to be asked in text order."""
    words, places = words_of(reading.vocabulary), place_words(reading.vocabulary)
    told = Told(reading.document, events=places.events)

    def counts(passage: Passage) -> Iterator[Claim]:
        for piece in _pieces(passage):
            yield from _of_piece(piece, reading, words, told)
        told.remember(passage, words, places.names)

    return counts


def _pieces(passage: Passage) -> Iterator[Passage]:
    """A passage for each of its analyses, with what stands in it: an endless sentence is read piece by piece."""
    if len(passage.analyses) < 2:
        yield passage
        return
    for analysis in passage.analyses:
        start, end = analysis.starts[0], analysis.ends[-1]
        figures = passage.figures[_first(passage.figures, start) : _first(passage.figures, end)]
        moments = passage.moments[_first(passage.moments, start) : _first(passage.moments, end)]
        said = passage.said[bisect_left(passage.said, start, key=_cue) : bisect_left(passage.said, end, key=_cue)]
        sentence = evolve(passage.sentence, span=Span(start, end))
        yield evolve(passage, sentence=sentence, figures=figures, moments=moments, said=said, analyses=(analysis,))


def _first(items: Sequence[Figure] | Sequence[Moment], offset: int) -> int:
    return bisect_left(items, offset, key=lambda item: item.span.start)


def _cue(said: Said) -> int:
    return said.cue.span.start


def _of_piece(passage: Passage, reading: Reading, words: Words, told: Told) -> Iterator[Claim]:
    """The claims of a passage with one analysis."""
    headline = passage.sentence.kind == "headline"
    for analysis in passage.analyses:
        if not passage.figures and not words.tells(analysis.words, headline) and not names_several(analysis):
            continue
        found, units = governed(analysis, passage.figures, words, headline=headline, voices=_voices(passage.said), top=told.top)
        if not found:
            told.count(found, units)
            continue
        found = Parts(found, units, words, told).read()
        found = [one for one in found if not _describes(one, units) and not _speaks(one, units, analysis, passage)]
        setting = Setting(analysis, units, found, passage, reading, words, told)
        for n, counted in enumerate(found):
            _in_money(counted, told, words)
            _as_the_report_tells(counted, analysis.words, told, words)
            give_again(counted, setting, told, words)
            if counted.side == "age" and counted.head in words.roles["he"] | words.roles["owned"] | words.roles["those"]:
                counted.head = "" if counted.head in words.roles["those"] else told.person
            added = _is_added(n, found, units, analysis, words, told)
            claim = _claim(counted, setting, passage, reading, words, told, added=added)
            yield claim
            yield from _of_each(claim, counted, words)
        told.count(found, units)


def _of_each(claim: Claim, counted: Counted, words: Words) -> list[Claim]:
    """What a claim of none says of each that is counted together: of "no casualties", that nobody died and nobody was hurt."""
    none = isinstance(claim.value, Quantity) and claim.value.point == 0
    frames = [words.frames.named[name] for name in sorted(counted.frame.joins)] if none and counted.frame is not None else []
    return [evolve(claim, predicate=frame.predicate) for frame in frames if not frame.passing]


def _voices(said: Sequence[Said]) -> frozenset[int]:
    """Where those begin who are named behind what they say: "15 people died | police said"."""
    return frozenset(
        one.source.span.start
        for one in said
        if one.source is not None and any(part.start < one.source.span.start for part in one.content)
    )


def _describes(counted: Counted, units: Sequence[Unit]) -> bool:
    """ "Finch, one of the town's great painters, died": the one who is counted tells who somebody with a name is."""
    at = counted.at
    beside = "".join(unit.letter for unit in units[max(0, at - 2) : at])
    return counted.value.point == 1 and beside == "P," and [unit.word for unit in units[at + 1 : at + 3]] == ["of", "the"]


def _speaks(counted: Counted, units: Sequence[Unit], analysis: Analysis, passage: Passage) -> bool:
    """ "a doctor at the hospital said 12 died": the one who is counted there only says something."""
    if (counted.value.point != 1 and not counted.made) or counted.side == "age":
        return False
    start = counted.figure.span.start
    said = next((one for one in passage.said if one.source is not None and one.source.span.start == start), None)
    said = said or next((one for one in passage.said if _joined(counted, one, units, analysis)), None)
    if said is None or said.source is None:
        return False
    if counted.governor < 0:
        return True
    governor = units[counted.governor]
    at = analysis.starts[governor.first]
    aside = start <= at < max(said.source.span.end, said.cue.span.end)
    return not aside or (governor.letter not in "pagx" and at < said.source.span.end)


def _joined(counted: Counted, said: Said, units: Sequence[Unit], analysis: Analysis) -> bool:
    """ "an officer and a doctor at the hospital said": the one who is counted and others are who says something."""
    start = counted.figure.span.start
    if said.source is None or not start < said.source.span.start:
        return False
    between = [unit for unit in units if start <= analysis.starts[unit.first] < said.source.span.start]
    return 1 < len(between) <= _JOINED and all(unit.letter in "QC" for unit in between)


def _is_added(n: int, found: Sequence[Counted], units: Sequence[Unit], analysis: Analysis, words: Words, told: Told) -> bool:
    """ "four more bodies were found", "another five died": by how much a count grew, which is no count of all."""
    counted, added = found[n], words.roles["added"]
    if counted.frame is None or counted.side in ("age", "part", "total"):
        return False
    if counted.frame.stage:
        added = added - words.roles["brand new"]  # "signed up 400 new members": who joins is always new
    figure = counted.figure
    hedge = figure.text[: figure.number.start - figure.span.start].lower().split()  # "at least another 12"
    before = hedge[-1] if hedge else units[counted.at - 1].word if counted.at else ""
    behind = bisect_left(analysis.starts, figure.span.end)
    if added.isdisjoint((before, *analysis.words[behind : behind + 1])):
        return False
    predicate = counted.frame.predicate
    earlier = {other.frame.predicate for other in found[:n] if other.frame is not None} or told.predicates
    grown = any(other.side == "total" and other.frame == counted.frame for other in found[n + 1 :])
    return grown or not earlier or predicate in earlier


def _claim(
    counted: Counted, setting: Setting, passage: Passage, reading: Reading, words: Words, told: Told, *, added: bool
) -> Claim:
    figure, frame, document = counted.figure, counted.frame, reading.document
    agent, patient = setting.parties.doer(counted)
    attribution = attribution_of(passage.said, figure.span, document)
    if counted.frame is not None and not counted.like and words.groups.get(counted.head, "people") == "people":
        counted.like = whose_number(counted, setting.analysis, setting.units, words)
    group = _group(counted, setting.demonym(counted), words)
    doer, voice = (
        words.groups.get(words.frames.singular(who.lower().rpartition(" ")[2])) for who in (agent, attribution.speaker.name)
    )
    if counted.made and figure.value.point == 1 and doer == "police":
        group = "suspect"  # "officers shot a man": no victim of what the report tells of
    if (counted.side == "part" or of_them(counted, setting.units)) and counted.whole is None and group in ("", "people"):
        group = meant_by_them(counted, setting.units, told.just_counted, words) or group
    if counted.side == "part" and not (counted.noun or counted.made) and counted.whole is not None and group in ("", "people"):
        whole = _group(counted.whole, "", words)
        group = whole if whole in words.sides else group  # "135 fighters died, 81 of them in Alma"
    people = frame is not None and frame.counts == "person"
    men = not counted.noun or counted.noun.rpartition(" ")[2] in words.roles["own men"]  # not "two of their own divers"
    own = men and of_its_own(counted, reading.text, words, "own men")
    lost = own or (people and setting.governor(counted) in words.roles["losing"])
    if lost and group in ("man", "people", ""):  # "the army said it lost four men", "two of its own were killed"
        group = next((side for side in (doer, voice) if side in words.sides), "combatant")
    counted.old = counted.old or words.is_early(attribution.speaker.name)
    scope = setting.qualifiers(counted, ADDED if added else _population(counted, group, words, told, setting))
    predicate = frame.predicate if frame else counted.verb or "be"
    span = passage.sentence.span
    if predicate.partition(".")[0] not in setting.places_words.events:  # all of a sentence on one event belongs to its counts
        span = statement(setting.analysis, span, figure.span)
    return Claim(
        document=document.id,
        span=span,
        quote=span.of(reading.text),
        subject=_subject(counted, group, setting.analysis.words),
        predicate=predicate,
        attribution=attribution,
        agent=agent,
        patient=patient,
        value=_value(counted),
        value_text=figure.text,
        value_span=figure.span,
        noun=counted.noun,
        qualifiers=scope,
        quotations=reading.quoted(span),
        headline=passage.sentence.kind == "headline",
    )


def _value(counted: Counted) -> Quantity:
    """The figure with the unit that its text leaves out: an age is in years, "put the magnitude at 5.9" names the unit before."""
    value, frame = counted.value, counted.frame
    if value.unit is None and counted.side == "age":
        return evolve(value, unit="year")
    if value.unit is None and counted.side == "total" and frame is not None and len(frame.units) == 1:
        return evolve(value, unit=frame.units[0])
    return value


def _in_money(counted: Counted, told: Told, words: Words) -> None:
    """ "It will cost 40 million euros, the city says. The opposition puts it at 60 million": millions of nothing are money."""
    value = counted.value
    if value.unit is not None:
        if words.frames.dimension(value.unit) == "money":
            told.pay(value.unit.partition("/")[0])
        return
    doing = counted.side == "subject" or counted.figure.partitive  # "some 20 million use it", "3 million of them"
    named = doing or counted.noun or counted.made or (counted.frame is not None and counted.frame.counts != "money")
    peopled = counted.measure.rpartition(" ")[2] in words.roles["peopled"]
    large = (value.point or value.low or 0) >= _LARGE and counted.figure.text[-1:].isalpha()
    if told.currency and large and not named and not peopled:
        counted.figure = evolve(counted.figure, value=evolve(value, unit=told.currency))


def _as_the_report_tells(counted: Counted, sentence: Sequence[str], told: Told, words: Words) -> None:
    """ "Two women were hit in the legs" in a report of a shooting: they were shot. What tells no more has its plain verb."""
    frame = counted.frame
    if frame is None or counted.sense is None or not frame.means:
        return
    if frame.unless.isdisjoint(sentence) and not frame.where.isdisjoint(told.top):
        counted.sense = evolve(counted.sense, frame=words.frames.named[frame.means])
    elif frame.predicate == frame.means:
        counted.sense, counted.verb = None, counted.verb or next(iter(frame.lightly), "")


def _group(counted: Counted, demonym: str, words: Words) -> str:
    """The group of people that is counted ("child", "norwegian"), "people" for any, "" when it is no people."""
    said = [counted.like] if counted.like else counted.noun.lower().split()
    found = next((group for size in range(min(3, len(said)), 0, -1) if (group := words.group_of(said[-size:]))), "")
    if len(said) > 1 and (found == "people" or (not found and counted.side == "noun")):
        found = words.group_of(said[-2:-1]) or found  # "14 civilian deaths", "three civilian injuries"
    return found or demonym or words.groups.get(counted.head, "")


def _subject(counted: Counted, group: str, said: Sequence[str]) -> str:
    """What is counted: a canonical noun in the singular, "people" for any persons; of a weight the sentence names."""
    frame, head = counted.frame, counted.head
    if counted.side == "age":
        return head
    called = counted.noun[:1].isupper() and " " not in counted.noun  # "8,000 Arlowans"
    persons = group or not head or called or counted.side == "noun" or counted.made
    if frame is not None and frame.counts == "person" and persons:
        return frame.subject or "people"
    if frame is not None and (frame.heads or frame.measures):
        weighed = frame.beside.intersection(said) if frame.measures and not frame.subject else frozenset[str]()
        return frame.subject or (min(weighed) if len(weighed) == 1 else head)
    return "people" if group else head or counted.measure or (frame.subject if frame else "")


def _hit_besides(counted: Counted, told: Told, units: Sequence[Unit]) -> bool:
    """ "Six people were shot. One of the victims died": more is said of a part than that it is one."""
    whole = {unit.letter for unit in units[counted.at + 1 : counted.governor]}
    return not whole.isdisjoint("NoZzsp") and told.counted_others(counted.sense, counted.value.point)


def _population(counted: Counted, group: str, words: Words, told: Told, setting: Setting) -> str | None:
    """The group that is counted, None for everybody."""
    if counted.side == "age" or (counted.frame is not None and group in counted.frame.everybody):
        return None
    if counted.value.point == 0 and not words.roles["further"].isdisjoint(counted.noun.lower().split()):
        return f"people{AMONG_OTHERS}"  # "no one else was hurt": whoever was is told besides
    if (counted.side == "part" or counted.member) and group in words.wholes | words.singles and group != "people":
        return f"{group}{AMONG_OTHERS}"  # a part is never everybody
    if group in words.wholes | {""} and of_its_own(counted, setting.analysis.text, words, "own people"):
        return f"{group or 'people'}{AMONG_OTHERS}"  # "five of its members": others may have been hit as well
    passing = counted.frame is not None and counted.frame.passing  # those in danger are always some of the hurt
    untold = counted.whole is None or (counted.whole.frame is None and counted.sense is not None)
    untold = untold and not _hit_besides(counted, told, setting.units)
    if counted.side == "part" and untold and group in ("", "people") and not passing:
        return SOME  # "three of whom died", of a whole that is not told here: "12 patients were moved, of whom three died"
    if counted.side == "part" and group == "" and counted.noun and counted.frame is not None and counted.frame.counts == "person":
        return counted.head  # "including 11 foreign contractors"
    if counted.member and group in ("", "people"):
        further = not words.roles["further"].isdisjoint(counted.noun.lower().split())
        return "other" if further or counted.head == "people" else counted.head
    if counted.member:
        return group
    some = counted.figure.partitive and group in words.wholes and counted.noun and counted.side == "subject"
    if some and counted.sense is not None and told.counted_all(counted.sense, counted.value.point):
        return SOME  # "15 civilians were killed. Three of the civilians were burnt alive"
    between = setting.units[counted.at + 1 : counted.governor + 1]
    also = not words.roles["also"].isdisjoint(unit.word for unit in between)
    few = (also and group in words.individuals) or group in words.singles  # "six are held. Four men are also in custody"
    if few and counted.sense is not None and told.counted_all(counted.sense, counted.value.point):
        return f"{group}{AMONG_OTHERS}"  # "27 were killed, a group said. Nine women also lost their lives"
    alone = group in words.singles and counted.value.point == 1 and counted.side != "part"
    return None if group in ("", "people") or alone or counted.head == "people" else group
