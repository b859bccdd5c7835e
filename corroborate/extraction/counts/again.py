"""Figures that give again what was counted before: "the number is around 20,000 now", "the ministry puts it at 49", "the army
speaks of seven".

Their sentence names neither what is counted nor what befell it: both are those of the count told last.
"""

from __future__ import annotations

from collections.abc import Sequence

from attrs import evolve

from corroborate.extraction.counts.around.settings import Setting
from corroborate.extraction.counts.governing.victims import of_its_own
from corroborate.extraction.counts.row.frames import Sense
from corroborate.extraction.counts.row.units import Counted, Unit
from corroborate.extraction.counts.row.words import Words
from corroborate.extraction.counts.told import Told

#: So many words before the noun for a count stands what tells that it is an old one: "an earlier count".
_LEAD = 3
#: The frame of those who were hit and live.
_HURT = "casualties.injured"
#: Letters of the units between a verb of giving and a figure behind the noun that it is the value of.
_NAMING = frozenset("DNRIt,")


def give_again(counted: Counted, setting: Setting, told: Told, words: Words) -> None:
    """Give a figure of what was counted before its frame, noun and time; keep any other for those behind it."""
    if told.toll is not None and _lost(counted, setting, words):
        counted.sense, counted.verb = told.toll.sense, ""
        return
    if _is_of_the_others(counted, told, words):
        counted.sense, counted.verb, counted.governor = Sense(words.frames.named[_HURT], "verb"), "", -1
        return
    toll = _toll_again(counted, setting, told, words)
    if toll is not None:
        counted.old |= _old_count(counted, setting, words)
        _take(counted, toll)
        return
    open_verb = setting.governor(counted) in words.roles["taking part"]
    last = told.counted.frame if told.counted is not None else None
    if open_verb and counted.side == "subject" and not counted.noun and last is not None and last.counts == "person":
        counted.sense = told.counted.sense if told.counted is not None else None
    bare = counted.sense is None and (counted.side == "copula" or counted.verb in words.roles["changing"])
    named = counted.measure or setting.subject(counted)  # "police put the number at 1,800"
    own = counted.noun and counted.side == "subject"  # "a total of 300 people are in camps"
    known = told.counted
    alike = known is not None and known.value.unit == counted.value.unit
    given = _given_again(counted, setting, told, words)
    known, alike = (told.just_counted, True) if given else (known, alike)
    if known is not None and alike and (given or (bare and not own and named in words.roles["taken up"])):
        holder, verb = counted.governor, counted.verb
        _take(counted, known)
        if verb in words.roles["holding"] and counted.frame is not None and counted.frame.whose:  # each has a figure of his own
            counted.governor, counted.like, counted.taken_up = holder, "", None
            told.keep(counted, known=True)
    elif known is not None and counted.frame is known.frame is not None and _put_again(counted, setting, words):
        counted.taken_up = known
    elif counted.side in ("part", "age", "whole", "rank", "length") or counted.made:
        _as_those_told(counted, told)
    elif counted.frame is not None and counted.head not in counted.frame.origins:
        told.keep(counted, known=True)
    elif counted.frame is None and (counted.head or counted.value.unit) and counted.side in ("subject", "object"):
        told.keep(counted, known=counted.head in words.groups)  # "3,000 drivers had stopped work"


def _is_of_the_others(counted: Counted, told: Told, words: Words) -> bool:
    """ "A boy was killed. The six other victims are 15 to 20": others than the dead, who live, whatever is told of them."""
    others = not words.roles["further"].isdisjoint(counted.noun.lower().split()) and counted.head in words.roles["victims"]
    return others and counted.sense is None and told.toll is not None and counted.side == "subject"


def _take(counted: Counted, known: Counted) -> None:
    """Let a figure count what `known` does."""
    counted.sense, counted.verb, counted.head, counted.body = known.sense, known.verb or counted.verb, known.head, known.body
    if known.side == "noun" and known.frame is not None and known.frame.counts == "person":
        counted.head = ""  # "3,000 marchers": the frame's own noun
    counted.like, counted.measure, counted.governor = known.head, "", -1  # whoever puts it there has not done it
    counted.taken_up = known


def _given_again(counted: Counted, setting: Setting, told: Told, words: Words) -> bool:
    """ "40 trains stood still. The union speaks of 80": a figure with no noun gives again what was counted right before."""
    count_of = counted.measure.rpartition(" ")[2] in words.roles["taken up"]  # "gave a figure of 80"
    known, bare = told.just_counted, not (counted.noun or counted.made or counted.sense or (counted.measure and not count_of))
    if known is None or not bare or known.value.unit != counted.value.unit:
        return False
    behind = setting.units[counted.at + 1 : counted.at + 2]
    if behind and behind[0].letter in "NP":
        return False  # "there are 3 million registered voters"
    between = setting.units[counted.governor + 1 : counted.at] if counted.governor >= 0 else []
    if counted.side == "object" and counted.verb in words.roles["giving"]:
        return count_of or all(unit.letter in "DRI" for unit in between)  # not "says her sons, 17 and 19, ..."
    if counted.side == "object" and counted.verb in words.roles["putting"]:  # "a review put it at 4.6 million"
        ends = [unit.word for unit in between]
        return len(ends) == 2 and ends[0] in words.roles["counted before"] and ends[1] in words.roles["putting at"]
    if counted.side == "subject" and counted.verb == known.verb != "":
        return known.frame is None  # "350 volunteers have arrived. By Sunday 1,100 had arrived"
    each = known.frame is not None and known.frame.whose and known.value.unit is None
    if each and counted.side == "object" and counted.verb in words.roles["holding"]:
        return not between  # "Norland's party takes 48 seats. The Greens have nine"
    moved = counted.side == "copula" or counted.verb in words.roles["changing"]
    return moved and setting.subject(counted) in words.roles["counted before"]


def _put_again(counted: Counted, setting: Setting, words: Words) -> bool:
    """ "The war has killed 5,000, monitors say. The ministry puts the toll at 3,100": a toll that is put is the one told last."""
    before = setting.units[max(0, counted.governor - 2) : max(0, counted.governor)]
    put = any(words.frames.lemma(unit.word) in words.roles["putting"] for unit in before)
    return counted.side == "total" and put and setting.goes_on


def _as_those_told(counted: Counted, told: Told) -> None:
    """ "58 were killed. Among the victims are two women": the victims are those counted last."""
    known = told.victims
    if counted.side == "part" and counted.sense is None and counted.whole is not None and counted.whole.taken_up is not None:
        # "put the figure at 49, nine of them children"
        counted.sense, counted.verb, counted.governor = counted.whole.sense, "", -1
    if counted.side != "part" or counted.sense is None or known is None:
        return
    if counted.sense.frame.name == known.frame.name.partition(".")[0] != known.frame.name:
        counted.sense = evolve(counted.sense, frame=known.frame)


# ---- the toll of an event ----------------------------------------------------------------------------------------------------


def _toll_again(counted: Counted, setting: Setting, told: Told, words: Words) -> Counted | None:
    """The count of an event's victims that a figure gives again: "maintains its count of 17"; None for any other figure."""
    toll, value = told.toll, counted.value
    if toll is None or counted.sense is not None or counted.made or value.unit is not None or value.point is None:
        return None
    if counted.side in ("part", "age", "whole", "rank", "length"):
        return None
    told_of = counted.verb in words.roles["giving a toll"]
    if counted.noun:
        listed = _on_list(counted, setting, words)  # "has posted the names of 25 victims"
        victims = (told_of or listed) and words.is_part(counted.head)
        return toll if victims or (counted.head in words.roles["listed"] and listed) else None
    if _is_count(counted, setting, words):
        return None if told.counted_since else toll
    if counted.side != "object" or not told.toll_is_near or told.counted_since:
        return None
    return toll if told_of and all(unit.letter in "DRIt" for unit in _between(counted, setting)) else None


def _lost(counted: Counted, setting: Setting, words: Words) -> bool:
    """ "the army says it lost ten", "17 of their own fell": those whom a side lost, in a report that counts the dead."""
    bare = counted.sense is None and counted.bare
    if not bare or setting.governor(counted) not in words.roles["losing"] | words.roles["falling"]:
        return False
    return of_its_own(counted, setting.analysis.text, words, "own men") or (
        setting.governor(counted) in words.roles["losing"] and counted.side == "object"
    )


def _between(counted: Counted, setting: Setting) -> Sequence[Unit]:
    """The units from the governor of a figure to the figure."""
    return setting.units[counted.governor + 1 : counted.at] if counted.governor >= 0 else []


def _is_count(counted: Counted, setting: Setting, words: Words) -> bool:
    """Whether a noun for a count has the figure as its value: "its count of 17", "an earlier figure by the hospital was nine"."""
    of_subject = counted.side == "copula" and setting.subject(counted) in words.roles["counts"]
    between = _between(counted, setting) if counted.side == "object" and counted.verb in words.roles["giving"] else []
    named = any(words.frames.singular(unit.word) in words.roles["counts"] for unit in between)
    if named and between[-1].letter in ",t" and {unit.letter for unit in between} <= _NAMING:
        return True  # "gave a lower count for Saturday, 49"
    return of_subject or counted.measure.rpartition(" ")[2] in words.roles["counts"]


def _on_list(counted: Counted, setting: Setting, words: Words) -> bool:
    """ "has closed its list with 38 names", "drew up a list of 15 names"."""
    return any(unit.word in words.roles["lists"] for unit in _between(counted, setting))


def _old_count(counted: Counted, setting: Setting, words: Words) -> bool:
    """ "an earlier count was nine", "after a first count of eight": the noun for the count says that it no longer holds."""
    counts, former = words.roles["counts"], words.roles["former"]
    before = [unit.word for unit in setting.units[max(0, counted.at - 2 * _LEAD) : counted.at]]
    named = (n for n, word in enumerate(before) if words.frames.singular(word) in counts)
    return any(not former.isdisjoint(before[max(0, n - _LEAD) : n]) for n in named)
