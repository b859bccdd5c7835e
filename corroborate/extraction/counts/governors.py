"""What governs a figure: the verb whose subject or object it is, the state said of it, the noun it counts.

A figure's governor is looked for in a fixed order, nearest first: the verb it is the object of ("killed 31"), the state or
verb that follows it ("31 dead", "44 people were wounded"), the total whose value it is ("the toll rose to 52"), its own noun
("eight deaths"). A figure that leans on another one ("including 11 children", "and four soldiers") takes that one's governor.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from attrs import evolve

from corroborate.extraction.counts.frames import Frame, Sense
from corroborate.extraction.counts.rows import BREAKS, Counted, Row, Unit, Words
from corroborate.extraction.counts.sums import sums
from corroborate.extraction.figures import Figure
from corroborate.extraction.grammar.syntax import Analysis

_REACH = 14  # how many units away a verb may stand from the figure it governs
_TOTAL_REACH = 36  # a total's noun may stand further off: "the toll from the attack on ... has risen to 86"

_MONEY = re.compile(r"[A-Z]{3}(?:/.*)?")  # a currency, by its code
#: A bare figure this large, of which no noun says what it counts, may be money under a verb of earning ("made 40 million").
_LARGE = 100_000

#: Letters of verbs that are finite or take objects, whichever frame they name; x is any verb that names none.
_VERBS = "xpagiLJ"


def governed(
    analysis: Analysis, figures: Sequence[Figure], words: Words, *, headline: bool = False
) -> tuple[list[Counted], list[Unit]]:
    """The counted things of one sentence, each with what governs it.

    :param analysis: the sentence taken apart.
    :param figures: its figures, in order; those outside the analysis are left out.
    :param words: the word lists.
    :param headline: articles are left out in a headline ("Man killed").
    :returns: the counted things in text order, sums of their parts behind them; and the units of the sentence.
    """
    row = Row(analysis, figures, words, headline)
    return _Reading(row).read(), row.units


class _Reading:
    """The reading of one row's figures."""

    def __init__(self, row: Row) -> None:
        self.row, self.analysis, self.words = row, row.analysis, row.words
        self.units, self.counted, self.letters = row.units, row.counted, row.letters

    def read(self) -> list[Counted]:
        readers = (
            self._amount_of_change,
            self._whole,
            self._object,
            self._part,
            self._subject,
            self._nominal,
            self._own_state_before,
            self._own_noun,
            self._beside,
            self._general,
        )
        for counted in self.counted:
            if not counted.governed:
                any(reader(counted) for reader in readers)
        for counted in reversed(self.counted):
            if not counted.governed or (counted.side == "object" and counted.verb):
                self._lean_forward(counted)
        for counted in self.counted:
            self._outdated(counted)
        kept = [c for c in self.counted if c.sense or (not c.made and (c.verb or c.noun))]
        return sorted([*kept, *sums(self.row), *self.row.ages], key=lambda counted: counted.figure.span)

    def _take(self, counted: Counted, n: int, side: str, *roles: str) -> bool:
        """Let unit `n` govern, by its first sense in one of `roles`."""
        for sense in self.units[n].senses:
            if sense.role in roles and self._countable(counted, sense.frame):
                counted.sense, counted.governor, counted.side = sense, n, side
                return True
        return False

    def _whole(self, counted: Counted) -> bool:
        """ "Of the 45 passengers, 17 died": what is counted out of is not what the verb counts."""
        j = self._over_determiners(counted.at - 1)
        opened = j >= 0 and j < counted.at - 1 and self.units[j].word == "of" and self.letters[j - 1 : j] in ("", ",", ";")
        if opened:
            counted.verb, counted.governor, counted.side = "be", j, "whole"
        return opened

    def _countable(self, counted: Counted, frame: Frame) -> bool:
        """True when a frame counts such things: people are counted without a unit, money with its currency."""
        unit = counted.figure.value.unit
        if frame.counts == "money":
            bare = unit is None and not counted.noun and not counted.own and abs(counted.figure.value.point or 0) >= _LARGE
            return bare or (unit is not None and _MONEY.fullmatch(unit) is not None)  # also "grossed 40 million worldwide"
        return frame.counts != "person" or unit is None

    def _amount_of_change(self, counted: Counted) -> bool:
        """ "rose by 12": how much a figure changed is no value of it."""
        return counted.figure.change == "by" and self._general(counted)

    def _object(self, counted: Counted) -> bool:
        """ "killed 31", "kills at least 15", "wounding dozens more", "the killing of three"."""
        letters, j = self.letters, self._over_determiners(counted.at - 1)
        if j < 0:
            return False
        if self.units[j].word == "for" and counted.at - j > 3 and self.units[counted.at - 1].word == "of":
            return self._summed_up(counted)
        if letters[j] in "pag":
            passive = letters[j] == "p" and (letters[j - 1 : j] == "D" or "B" in letters[max(0, j - 3) : j])
            dead = counted.at + 1 < len(letters) and letters[counted.at + 1] == "s" and not passive
            if dead and self._take(counted, counted.at + 1, "object", "state"):
                return True  # "shot three people dead"
            beside = letters[j - 1 : j] == "Q" and letters[counted.at + 1 : counted.at + 2] in ("p", "s")
            if not passive and not beside and self._take(counted, j, "object", "verb"):
                if counted.frame and counted.own and counted.frame.counts != counted.own[0].frame.counts == "person":
                    counted.sense = None  # "cost 9,000 lives": the noun says more than the verb
                    return False
                self._joined_verb(counted, j)
                return True
        return False

    def _summed_up(self, counted: Counted) -> bool:
        """ "made 5 million at home for an overall total of 7 million": a sum of what was told before it."""
        before = next((other for other in reversed(self.counted) if other.at < counted.at and other.governed), None)
        if before is None or before.frame is None or before.figure.value.unit != counted.figure.value.unit:
            return False
        counted.follow(before)
        counted.head, counted.gapped = counted.head or before.head, True
        return True

    def _over_determiners(self, j: int) -> int:
        """Steps left over determiners, adverbs, "other" and "a combined total of"."""
        sums = self.words.roles["sums"]
        while j >= 0:
            summed = j > 0 and self.units[j].word == "of" and self.units[j - 1].word in sums
            if summed or self.letters[j] in "DRSz" or self.units[j].word in self.words.roles["further"]:
                j -= 2 if summed else 1
                while summed and j > 0 and self.units[j].word in self.words.roles["summing"]:
                    j -= 1
            else:
                break
        return j

    def _joined_verb(self, counted: Counted, j: int) -> None:
        """ "killed and injured 40": one figure for both; "shot and killed four": the second says it all."""
        if j < 2 or self.letters[j - 1] != "C" or self.letters[j - 2] not in "pag":
            return
        first = next((sense.frame for sense in self.units[j - 2].senses if sense.role == "verb"), None)
        second = counted.sense
        if first is None or second is None or first is second.frame or second.frame.name in first.within:
            return
        wider = self.words.frames.named.get(second.frame.name.split(".")[0])
        if wider is not None and first.name.split(".")[0] == wider.name:
            counted.sense = evolve(second, frame=wider)

    def _part(self, counted: Counted) -> bool:
        """ "including 11 children", "11 of whom were children", "11 children among the dead"."""
        k, units, letters, is_part = counted.at, self.units, self.letters, self.words.is_part
        if self._called(counted):
            return True
        j = self._over_determiners(k - 1)
        opened = j >= 0 and letters[j] == "Y" and letters[j - 1 : j] != "B"
        if not opened and j >= 1 and is_part(units[j].word):
            opened = letters[j - 1] == "Y" or units[j - 1].word == "of"  # "among them 11", "of whom 12"
        opened = opened or (j >= 1 and units[j].word in BREAKS and letters[j - 1] == "Q")  # "three others: two men, a boy"
        after = range(k + 2, min(k + 4, len(units)))
        partly = k + 2 < len(units) and units[k + 1].word == "of" and any(is_part(units[n].word) for n in after)
        if counted.own and not partly and self.words.groups.get(counted.head, "people") == "people":
            return False  # "including 120 deaths": the noun says itself what happened
        among = self._among(counted)
        if not (opened or partly or among):
            return False
        whole = next((other for other in reversed(self.counted) if other.at < k and other.governed), None)
        if whole is not None and not (among or whole.old):
            counted.follow(whole, "part")
            counted.whole = whole.whole or whole
            if not counted.noun and counted.frame is not None and counted.frame.counts != "person":
                counted.head, counted.gapped = whole.head, True  # "of which 12 were in Alma"
        elif not self._part_of_named(counted):
            return False
        if partly:
            self._told_as(counted)
        return True

    def _called(self, counted: Counted) -> bool:
        """ "25 of the casualties were children", "25 victims were civilians": the group stands behind "be"."""
        k, letters = counted.at, self.letters
        if letters[k + 1 : k + 2] != "B" or not self.words.is_part(counted.head):
            return False
        n = k + 2
        while letters[n : n + 1] in ("R", "D"):
            n += 1
        unit = self.units[n] if n < len(self.units) else None
        if unit is None or unit.letter not in "NPo" or not counted.own:
            return False
        if self.words.frames.singular(unit.word) not in self.words.groups:
            return False
        counted.sense, counted.governor, counted.side = counted.own[0], counted.at, "part"
        self.row.name(counted, unit.first, unit.last)
        return True

    def _among(self, counted: Counted) -> bool:
        """ "11 children were among the dead"."""
        k = counted.at
        for n in range(k + 1, min(k + 8, len(self.units) - 1)):
            if self.letters[n] == "Y" and self.units[n].word.startswith("among"):
                if self.letters[k + 1] != "B" and not counted.noun:
                    return False  # "has risen to 20 with children among the dead": the children are
                near = self.units[n + 1 : n + 4]
                return any(self.words.is_part(unit.word) and unit.letter not in "ZzW" for unit in near)
            if self.letters[n] in ";,Q" + _VERBS.replace("J", "").replace("x", ""):
                return False
        return False

    def _part_of_named(self, counted: Counted) -> bool:
        """A part whose whole has no figure in its sentence: "14 of the dead were fighters", "the dead include 11 children"."""
        k = counted.at
        for n in (*range(k + 1, min(k + 9, len(self.units))), *range(k - 1, max(k - 12, -1), -1)):
            if self.letters[n] in "spo" and self._take(counted, n, "part", "state", "verb", "noun"):
                return True
        return False

    def _told_as(self, counted: Counted) -> None:
        """What a part is said to be: "two of them children", "14 of the dead were fighters"."""
        for n in range(counted.at + 2, min(counted.at + 9, len(self.units))):
            unit = self.units[n]
            head = self.words.frames.singular(unit.word)
            if unit.letter in "NPo" and head in self.words.groups and not self.words.is_part(unit.word):
                self.row.name(counted, unit.first, unit.last)
                return
            if unit.letter in ";Q":
                return

    def _subject(self, counted: Counted) -> bool:
        """The state or verb that follows: "31 killed", "44 people, 12 of them children, were wounded", "two men died"."""
        letters, k = self.letters, counted.at
        be = moved = who = False
        j, stop = k + 1, min(len(letters), k + _REACH)
        while j < stop:
            letter = letters[j]
            if letter == "s":
                if not be and letters[j + 1 : j + 2] == "N" and not self._attributive(counted, j) and j == k + 1:
                    return False
                return (be or not moved) and self._take(counted, j, "subject", "state")
            if letter == "p":
                alone = letters[j + 1 : j + 2] not in tuple("DQNPZz")
                if alone and self._take(counted, j, "subject", "undergone"):
                    return True
                return self._participle(counted, j, be, moved or who)
            if letter == "i":
                return self._take(counted, j, "subject", "undergone")
            if letter == "B":
                be = True
            elif letter == "W":
                who = True
            elif letter in "xagK;U" or (letter == "L" and not be) or (letter == "J" and moved and not be):
                return False
            elif letter == "C":
                if letters[j + 1 : j + 3] in ("ZQ", "DQ", "zQ"):
                    j += 1
                if letters[j + 1 : j + 2] == "Q":
                    if self._own_state(j + 1):
                        return False
                    j += 1
                elif letters[j + 1 : j + 2] not in ("D", "N", "P", "#"):
                    return False
            elif letter not in "RHJMTXt":
                if letter == "," and letters[j + 1 : j + 2] == "Q" and letters[j - 1] not in "YQ" and self._own_state(j + 1):
                    return False
                moved = moved or letter not in ",YQ("
            j += 1
        return False

    def _own_state(self, n: int) -> bool:
        """True for a figure without a noun that has a state right behind it: "and 22 injured", ", 4 wounded"."""
        counted = self.units[n].counted
        return counted is not None and not counted.noun and self.letters[n + 1 : n + 2] in ("s", "p")

    def _participle(self, counted: Counted, j: int, be: bool, moved: bool) -> bool:
        """A past form behind the figure: is it said of the figure, or does the figure do it to somebody?"""
        following = self.letters[j + 1 : j + 2]
        if not be:
            if moved or self.letters[j - 1] == "C":
                return False
            if following in ("N", "P") and not self._attributive(counted, j):
                return False
            if following == "D" and counted.noun:
                return False
            if following == "Q" and self.letters[j + 2 : j + 3] not in ("s", "p"):
                return False  # "20 people killed 30 others injured" goes on: what follows has a state of its own
        if not self._take(counted, j, "subject", "verb", "undergone", "state"):
            return False
        self._joined_participle(counted, j)
        self._survived(counted)
        return True

    def _survived(self, counted: Counted) -> None:
        """ "two died and seven others were shot": the others lived."""
        others = counted.frame.others if counted.frame else ""
        if others and any(word in self.words.roles["further"] for word in counted.noun.lower().split()):
            counted.sense = Sense(self.words.frames.named[others], "verb")

    def _attributive(self, counted: Counted, j: int) -> bool:
        """ "three wounded people": the state stands before the noun, which becomes the figure's."""
        unit = self.units[j + 1]
        noun = self.words.frames.singular(unit.word)
        if counted.noun or (noun not in self.words.groups and noun == unit.word):
            return False
        self.row.name(counted, unit.first, unit.last)
        return True

    def _joined_participle(self, counted: Counted, j: int) -> None:
        """ "was shot and killed": the wider deed is the one that counts."""
        if self.letters[j + 1 : j + 3] != "Cp" or counted.frame is None:
            return
        after = next((sense for sense in self.units[j + 2].senses if sense.role == "verb"), None)
        if after is not None and after.frame.name in counted.frame.within:
            counted.sense, counted.governor = after, j + 2

    def _nominal(self, counted: Counted) -> bool:
        """ "the death of eight", "a toll of 44", "the toll rose to 52", "killed: 31"."""
        letters, units = self.letters, self.units
        j = self._over_determiners(counted.at - 1)
        if j >= 1 and units[j].word in ("of", "to") and letters[j - 1] in "oqg":
            return self._take(counted, j - 1, "total" if letters[j - 1] == "q" else "noun", "noun", "total", "verb")
        if j >= 1 and units[j].word in ("of", ":") and letters[j - 1] in "NP" and not counted.noun:
            self._measured(counted, j - 1)
        seen = False
        for n in range(j, max(-1, j - _TOTAL_REACH), -1):
            letter = letters[n]
            if letter == "q":
                return (seen or n == counted.at - 1) and self._take(counted, n, "total", "total")
            if letter == "Q" and self._changes_to(n, j):
                continue
            if letter in "Q;paiK":
                return False
            word = self.words.frames.lemma(units[n].word)
            seen = seen or word in self.words.roles["changing"] or word in ("to", "at", "of") or letter in "B,"
            if letter == "x" and word not in self.words.roles["changing"] and n >= j - 3:
                return False
        return False

    def _measured(self, counted: Counted, n: int) -> None:
        """ "an approval rating of 91%": the figure tells how much the noun before "of" is."""
        first = n
        while first > 0 and self.letters[first - 1] in "NPg" and n - first < 3:
            first -= 1
        words = [self.units[m].word for m in range(first, n + 1) if self.letters[m] in "Ngx"]
        counted.measure = " ".join([*words[:-1], self.words.frames.singular(words[-1])]) if words else ""

    def _changes_to(self, n: int, j: int) -> bool:
        """ "rose from 22 to 31": an old figure right before the "to" of the new one."""
        return self.units[j].word in ("to", "from") and not set(self.letters[n + 1 : j]) - set("BHxJRITt")

    def _own_state_before(self, counted: Counted) -> bool:
        """ "three wounded people", "eight dead civilians"."""
        if " " not in counted.noun:
            return False
        said = counted.noun.lower().split()
        bare = self.words.frames.lemma(said[0]) == said[0]  # "two rescue teams": nobody was rescued
        for sense in self.words.frames.senses(said, 0):
            if (sense.role == "state" or (sense.role == "verb" and not bare)) and sense.frame.counts == "person":
                counted.sense, counted.governor, counted.side = sense, counted.at, "noun"
                return True
        return False

    def _own_noun(self, counted: Counted) -> bool:
        """ "eight deaths", "12 arrests"."""
        own = counted.own[0] if counted.own else None
        group = self.words.groups.get(counted.head, "")
        special = group not in ("", "people") or counted.head in self.words.roles["part"]
        people = own is not None and own.frame.counts == "person" and special and counted.head not in self.words.roles["deaths"]
        if own is None or (group and counted.made) or not self._countable(counted, own.frame):
            return False
        if people and self._general(counted) and counted.verb not in self.words.roles["light"]:
            return True  # "900 refugees arrived": what they did says more than what they are
        counted.sense, counted.verb, counted.governor, counted.side = own, "", counted.at, "noun"
        return True

    def _beside(self, counted: Counted) -> bool:
        """ "killed 31 civilians and four soldiers": the later figure shares the verb of the one before."""
        letters, n = self.letters, self._over_determiners(counted.at - 1)
        if n < 1 or letters[n] not in "C," or (counted.made and letters[n] == ","):
            return False
        while n >= 0 and letters[n] in "C,DRSz":
            n -= 1
        before = self.units[n].counted if n >= 0 else None
        counts_itself = before is not None and before.side == "noun" and before.governor == before.at and counted.noun
        if before is not None and before.governed and before.side in ("object", "noun", "part", "total") and not counts_itself:
            counted.follow(before)
            counted.whole = before.whole
            if not counted.noun and letters[counted.at + 1 : counted.at + 2] == "I":
                counted.head, counted.gapped = before.head, True  # "150 cases, 103 in Alma"
            return True
        if not counted.noun and not counted.made and self._gap(counted):
            return True
        while n >= max(0, counted.at - 9) and letters[n] in "NPZzDSR,":
            n -= 1
        active = n >= 0 and letters[n] in "pag" and letters[n + 1] in "NPZzDS" and "B" not in letters[max(0, n - 3) : n]
        return active and self._take(counted, n, "object", "verb")  # "killed her and three others"

    def _gap(self, counted: Counted) -> bool:
        """ "killed three people in Alma and five in Norden": the verb is left out before the second place."""
        before = next((other for other in reversed(self.counted) if other.at < counted.at), None)
        if before is None or before.frame is None or set(self.letters[before.at + 1 : counted.at]) - set("BINPDRtC,"):
            return False  # also "of which 12 were in Alma, five in Norden"
        counted.follow(before)
        counted.head, counted.gapped = before.head, True
        return True

    def _lean_forward(self, counted: Counted) -> None:
        """ "31 civilians and four soldiers were killed": the first shares what follows the last."""
        n = counted.at + 1
        while n < len(self.letters) and self.letters[n] in "C,DRZz":
            n += 1
        after = self.units[n].counted if n < len(self.units) and n > counted.at + 1 else None
        if after is not None and after.side == "subject" and after.governed and not self._own_state(n):
            counted.follow(after)

    def _general(self, counted: Counted) -> bool:
        """The nearest verb, in a domain that no frame knows; "be" with the noun before it ("the number is 20,000")."""
        if counted.made:
            return False
        if self._from_counted(counted):
            return True
        letters, k = self.letters, counted.at
        j = self._over_determiners(k - 1)
        j -= letters[max(0, j - 1) : j + 1] == "BI"  # "the rating is of 6.4"
        if j > 0 and letters[j] == "B":
            counted.verb, counted.governor, counted.side = "be", j, "copula"
            if not counted.noun:
                self._measured(counted, j - 1)
            return True
        under = j >= 0 and letters[j] == "I"  # "... in three provinces and appealed for help" is no subject of what follows
        looks = (
            (range(k - 1, max(-1, k - (12 if under else 6)), -1), _VERBS, "Q;,C", "object"),
            (range(k + 1, min(len(letters), k + 8)), _VERBS + "B", "Q;", "subject"),
            (range(k - 1, max(-1, k - 9), -1), _VERBS + "BH", "", "object"),
        )
        for reach, wanted, stops, side in looks:
            for n in reach:
                if letters[n] in wanted:
                    counted.governor, counted.side = n, side
                    if not self._origin(counted, n):
                        counted.verb = self._verb_at(self.units[n].first)
                    return True
                if letters[n] in stops:
                    break
        counted.verb = "have" if counted.measure else ""  # "..., with an average rating of 6.4/10"
        return bool(counted.measure)

    def _verb_at(self, word: int) -> str:
        """The head verb of the group that a word belongs to, by its lemma ("have been released": release)."""
        for clause in self.analysis.clauses:
            if clause.first <= word <= clause.head:
                return clause.verb
        return self.words.frames.lemma(self.analysis.words[word])

    def _from_counted(self, counted: Counted) -> bool:
        """ "20,000 veterans and other volunteers from 52 countries": where those counted before come from."""
        j = self._over_determiners(counted.at - 1)
        before = next((other for other in reversed(self.counted) if other.at < counted.at), None)
        if j < 0 or self.units[j].word != "from" or before is None or before.frame is None or counted.at - before.at > 8:
            return False
        if set(self.letters[before.at + 1 : j]) - set("CDNPRo,") or counted.head not in before.frame.origins:
            return False
        counted.follow(before)
        return True

    def _origin(self, counted: Counted, n: int) -> bool:
        """ "enlisted ... from 52 countries": what is counted is where they come from."""
        for sense in self.units[n].senses:
            if counted.head in sense.frame.origins:
                counted.sense = sense
                return True
        return False

    def _outdated(self, counted: Counted) -> None:
        """ "rose from 22 to 31", "not five, as first reported", "earlier reports put the toll at 15": figures no longer held."""
        k, figure = counted.at, counted.figure
        counted.old = figure.superseded or (figure.change == "from" and counted.side in ("total", "copula", "object", "subject"))
        if figure.superseded and self.letters[k - 1 : k] == "X":
            known = next((other for other in reversed(self.counted) if other.at < k and other.governed and not other.old), None)
            if known is not None and (not counted.sense or counted.side != "subject"):
                counted.follow(known)
        first = not any(other.governor == counted.governor for other in self.counted if other.at < k)
        if counted.side in ("total", "noun") and 0 <= counted.governor < k and first:
            lead = [unit.word for unit in self.units[max(0, counted.governor - 5) : counted.governor]]
            counted.old |= not self.words.roles["former"].isdisjoint(lead)
