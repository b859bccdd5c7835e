"""What a figure measures rather than counts: how far, how much money, and what a number is of."""

from __future__ import annotations

from bisect import bisect_left

from corroborate.extraction.counts.governing.readers import RowReader
from corroborate.extraction.counts.row.frames import Sense
from corroborate.extraction.counts.row.singles import voted_down
from corroborate.extraction.counts.row.units import VERBS, Counted
from corroborate.extraction.grammar.runs import before_run, behind_run

#: What may be told by a word behind a figure: "400 metres long", "400 metres in length".
_EXTENTS = ("length", "height", "depth", "width")
#: No quake is stronger.
_STRONGEST = 10
#: How far before a term stands the verb that gives it: "sentenced former minister Ada Finch to six years".
_NAMED = 12


class Measures(RowReader):
    """The figures of one row that are the distance, the worth, the change or the number of something."""

    def strength(self, counted: Counted) -> bool:
        """ "a 5.9 earthquake", "the 6.1 tremor": how strong it was, which nobody else gives in tenths."""
        figure, words = counted.figure, self.analysis.words
        if figure.value.unit is not None or "." not in figure.text or counted.made:
            return False
        behind = bisect_left(self.analysis.starts, figure.span.end)
        magnitude = self.words.frames.measured.get("magnitude")
        quake = self.words.frames.singular(words[behind]) in self.words.roles["quakes"] if behind < len(words) else False
        if magnitude is None or not (quake or self._gauged(counted)):
            return False
        counted.put("total", counted.at, sense=Sense(magnitude, "total"))
        counted.noun, counted.noun_span, counted.head = "", None, ""
        return True

    def _gauged(self, counted: Counted) -> bool:
        """ "a quake registering 5.9", "recorded the tremor at 6.1", "an earthquake, 5.9, shook": in a sentence on a quake."""
        k, roles, singular = counted.at, self.words.roles, self.words.frames.singular
        if counted.noun or (counted.value.point or 0) > _STRONGEST:
            return False
        quakes = [n for n, unit in enumerate(self.units) if singular(unit.word) in roles["quakes"]]
        if not quakes:
            return False
        if self.letters[k - 1 : k] == "," and k - 2 in quakes and self.letters[k + 1 : k + 2] == ",":
            return True
        at = k - 1 - (self.units[k - 1].word in roles["putting at"])
        reach = range(at, max(-1, at - (_NAMED if at < k - 1 else 1)), -1)
        n = next((m for m in reach if self.letters[m] in VERBS + "Q;"), -1)
        return n >= 0 and self.words.frames.lemma(self.units[n].word) in roles["gauging"]

    def come_at(self, counted: Counted) -> bool:
        """ "blew ashore at 160 km/h", "the gusts were clocked on Monday at 90 mph": a measure behind "at", of the verb before."""
        k = counted.at
        if counted.value.unit is None or counted.noun or counted.made or self.units[k - 1].word not in ("at", "with"):
            return False
        n = next((m for m in range(k - 2, max(-1, k - _NAMED), -1) if self.letters[m] in VERBS + "Q;"), -1)
        measured = n >= 0 and any(sense.frame.measures for sense in self.units[n].senses)
        return measured and self.row.take(counted, n, "object", "undergone", "verb")

    def bracketed(self, counted: Counted) -> bool:
        """ "constipation (6%)": a share alone in brackets is of the noun before them."""
        k, letters = counted.at, self.letters
        alone = letters[k - 1 : k] == "(" and letters[k + 1 : k + 2] == ")" and letters[k - 2 : k - 1] == "N"
        if not alone or counted.value.unit != "%":
            return False
        self.measured(counted, k - 2)
        counted.put("copula", k - 2, verb="be")
        return bool(counted.measure)

    def counted_again(self, counted: Counted) -> bool:
        """ "3,000 marched, the union said; police counted 1,800": a bare figure is of what was counted before."""
        j = counted.before
        if not counted.bare or j < 0 or self.words.frames.lemma(self.units[j].word) not in self.words.roles["counting"]:
            return False
        known = self.row.counted_before(j, governed=True)
        if known is None or known.frame is None or known.side in ("age", "rank", "length", "part"):
            return False
        counted.follow(known, "object")
        counted.governor, counted.head = j, known.head
        return True

    def tally(self, counted: Counted) -> bool:
        """ "voted 9 to 6", "by nine votes to six": so many for it and so many against, or the other way round when it fell."""
        k, units, roles = counted.at, self.units, self.words.roles
        other = next((one for one in self.counted if k < one.at <= k + 4), None)
        bare = counted.value.unit is None and not counted.made
        if other is None or not bare:
            return False
        if self._polled(counted, other):
            return True
        voted = counted.head in roles["voting"] or other.head in roles["voting"]
        if units[other.at - 1].word not in roles["tally"] or k < 1:
            return False
        leading = k - 1 - (k > 1 and units[k - 1].word in ("of", "by"))  # "by a vote of 9 to 6", "voted by 9 to 6"
        led = self.words.frames.lemma(units[leading].word) in roles["voting"] and not counted.noun
        if not (voted or led) or other.value.unit is not None or set(self.letters[k + 1 : other.at - 1]) - set("NIs"):
            return False
        self._for_and_against(*((other, counted) if voted_down(self.row.nouns) else (counted, other)))
        return True

    def _polled(self, counted: Counted, other: Counted) -> bool:
        """ "Seven for, six against": the words right behind the two figures tell which is which."""
        units, k, n = self.units, counted.at, other.at
        behind = [units[at + 1].word if at + 1 < len(units) else "" for at in (k, n)]
        if counted.noun or other.noun or other.made or behind[0] != "for" or behind[1] not in self.words.roles["against"]:
            return False
        if n - k > 3 or self.letters[n + 2 : n + 3] not in ("", ",", ";", "C", "I"):
            return False
        self._for_and_against(counted, other)
        return True

    def _for_and_against(self, one: Counted, other: Counted) -> None:
        named = self.words.frames.named["votes in favour"], self.words.frames.named["votes against"]
        for counted, frame in zip((one, other), named, strict=True):
            counted.put("noun", counted.at, sense=Sense(frame, "noun"))

    def worth(self, counted: Counted) -> bool:
        """What money is: "a $120 million grant", "$102 million in subsidies", "$3 billion in damage", "bribes worth $2 million".

        :returns: True when that governs it, too; otherwise it is only named.
        """
        k, letters, units = counted.at, self.letters, self.units
        if counted.noun or counted.measure or counted.value.unit is None or not self.row.is_money(counted):
            return False
        if k > 1 and units[k - 1].word in self.words.roles["worth"] and letters[k - 2] in "NoqB":
            if letters[k - 2] == "B":  # "the deal is worth $3 million"
                counted.measure, counted.verb, counted.side = self._whose_worth(k - 2), "be", "copula"
                return bool(counted.measure)
            if letters[k - 2] == "q" and self.row.take(counted, k - 2, "total", "total"):
                return True  # "a takeover worth 3 million"
            self.measured(counted, k - 2)
            return False
        if k > 2 and units[k - 1].word in self.words.roles["worth"] and letters[k - 2] == "," and letters[k - 3] in "Noq":
            self.measured(counted, k - 3)  # "the contract, worth $3 million, was signed"
            return False
        into = k + 1 < len(units) and units[k + 1].word == "in"
        worth = 2 * (k + 2 < len(units) and units[k + 1].word in self.words.roles["worth"] and units[k + 2].word == "of")
        ahead = worth or int(into)  # "$3 million worth of damage"
        last = self.nouns_from(k + 1 + ahead)
        if last <= k + ahead or (
            ahead and letters[last] == "N" and self.words.frames.singular(units[last].word) == units[last].word
        ):
            return False  # "$3 million in court"
        if self.row.take(counted, last, "noun", "noun", "total"):
            return True
        self.measured(counted, last)
        return False

    def made_of(self, counted: Counted) -> bool:
        """ "is to bring $3 million in yearly savings": a noun of a frame behind a sum says what it is before any verb does."""
        k, letters = counted.at, self.letters
        behind = k + 1 < len(self.units) and self.units[k + 1].word in ("in", "of")
        if not behind or counted.noun or counted.measure or counted.figure.value.unit is None or not self.row.is_money(counted):
            return False
        last = min(k + 5, behind_run(letters, k + 2, "NRg"))
        return letters[last : last + 1] in ("o", "q") and self.row.take(counted, last, "noun", "noun", "total")

    def _whose_worth(self, be: int) -> str:
        """What the subject of "is worth" is, by its head noun; "" for a name or a pronoun."""
        subject = self.analysis.subject_at(self.units[be].first)
        named = subject is not None and self.analysis.tags[subject.last] == "N"
        return self.words.frames.singular(self.analysis.words[subject.last]) if subject is not None and named else ""

    def rated(self, counted: Counted) -> int:
        """ "a 57% approval rating", "had an approval rating above 57%": the noun beside a percentage is what it measures.

        :returns: the unit where the figure begins, or the noun before it that it measures.
        """
        letters, k = self.letters, counted.at
        if counted.value.unit != "%" or counted.noun or counted.measure:
            return k
        last = min(k + 3, behind_run(letters, k + 1, "Ng") - 1)
        first = max(k - 3, before_run(letters, k - 1, "Ng") + 1)
        if last > k and letters[last] == "N":
            counted.measure = " ".join(unit.word for unit in self.units[k + 1 : last + 1])
        elif first < k and letters[first - 1 : first] == "D":
            counted.measure = " ".join(unit.word for unit in self.units[first:k])
            return first
        return k

    def distance(self, counted: Counted) -> bool:
        """ "40 km north of the city": where it was; "a depth of 12 km", "12 km deep": how deep; whatever the verb."""
        k, letters, units = counted.at, self.letters, self.units
        unit, roles = counted.value.unit, self.words.roles
        if (
            counted.noun
            or counted.made
            or unit is None
            or unit == "%"
            or unit in roles["stretches"]
            or self.row.is_money(counted)
        ):
            return False
        last = behind_run(letters, k + 1, "(Q)") - 1  # "14 miles (23 km) below the surface", "30 miles (48 km) south of the city"
        if last + 1 < len(units) and units[last + 1].word in roles["away"]:
            first = end = next((n for n in range(last + 2, min(len(units), last + 8)) if letters[n] == "P"), 0)
            end = behind_run(letters, end + 1, "P") - 1
            counted.measure = self.analysis.said(units[first].first, units[end].last) if first else self._landmark(last + 1)
            return counted.put("length", counted.governor, sense=Sense(self.words.frames.named["distance"], "noun"))
        if letters[last + 1 : last + 2] == "s" and self.row.take(counted, last + 1, "length", "state"):
            counted.measure = counted.frame.subject if counted.frame is not None else ""
            return True
        after = units[k + 1].word if k + 1 < len(units) else ""
        then = units[k + 2].word if after in roles["in"] and k + 2 < len(units) else ""
        told = next((name for name in _EXTENTS if after in roles[name] or then in roles[f"{name} of"]), "")
        before = self.row.over_determiners(k - 1)
        before -= before > 0 and letters[before] in ",("  # "the slick, nine miles long,"
        if told and before >= 0 and letters[before] in "BINoqP":
            counted.measure, counted.verb, counted.side = told, "be", "copula"
            counted.governor = before if letters[before] == "B" else -1
            counted.who = (units[before].first, units[before].last) if letters[before] in "NoqP" else None
            return True
        if "-" in counted.figure.text and units[k - 1].word in roles["this one"] and (last := self.nouns_from(k + 1)) > k:
            self.measured(counted, last)  # "the 640-metre bridge"
            return False
        if k > 1 and units[k - 1].word == "of" and letters[k - 2] == "N" and not counted.sense:
            self.measured(counted, k - 2)
            return counted.put("copula", counted.governor, verb="be")
        return False

    def _landmark(self, away: int) -> str:
        """What a distance is from, where that has no name: "12 km off the coast"; else the word `away` that leads to it."""
        first = next((n for n in range(away + 1, min(away + 4, len(self.units))) if self.letters[n] not in "ID"), away + 1)
        last = self.nouns_from(first)
        return self.words.frames.singular(self.units[last].word) if last >= first else self.units[away].word
