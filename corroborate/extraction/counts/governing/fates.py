"""What is said of people besides the first that befell them: they died of it, were shot as well, or lived."""

from __future__ import annotations

import re

from corroborate.extraction.counts.governing.readers import RowReader
from corroborate.extraction.counts.row.frames import Sense
from corroborate.extraction.counts.row.units import Counted
from corroborate.extraction.grammar.runs import behind_run

_SAID_NEXT = 8  # so many units behind it what is said next of the same people stands at most
_JOINED = re.compile("N?CB?p")  # a second verb for the same figure
_THEN = re.compile("[IDNPARtS#oQ]*,?C[BRHt]*J?(?P<then>[pis])(?![DQNPZz])")  # ... where more is told of the first: "in the chest"


class Fates(RowReader):
    """What the words behind a verb say of the people it counts."""

    def died_later(self, counted: Counted, j: int) -> bool:
        """ "two people wounded in the blast died overnight", "two wounded men died": what befell them at last, of those the
        participle tells of.
        """
        n = behind_run(self.letters, j + 1, "INDPSotHR")
        told = self.letters[j + 1 : j + 2] in ("N", "P") or (n > j + 2 and self.letters[j + 1] == "I")
        if not told or not self.row.is_fatal(n) or self.units[n].word.endswith("ing"):
            return False  # not so "500 injured in strikes on a funeral gathering"
        return self.row.take(counted, n, "part", "undergone")

    def joined_participle(self, counted: Counted, j: int) -> None:
        """ "was shot and killed", "suffered gunshot wounds or were hurt by glass": the wider deed is the one that counts."""
        joined = _JOINED.match(self.letters, j + 1)
        if joined is None or counted.frame is None:
            self._died_of_it(counted, j)
            return
        after = next((sense for sense in self.units[joined.end() - 1].senses if sense.role == "verb"), None)
        if after is not None and after.frame.name in counted.frame.within:
            counted.sense, counted.governor = after, joined.end() - 1

    def _died_of_it(self, counted: Counted, j: int) -> None:
        """ "was shot in the chest and died", "was hit several times and was pronounced dead"; not "was shot and a woman died"."""
        then = _THEN.match(self.letters, j + 1)
        if then is None or counted.frame is None or not counted.frame.within:
            return
        fatal = next((sense for sense in self.units[then.start("then")].senses if sense.frame.running), None)
        if fatal is not None and fatal.role != "noun":
            counted.sense, counted.governor = fatal, then.start("then")

    def in_a_state(self, counted: Counted) -> None:
        """ "left seven others with gunshot wounds", "seven others suffered gunshot wounds": so are those who lived."""
        if counted.sense is not None and counted.sense.role in ("state", "undergone"):
            self.survived(counted)

    def survived(self, counted: Counted) -> None:
        """ "two died and seven others were shot": the others lived; not so "a nurse and seven others were shot"."""
        others = counted.frame.others if counted.frame else ""
        if others and self._lived(counted):
            counted.sense = Sense(self.words.frames.named[others], "verb")
            return
        alike = any(other.at < counted.at and other.governor in (-1, counted.governor) for other in self.counted)
        said = set(counted.noun.lower().split())
        if others and (said & self.words.roles["surviving"] or (not alike and said & self.words.roles["further"])):
            counted.sense = Sense(self.words.frames.named[others], "verb")

    def _lived(self, counted: Counted) -> bool:
        """ "three were shot but survived", "both were hit and are recovering": what is said next of all of them."""
        lemma, roles = self.words.frames.lemma, self.words.roles
        for n in range(counted.governor + 1, min(counted.governor + _SAID_NEXT, len(self.units))):
            said = lemma(self.units[n].word)
            if said in roles["living on"]:
                return "C" in self.letters[counted.governor + 1 : n]
            if self.letters[n] not in "BCRNPDITSH" and said not in roles["foreseen"]:
                return False
        return False
