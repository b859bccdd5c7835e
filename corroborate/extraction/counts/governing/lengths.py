"""How long something lasts: a deal, a siege, a term in office or in prison, somebody's years with a force."""

from __future__ import annotations

from collections.abc import Sequence

from corroborate.extraction.counts.governing.readers import RowReader
from corroborate.extraction.counts.row.frames import Sense
from corroborate.extraction.counts.row.units import VERBS, Counted
from corroborate.extraction.grammar.phrases import Clause, Phrase
from corroborate.extraction.grammar.runs import before_run

#: How far before a term stands the verb that gives it: "sentenced former minister Ada Finch to six years".
_NAMED = 12


class Lengths(RowReader):
    """The figures of one row that tell how long something lasts."""

    def length(self, counted: Counted) -> bool:
        """ "a four-year deal", "a truce of three days", "jailed for five years": how long it lasts, whatever verb stands by."""
        k, letters, units = counted.at, self.letters, self.units
        if counted.value.unit not in self.words.roles["stretches"] or counted.made:
            return False
        lasted = k > 0 and units[k - 1].word in self.words.roles["for"]  # "deliberated for six hours before the verdict"
        if not (counted.noun or lasted) and k + 1 < len(units) and units[k + 1].word in self.words.roles["apart in time"]:
            return True  # "two days after the vote": when, not how much
        if not self._name_what_lasts(counted):
            return False
        serving = counted.head in self.words.roles["long serving"] and "-" in counted.figure.text  # "a 12-year veteran"
        if not counted.head or (counted.head in self.words.groups and not serving):
            return False
        named = self.words.frames.named
        if serving:
            counted.noun, counted.noun_span, counted.head = "", None, "service"
        own = named.get(counted.head)  # "six hours of deliberation", "a nine-year sentence"
        frame = own if own is not None and own.counts == "duration" else named["length"]
        counted.sense, counted.side = Sense(frame, "noun"), "length"
        if counted.governor < 0:  # the verb it stands behind tells whose it is
            last = k - 1 - (letters[k - 2 : k] in ("Dp", "De"))  # "was given a suspended six-month sentence"
            near = next((n for n in range(last, max(-1, k - 8), -1) if letters[n] in VERBS + "Q;,"), -1)
            counted.governor = near if near >= 0 and letters[near] in VERBS else -1
        return True

    def _name_what_lasts(self, counted: Counted) -> bool:
        """Find out what lasts so long: "a four-year | deal", "jailed for five years"; False for nothing that could."""
        k, letters, units = counted.at, self.letters, self.units
        first = k + 3 if letters[k + 1 : k + 3] == ",Q" else k + 1  # "an eight-year, $160 million contract"
        last = self.nouns_from(first)
        if not counted.noun and (self._lasted(counted) or self._ended(counted) or self._in_office(counted)):
            return True
        if ("-" in counted.figure.text or (self._of_so_long(counted) and not self._behind_bars(k))) and last >= first:
            self.row.nouns.name(counted, units[first].first, units[last].last)
            self._in_prison(counted)
            return True
        if counted.noun:
            return True
        if k > 1 and units[k - 1].word == "of" and letters[k - 2] == "N":
            self.measured(counted, k - 2)
            counted.head = counted.measure.rpartition(" ")[2]
            self._in_prison(counted)
        elif k > 1 and letters[k - 1] == "I":
            verb = self._sentencing(k)
            if verb < 0:
                return False
            counted.head, counted.governor = "sentence", verb
        elif self._behind_bars(k):
            counted.head = "sentence"
        return True

    def _in_prison(self, counted: Counted) -> None:
        """ "a six-year jail term", "a term of six years in prison", "the six-year term" in a report of a court: a sentence."""
        roles = self.words.roles
        if counted.head not in roles["terms"]:
            return
        at = self.units[counted.at].last
        behind = " ".join(self.analysis.words[at + 1 : at + 3])
        barred = behind in roles["behind bars"] or not roles["behind bars"].isdisjoint(
            (counted.noun or counted.measure).split()[:-1]
        )
        if barred or not self.row.kinds.top.isdisjoint(roles["of a court"]):
            counted.head = "sentence"

    def _sentencing(self, k: int) -> int:
        """The unit of the verb that gives a term in prison, before the figure at `k`: "sentenced Finch to six years"; else -1."""
        sentenced, lemma = self.words.roles["sentencing"], self.words.frames.lemma
        reach = range(k - 2, max(-1, k - _NAMED), -1)
        verb = next((n for n in reach if self.letters[n] in "Q;," or lemma(self.units[n].word) in sentenced), -1)
        verb = self._sent_away(k) if verb < 0 or self.letters[verb] in "Q;," else verb
        return -1 if verb < 0 or self.letters[verb] in "Q;," else verb

    def _of_so_long(self, counted: Counted) -> bool:
        """ "200 hours' unpaid work", "three days' mourning": what follows the genitive of a stretch lasts so long."""
        span = counted.figure.span
        return not counted.noun and self.analysis.text[span.end : span.end + 1] in self.words.roles["genitive"]

    def _sent_away(self, k: int) -> int:
        """The unit of the verb of "was sent to prison for nine years", "goes to jail for six months"; -1 for none."""
        roles, units = self.words.roles, self.units
        for n in range(k - 2, max(1, k - _NAMED), -1):
            if self.letters[n] in "Q;,":
                return -1
            if " ".join(unit.word for unit in units[n - 1 : n + 1]) in roles["to prison"]:
                verb = next((i for i in range(n - 2, max(-1, n - 6), -1) if self.letters[i] in VERBS), -1)
                return verb if verb >= 0 and self.words.frames.lemma(units[verb].word) in roles["putting away"] else -1
        return -1

    def _lasted(self, counted: Counted) -> bool:
        """ "the siege lasted 15 hours", "the talks went on for six hours": how long what the verb is of lasted."""
        j = counted.at - 1
        j -= j > 0 and self.units[j].word in self.words.roles["for"]
        on = j > 0 and self.units[j].word == "on"
        verb = self.words.frames.lemma(self.units[j - on].word) if j > 0 else ""
        unit = self.units[j - on]
        clause = next((one for one in self.analysis.clauses if unit.first <= one.head <= unit.last), None)
        subject = self._subject(clause) if clause is not None else None
        if clause is None or subject is None:
            return False
        if verb == "be" and clause.head == unit.last and self._head(subject) in self.words.roles["terms"]:
            counted.head, counted.governor = "sentence", j  # "his term for bribery is seven years"
            return True
        goes_on = self.letters[counted.at + 1 : counted.at + 2] == "T"  # "took three days to answer"
        taken = verb in self.words.roles["taking up"] and not (on or goes_on) and self._of_a_thing(subject)
        if not taken and verb not in self.words.roles["going on" if on else "enduring"]:
            return False
        counted.head = self._head(subject)
        counted.governor = j - on
        return True

    def _subject(self, clause: Clause) -> Phrase | None:
        """The subject of a clause, or what is done that stands right before its verb: "drying takes 30 hours"."""
        done = clause.head - 1
        return clause.subject or (Phrase(done, done) if done >= 0 and self.analysis.tags[done] == "g" else None)

    def _head(self, phrase: Phrase) -> str:
        """The head noun of a phrase, in the singular."""
        return self.words.frames.singular(self.analysis.words[phrase.last])

    def _of_a_thing(self, subject: Phrase) -> bool:
        """ "the flight took 12 days", "training takes 60 hours"; not "the minister took three days"."""
        head = self._head(subject)
        thing = self.analysis.tags[subject.last] in ("N", "g")
        return thing and head not in self.words.groups and head not in self.words.callings

    def _ended(self, counted: Counted) -> bool:
        """ "the strike ended on Friday after 11 days", "strike over after 11 days": how long what is over had lasted."""
        k, units, roles = counted.at, self.units, self.words.roles
        if k < 2 or units[k - 1].word not in roles["after"] or self.letters[k + 1 : k + 2] not in ("", ",", ";", "C"):
            return False
        at = units[k].first
        clause = self.analysis.clause_before(at)
        what = clause.subject if clause is not None and clause.verb in roles["coming to an end"] else None
        if what is not None and clause is not None:
            counted.head = self.words.frames.singular(self.analysis.words[what.last])
            counted.governor = self.row.unit_of(clause.head)
        elif clause is None and units[k - 2].word in roles["over and done"] and self.letters[k - 3 : k - 2] in tuple("No"):
            counted.head = self.words.frames.singular(units[k - 3].word)
        return bool(counted.head)

    def _in_office(self, counted: Counted) -> bool:
        """ "has been prime minister for six years", "Ada Finch, mayor for nine years, said": how long somebody has been that."""
        letters, k = self.letters, counted.at
        n = k - 2
        if k < 3 or self.units[k - 1].word not in self.words.roles["for"] or letters[n] not in "N":
            return False
        first = before_run(letters, n - 1, "N") + 1
        who = before_run(letters, first - 3, "P") + 1
        be = letters[first - 1] == "B" and letters[first - 2 : first - 1] in ("H", "R")
        aside = letters[first - 1] == "," and letters[k + 1 : k + 2] in ("", ",", ";")
        if not (be or aside):
            return False
        counted.head = self.analysis.said(self.units[first].first, self.units[n].last)
        counted.governor = first - 1 if be else -1
        if aside and who >= 0 and letters[first - 2] == "P":
            counted.who = self.units[who].first, self.units[first - 2].last
        return True

    def _behind_bars(self, k: int) -> bool:
        """ "was given six years behind bars", "gets four years for arson"; not so what somebody demands, or has served."""
        units, roles, lemma = self.units, self.words.roles, self.words.frames.lemma
        verb = next((lemma(units[n].word) for n in range(k - 1, max(-1, k - 5), -1) if self.letters[n] in VERBS), "")
        first = units[k + 1].first if k + 1 < len(units) else len(self.analysis.words)
        said = [word for word in self.analysis.words[first : first + 3] if word not in roles["genitive"]]
        barred = any(" ".join(said[:size]) in roles["behind bars"] for size in (1, 2))
        will = "M" in self.letters[max(0, k - 3) : k]  # "will spend six years in prison"
        put_away = verb in roles["given"] | roles["serving"]
        given = put_away and said[:1] != [] and said[0] in roles["for"]  # "was given six years for"
        told = verb in roles["sentenced"] and said[:1] != [] and said[0] in (",", ";", ".") and self._of_a_court(said)
        return (barred and (verb in roles["sentenced"] or (will and verb in roles["doing time"]))) or given or told

    def _of_a_court(self, said: Sequence[str]) -> bool:
        """ "received 18 months, suspended for two years", "the couple were sentenced: he got six years, she walked free"."""
        lemma, roles = self.words.frames.lemma, self.words.roles
        suspended = said[1:2] != [] and said[1] in roles["on probation"]
        return suspended or any(lemma(word) in roles["sentencing"] for word in self.analysis.words)
