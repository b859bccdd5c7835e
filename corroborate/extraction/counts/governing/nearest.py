"""What governs a figure that no word near it claims: the noun that it counts, else the verb nearest to it."""

from __future__ import annotations

from collections.abc import Mapping

from corroborate.extraction.counts.governing.changes import Changes
from corroborate.extraction.counts.governing.leaning import Leaning
from corroborate.extraction.counts.governing.measures import Measures
from corroborate.extraction.counts.governing.readers import RowReader
from corroborate.extraction.counts.row.frames import Sense
from corroborate.extraction.counts.row.rows import Row
from corroborate.extraction.counts.row.units import VERBS, Counted
from corroborate.extraction.grammar.runs import before_run, behind_run


class Nearest(RowReader):
    """The readers that come last in a row, for nouns that say themselves what befell and for domains that no frame knows.

    :param leaning: knows which figures lean on another.
    :param changes: knows by how much a figure changed.
    :param measures: knows what a sum or a share measures.
    :param last: for a figure behind which its whole is told, the last unit of that ("26 of the 49 seats").
    """

    def __init__(self, row: Row, leaning: Leaning, changes: Changes, measures: Measures, last: Mapping[int, int]) -> None:
        super().__init__(row)
        self.leaning, self.changes, self.measures, self.last = leaning, changes, measures, last

    def own_state_before(self, counted: Counted) -> bool:
        """ "three wounded people", "eight dead civilians"."""
        if " " not in counted.noun:
            return False
        said = counted.noun.lower().split()
        bare = self.words.frames.lemma(said[0]) == said[0]  # "two rescue teams": nobody was rescued
        for sense in self.words.frames.senses(said, 0):
            told = sense.role == "state" or (sense.role == "verb" and not bare)
            if told and sense.frame.counts == "person" and self.row.kinds.may_count(sense.frame):
                return counted.put("noun", counted.at, sense=sense)
        return False

    def own_noun(self, counted: Counted) -> bool:
        """ "eight deaths", "12 arrests"."""
        own = next((s for s in counted.own if self.row.countable(counted, s.frame) and self.row.kinds.may_count(s.frame)), None)
        group = self.words.groups.get(counted.head, "")
        special = group not in ("", "people") or counted.head in self.words.roles["part"]
        telling = self.words.roles["deaths"] | self.words.roles["befallen"]
        people = own is not None and own.frame.counts == "person" and special and counted.head not in telling
        if own is None or (group and counted.made and counted.value.point) or (own.frame.alone and not self._alone(counted)):
            return False
        some = counted.figure.partitive and own.frame.crowd  # "540 of its employees live in Arlow"
        some = some or (own.frame.counts == "thing" and self._of_known(counted))
        if not counted.made and (some or self._occasions(counted)):
            return self.verb(counted)
        if people and self.verb(counted) and counted.verb not in self.words.roles["light"]:
            return True  # "900 refugees arrived": what they did says more than what they are
        if counted.made and not self._comes_about(counted):
            return False  # "no victims have been named": there may be some
        return counted.put("noun", counted.at, sense=own)

    def _of_known(self, counted: Counted) -> bool:
        """ "two of the shells": some of those told of before, of which something else is told."""
        unit = self.units[counted.at]
        return counted.value.unit is None and "ID" in self.analysis.tags[unit.first : unit.last]

    def _comes_about(self, counted: Counted) -> bool:
        """ "no arrests were made", "caused no deaths": the nearest verb, if any, says no more than that there are any."""
        k, roles = counted.at, self.words.roles
        near = (*range(k + 1, min(k + 7, len(self.units))), *range(k - 1, max(k - 7, -1), -1))
        verb = next((self.words.frames.lemma(self.units[n].word) for n in near if self.letters[n] in VERBS), "")
        return not verb or verb in roles["light"] or verb in roles["reported"] or verb in roles["coming about"]

    def _occasions(self, counted: Counted) -> bool:
        """ "three shootings", "six mass killings" are no persons; "four prior arrests" are of other days."""
        roles, said = self.words.roles, counted.noun.lower().split()
        several = not roles["of many"].isdisjoint(said[:-1])
        return several or counted.head in roles["occasions"] or not roles["former"].isdisjoint(said[:1])

    def _alone(self, counted: Counted) -> bool:
        """ "faces six charges"; not so "two counts of murder", "three drug charges", of which there may be others besides."""
        behind = self.units[counted.at + 1].word if counted.at + 1 < len(self.units) else ""
        return " " not in counted.noun and behind not in self.words.roles["genitive"]

    def light(self, counted: Counted) -> None:
        """The nearest verb, and what is counted: "found four pistols", "was driving at 90 mph"; the verb alone says nothing."""
        verb = counted.verb or ("be" if counted.noun and not counted.governed else "")  # "for 11 goals and nine assists"
        if counted.sense is not None or not verb or counted.side in ("whole", "part"):
            return
        for frame in self.words.frames.light.get(verb, ()):
            if self.row.kinds.may_count(frame) and self.row.countable(counted, frame):
                counted.sense = Sense(frame, "verb")
                return
        unit = counted.value.unit
        for frame in self.words.frames.light.get(self.words.frames.dimension(unit), ()) if unit else ():
            named = counted.head or counted.measure.rpartition(" ")[2]  # "in a 30 mph zone", "the limit is 30 mph"
            if self.row.kinds.may_count(frame) and (not named or named in frame.beside):
                counted.sense = Sense(frame, "verb")
                return

    def verb(self, counted: Counted) -> bool:
        """The nearest verb, in a domain that no frame knows; "be" with the noun before it ("the number is 20,000")."""
        if counted.made:
            return False
        if self.leaning.from_counted(counted) or self._describes(counted):
            return True
        letters, k, behind = self.letters, counted.at, self.last.get(counted.at, counted.at) + 1
        if self.measures.worth(counted):
            return True
        left = self.measures.rated(counted)
        j = self.row.over_determiners(left - 1)
        j -= letters[max(0, j - 1) : j + 1] == "BI"  # "the rating is of 6.4"
        if j > 0 and letters[j] == "B" and self._there(counted, j):
            return True
        if j > 0 and letters[j] == "B":
            counted.put("copula", j, verb=self.changes.direction(counted) or "be")
            if not counted.noun:
                self.measured(counted, self._subject_of(j))
            return True
        if j > 0 and letters[j] == "H" and counted.noun:  # "will have 300 employees and be run from Arlow"
            return counted.put("object", j, verb=self.verb_at(self.units[j].first))
        if not counted.noun and self.row.is_verb_behind(behind):
            return counted.put("subject", behind, verb=self.words.frames.lemma(self.units[behind].word))
        if counted.noun and self._of_opened_clause(counted):
            return True
        under = j >= 0 and letters[j] == "I"  # "... in three provinces and appealed for help" is no subject of what follows
        looks = (
            (range(left - 1, max(-1, k - (12 if under else 6)), -1), VERBS, "Q;,CK", "object"),
            (range(behind, min(len(letters), behind + 7)), VERBS + "B", "Q;", "subject"),
            (range(left - 1, max(-1, k - 9), -1), VERBS + "BH", "", "object"),
        )
        for reach, wanted, stops, side in looks:
            n = self._first_verb(reach, wanted, stops)
            if n is not None:
                if stops or not self._goes_with_another(counted, n):
                    self._under(counted, n, side)
                return True
        counted.verb = "have" if counted.measure else ""  # "..., with a mean rating of 7.2/10"
        return bool(counted.measure)

    def _describes(self, counted: Counted) -> bool:
        """ "a 186-kg satellite", "the 3.4km bridge": a measure in one word right before a thing is of that, whatever it does."""
        figure, k, roles = counted.figure, counted.at, self.words.roles
        other = figure.value.unit in (None, "%") or figure.value.unit in roles["stretches"] or self.row.is_money(counted)
        if other or counted.noun or counted.made or " " in figure.text.strip():
            return False
        last = min(k + 4, behind_run(self.letters, k + 1, "NPoq") - 1)
        if last <= k or self.letters[last] == "P":
            return False
        counted.measure, counted.verb, counted.side = self.words.frames.singular(self.units[last].word), "be", "copula"
        return True

    def _under(self, counted: Counted, verb: int, side: str) -> None:
        """Put a figure under a verb; no verb of telling is one of what is counted."""
        counted.governor, counted.side = verb, side
        if self.letters[verb] == "B":
            self._called(counted, verb)
        telling = self.words.frames.lemma(self.units[verb].word) in self.words.roles["telling"]
        if not self._origin(counted, verb):
            counted.verb = "be" if telling and counted.noun else self.verb_at(self.units[verb].first)

    def _goes_with_another(self, counted: Counted, verb: int) -> bool:
        """ "Three died at the gate and | seven | in the hall, he said": the verb of another count of people is this one's too."""
        shared = next((one for one in self.row.counted if one.governor == verb and one.sense is not None), None)
        named = self.letters[counted.before] in "NP" if counted.before >= 0 else False  # "ward 20"
        bare = not counted.noun and counted.figure.value.unit is None and not named
        if not bare or shared is None or shared.frame is None or shared.frame.counts != "person":
            return False
        counted.follow(shared)
        return True

    def _of_opened_clause(self, counted: Counted) -> bool:
        """ "211 of 3,048 guests aboard, or 6.9%, reported symptoms": the verb of the clause that the figure opens."""
        n = self.row.verb_of(counted.at)
        while 0 < n < len(self.units) and self.letters[n] in "BHR":
            n += 1
        if not 0 < n < len(self.units) or self.letters[n] not in VERBS:
            return False
        return counted.put("subject", n, verb=self.verb_at(self.units[n].first))

    def _first_verb(self, reach: range, wanted: str, stops: str) -> int | None:
        """The first unit of these with one of the letters `wanted`, before one of `stops`."""
        for n in reach:
            if self.letters[n] in wanted:
                return None if stops and self.words.frames.lemma(self.units[n].word) in self.words.roles["telling"] else n
            if self.letters[n] in stops:
                return None
        return None

    def _there(self, counted: Counted, be: int) -> bool:
        """ "There were 40 people in the stands": so they were in the stands."""
        said, unit = self.analysis.words, self.units[be]
        lead = before_run(self.letters, be - 1, "HMRX", 0)  # "there may have been"
        if self.units[lead].word not in self.words.roles["there"]:
            return False
        for sense in self.words.frames.senses([said[unit.last], *said[self.units[counted.at].last + 1 :]], 0):
            if sense.role == "undergone" and sense.words > 1 and self.row.countable(counted, sense.frame):
                return counted.put("subject", be, sense=sense)
        return False

    def _subject_of(self, be: int) -> int:
        """The unit of the head of the subject of "be", "the price" in "the price for the bridge is"; else the one before it."""
        subject = self.analysis.subject_at(self.units[be].first)
        if subject is None:
            return be - 1
        return next((n for n in range(be) if self.units[n].last == subject.last and self.letters[n] in "Noq"), be - 1)

    def _called(self, counted: Counted, be: int) -> None:
        """ "nine of the 17 ministers are women", "of these, 2,310 are women": those who are counted are what they are called."""
        n = behind_run(self.letters, be + 1, "RD")
        some = counted.at in self.last or (not counted.noun and be == counted.at + 1)
        unit = self.units[n] if some and n < len(self.units) and counted.value.unit is None else None
        if unit is None or unit.letter != "N" or self.letters[n + 1 : n + 2] in ("N", "P", "o"):
            return
        if self.words.groups.get(self.words.frames.singular(unit.word)) in self.words.individuals:
            self.row.nouns.name(counted, unit.first, unit.last)

    def _origin(self, counted: Counted, n: int) -> bool:
        """ "enlisted ... from 52 countries": what is counted is where they come from."""
        n += self.letters[n : n + 2] in ("Bg", "Bi")  # "teams from 30 countries are taking part"
        for sense in self.units[n].senses:
            if counted.head in sense.frame.origins:
                counted.sense = sense
                return True
        return False
