"""How a governed figure stands to the rest of its sentence: whether it still holds, how badly, of which others, so far."""

from __future__ import annotations

from attrs import evolve

from corroborate.extraction.counts.governing.readers import RowReader
from corroborate.extraction.counts.row.units import Counted
from corroborate.values import Quantity

#: Units before a figure among which the verb stands that tells how long ago it was so.
_BEFORE = 5
#: Those who fight for no state.
_BAND = "band"
#: Units that may stand between two counts of one band: a verb and what says more of it, and no other noun.
_JOINED = "BHRCpasgi,"


class Standing(RowReader):
    """What is found out about the figures of one row once each has its governor."""

    def settle(self, counted: Counted) -> None:
        """Complete one figure; those before it in the row are complete."""
        self._of_dead_and_hurt(counted)
        self._how_often(counted)
        self._of_each(counted)
        self._how_badly(counted)
        self._outdated(counted)
        self._others(counted)
        self._of_the_same(counted)
        self._one_of_them(counted)
        if counted.rank:
            self._so_far(counted)

    def _of_dead_and_hurt(self, counted: Counted) -> None:
        """ "85 casualties, including 30 dead": a part is told of what its whole counts with others."""
        if counted.frame is None or counted.side != "subject":
            return
        parts = (one for one in self.counted if one.at > counted.at and one.governor == counted.governor and one.side == "part")
        if next(parts, None) is None:
            return
        own = counted.own
        if not counted.noun and counted.figure.change == "to":
            named = (sense for unit in self.units[: counted.at] if unit.letter == "o" for sense in unit.senses)
            own = tuple(sense for sense in named if sense.role == "noun")
        whole = next((sense for sense in own if counted.frame.name in sense.frame.joins), None)
        general = self.words.groups.get(counted.head) == "people" and self.words.is_part(counted.head)
        if whole is not None and (not counted.noun or general):
            counted.sense, counted.side = whole, "noun"

    def _how_often(self, counted: Counted) -> None:
        """ "shot 11 times", "killed four times": how often, not how many people."""
        if counted.frame is not None and counted.frame.counts == "person" and counted.head in self.words.roles["how often"]:
            verb = self.units[counted.governor].first if counted.governor >= 0 else -1
            counted.sense, counted.verb = None, self.verb_at(verb) if verb >= 0 else ""

    def _of_each(self, counted: Counted) -> None:
        """ "will shut one store in each of them": so many of each, and not of all."""
        behind = [unit.word for unit in self.units[counted.at + 1 : counted.at + 3]]
        if counted.frame is not None and len(behind) == 2 and behind[1] in self.words.roles["each"]:
            counted.sense, counted.verb = None, "have"

    def _how_badly(self, counted: Counted) -> None:
        """ "fatally shot eight people": the adverb before the verb says more than the verb."""
        before = self.units[counted.governor - 1] if counted.governor > 0 and counted.frame is not None else None
        if before is not None and self.analysis.tags[before.last] == "R" and counted.side == "object":
            counted.sense = next((sense for sense in before.senses if sense.role == "state"), counted.sense)

    def _outdated(self, counted: Counted) -> None:
        """ "rose from 22 to 31", "not five, as first reported", "earlier reports put the toll at 15": figures no longer held."""
        k, figure = counted.at, counted.figure
        counted.old = figure.superseded or (figure.change == "from" and counted.side in ("total", "copula", "object", "subject"))
        if counted.old:
            self._as_before(counted)
        first = not any(other.governor == counted.governor for other in self.counted if other.at < k)
        former, newer = self.words.roles["former"], self.words.roles["newer"]
        lead: list[str] = []
        if counted.side in ("total", "noun") and 0 <= counted.governor < k and first:
            lead = [unit.word for unit in self.units[max(0, counted.governor - 5) : counted.governor]]
        counted.old |= not former.isdisjoint(lead) or self._once_told(counted) or self._had_been(counted)
        known_now = next((other for other in self.counted if other.at < k and other.frame is counted.frame is not None), None)
        if counted.old and counted.side == "total" and known_now is not None and known_now.side != "part":
            counted.like = known_now.head  # "killed 32 rebels, it said, updating an earlier toll of 15"
        verb = self.units[counted.governor] if counted.governor >= 0 else None
        own = verb is not None and verb.last > verb.first and verb.last + 1 == self.units[k].first  # "cut power to 300 homes"
        counted.new = not counted.old and (
            (figure.change == "to" and not own) or not newer.isdisjoint(lead[-2:]) or self._risen(counted)
        )

    def _as_before(self, counted: Counted) -> None:
        """ "killed 12, not ten", "destroyed 52 homes, up from 43 a day earlier": what it was is told of what it is."""
        k, unit = counted.at, counted.value.unit
        known = next((other for other in reversed(self.counted) if other.at < k and other.governed and not other.old), None)
        if known is None or (counted.sense and counted.side == "subject"):
            return
        bare = not (counted.noun or counted.sense or counted.made) and known.value.unit == unit
        named = {unit.word for unit in self.units[max(0, k - 2) : k]} & self.words.roles["counts"]
        if counted.figure.superseded and (self.letters[k - 1 : k] == "X" or (named and not counted.noun)):
            counted.follow(known)  # "five were shot, correcting an earlier count of four"
        elif counted.figure.change == "from" and bare and known.figure.change is None:
            counted.follow(known)
            counted.head, counted.measure = known.head, known.measure

    def _had_been(self, counted: Counted) -> bool:
        """ "The rate had been 8 percent since June": a share that is told as of before what is reported."""
        near = self.units[max(0, counted.at - _BEFORE) : counted.at]
        been = next((n for n in range(1, len(near)) if near[n].letter == "B" and near[n - 1].letter == "H"), 0)
        had = been and near[been - 1].word in self.words.roles["told before"]
        return bool(had) and counted.value.unit == "%"

    def _risen(self, counted: Counted) -> bool:
        """ "the death toll has risen to 86", "bringing the toll to five"."""
        if counted.side != "total" or self.units[counted.at - 1].word != "to":
            return False
        between = self.units[counted.governor + 1 : counted.at]
        before = self.units[max(0, counted.governor - 3) : counted.governor]
        moving = self.words.roles["moving"]
        return any(self.words.frames.lemma(unit.word) in moving for unit in (*between, *before))

    def _once_told(self, counted: Counted) -> bool:
        """ "police originally said four had died", "earlier reports spoke of five": what was told once."""
        roles, units = self.words.roles, self.units
        for n in range(counted.at - 1, max(-1, counted.at - 12), -1):
            if self.letters[n] in "Q;":
                return False
            if units[n].word in roles["former"]:
                near = [unit.word for unit in (*units[max(0, n - 1) : n], *units[n + 1 : n + 3])]
                figure = any(unit.word in roles["counts"] for unit in units[n + 1 : counted.at])  # "first gave a figure of nine"
                telling = roles["reported"] | (roles["giving"] if figure else frozenset())
                if any(word in roles["accounts"] or self.words.frames.lemma(word) in telling for word in near):
                    return counted.governed and counted.frame is not None
        return False

    def _others(self, counted: Counted) -> None:
        """ "five officers died and seven others were hurt": others of one calling; others than a woman are just people."""
        words = self.words
        before = next((other for other in reversed(self.counted) if other.at < counted.at and other.side != "part"), None)
        bare = bool(counted.noun) and words.roles["further"].issuperset(counted.noun.lower().split())
        if not bare or before is None or before.governor == counted.governor:
            return
        if before.value.point == 1 and words.frames.singular(before.head) == before.noun.rpartition(" ")[2].lower():
            return  # not so "one of its nurses"
        group = words.groups.get(before.head, "people")
        if any(other.governor == before.governor and words.groups.get(other.head) in words.wholes for other in self.counted):
            return  # "17 people, including two officers, died and 42 others were hurt": others than the 17
        if group not in words.wholes | words.individuals:
            counted.like = before.head

    def _of_the_same(self, counted: Counted) -> None:
        """ "captured 12 rebels and killed 33": of fighters and houses, what else befell some is told of their own."""
        bare = not (counted.noun or counted.made or counted.like) and counted.value.unit is None
        if not bare or counted.frame is None or counted.frame.counts not in ("person", "thing"):
            return
        before = self.row.counted_before(counted.at)
        if before is None or before.governor in (counted.governor, -1) or not before.noun:
            return
        between = self.letters[max(before.at, before.governor) + 1 : counted.at]
        joined = before.side == counted.side in ("subject", "object") and "C" in between and set(between) <= set(_JOINED)
        taken = counted.side == "part" and counted.whole is before
        if counted.frame.counts == "thing":
            if joined and before.frame is counted.frame and not counted.head:
                counted.head = before.head  # "12 homes were destroyed and 30 damaged"
        elif joined or taken:
            side = self.words.sides.get(self.words.groups.get(before.head, ""))
            if side == _BAND or (side and counted.side == "subject"):  # "killed six soldiers and wounded 14" may be anybody
                counted.like = before.head

    def _one_of_them(self, counted: Counted) -> None:
        """ "two officers were shot and a woman was cut by glass": she is not all who were hurt."""
        kin = counted.frame.kin if counted.frame else ""
        alone = counted.made and counted.figure.text.lower() in self.words.roles["one"]
        if kin and alone and any(self._tells_of_kin(other, kin) for other in self.counted if other.governor != counted.governor):
            counted.member = True

    def _tells_of_kin(self, other: Counted, kin: str) -> bool:
        return other.frame is not None and other.frame.kin == kin and other.side != "part"

    def _so_far(self, counted: Counted) -> None:
        """ "a third man has died": by then three have; not so where the first two were only hurt."""
        earlier = [other for other in self.counted if other.at < counted.at]
        if not counted.noun or counted.head in self.words.roles["ordinals"]:
            counted.head = earlier[-1].head if earlier else ""  # "two guards were killed and a third was hurt"
        alike = all(other.frame is counted.frame for other in earlier)
        if alike and counted.frame is not None and counted.frame.running and counted.side == "subject":
            counted.figure, counted.like = evolve(counted.figure, value=Quantity.exactly(counted.rank)), "people"
