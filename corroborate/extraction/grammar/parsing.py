"""Letters to chunks to clauses: one pass from left to right ties each verb group to its subject, objects and prepositions."""

from __future__ import annotations

import re
from collections.abc import Sequence

from attrs import define, field

from corroborate.extraction.grammar.chunks import CHUNK, Form, closes, verb_ahead, verb_group
from corroborate.extraction.grammar.phrases import BESIDE, Clause, Phrase
from corroborate.extraction.grammar.words import Lexicon

#: Prepositions behind an office: "the head of the bank", "a lawyer for the family", "professor at Arlow University".
_HELD = ("of", "for", "at")


def clauses_of(letters: str, words: Sequence[str], lexicon: Lexicon) -> tuple[list[Clause], list[tuple[str, Phrase]]]:
    """The clauses of a sentence and its noun phrases with their prepositions, from its letters and words."""
    found = list(CHUNK.finditer(letters))
    kinds = [match.lastgroup or "other" for match in found]
    firsts = list(map(re.Match.start, found))
    lasts = [first - 1 for first in (*firsts[1:], len(letters))]  # every letter belongs to a chunk
    reader = _Reader(letters, words, lexicon, kinds, firsts, lasts)
    for i, kind in enumerate(kinds):
        reader.take(i, kind)
    return reader.finished()


@define
class _Reader:
    """What is remembered from left to right."""

    letters: str
    words: Sequence[str]
    lexicon: Lexicon
    kinds: Sequence[str]  # of the chunks, by their numbers
    firsts: Sequence[int]  # the first word of each
    lasts: Sequence[int]  # and the last
    clauses: list[Clause] = field(factory=list)
    phrases: list[tuple[str, Phrase]] = field(factory=list)
    subject: Phrase | None = None  # waits for its verb
    candidate: Phrase | None = None  # after a comma: a new subject, an apposition or a member of a list
    outer: list[Phrase] = field(factory=list)  # subjects whose verb comes after an inserted clause
    antecedent: Phrase | None = None  # of a relative pronoun just seen
    current: int = -1  # the clause that takes objects
    preposition: str = ""
    link: str = ""
    parent: int = -1
    rival: tuple[int, Phrase, Phrase] | None = None  # what the candidate was joined to: its number, and it before and after
    host: int = -1  # the phrase that a comma or "and" may continue
    joined: bool = False  # "and" was seen since the host
    held: list[tuple[Phrase | None, Phrase | None, list[Phrase], Phrase | None, int]] = field(factory=list)  # before each bracket
    dangling: list[int] = field(factory=list)  # participles before their subject

    def take(self, i: int, kind: str) -> None:
        """Read chunk `i`, which is of this kind."""
        if kind == "noun" or kind == "pronoun":
            self._noun(i)
        elif kind == "verb":
            self._finite(i)
        elif kind == "prep":
            self._preposition(i)
        elif kind in ("inf", "part"):
            self._nonfinite(i, "to" if kind == "inf" else "ing")
        elif kind == "and":
            self.joined = True
            self.preposition = self.preposition if i and self.kinds[i - 1] == "prep" else ""
        elif kind == "rel":
            conjunction = bool(self.preposition)  # "after which", "of whom"
            self.antecedent = None if conjunction else self._related()
            self._inner()
            self.link = "which" if conjunction else "who"
            self.preposition = ""
        elif kind in ("that", "sub"):
            self._inner()
            if kind == "sub" or not (i and self.kinds[i - 1] == "sub"):  # "so that" is no "that"
                self.link = "that" if kind == "that" else self.words[self.firsts[i]]
                self.parent = self.current if kind == "that" else -1
            self.preposition = ""
            self.host = -1
        elif kind == "comma":
            self.preposition = ""
            self._bracket(self.letters[self.firsts[i]])
        elif kind == "stop":
            self.finished_part()
        elif kind == "time":
            self.preposition = ""

    def _related(self) -> Phrase | None:
        """Return what a relative pronoun stands for: the last phrase, or in "the attack in Oslo that" the one before it.

        Behind an apposition it stands for what that describes: "Ada Finch, the mayor, who".
        """
        if len(self.phrases) > 1 and self.phrases[-2][1].name is self.phrases[-1][1]:
            return self.phrases[-2][1]
        for preposition, phrase in reversed(self.phrases[-2:]):
            if preposition not in ("in", "at", "near") or self.letters[phrase.last] != "P":
                return phrase
        return self.phrases[-1][1] if self.phrases else None

    def _bracket(self, letter: str) -> None:
        """Read what brackets hold as if it stood alone, then go on as before them."""
        if letter == "(":
            self.held.append((self.subject, self.candidate, list(self.outer), self.antecedent, self.current))
        elif letter == ")" and self.held:
            self.subject, self.candidate, self.outer, self.antecedent, self.current = self.held.pop()
            self.host = -1

    def finished_part(self) -> None:
        """Forget what nothing shares after a break."""
        if self.subject is not None:
            self._headline_future()
        self.subject = self.candidate = self.antecedent = None
        self.outer.clear()
        self.current = self.parent = self.host = -1
        self.preposition = self.link = ""
        self.joined = False

    def finished(self) -> tuple[list[Clause], list[tuple[str, Phrase]]]:
        self.finished_part()
        for before, clause in zip(self.clauses[-2::-1], self.clauses[:0:-1], strict=False):
            if clause.link == "and" and before.passive and clause.passive and not before.prepositions:
                before.prepositions = clause.prepositions  # "written and directed by"
            joined = clause.link == "and" and clause.object is not None and not clause.passive
            if joined and before.object is None and before.subject is clause.subject and not before.prepositions:
                before.object = clause.object  # "visit, call or email the embassy"
        return self.clauses, self.phrases

    def _headline_future(self) -> None:
        """Take the infinitive for the verb where no finite one came ("Italy to sign a pact")."""
        for clause in self.clauses:
            if clause.form == "infinitive" and clause.subject is self.subject and clause.parent < 0:
                clause.form = "finite"
                clause.modal = "will"
                return

    def _inner(self) -> None:
        """Begin an inserted clause: a subject that waits goes on waiting outside."""
        if self.subject is not None:
            self.outer.append(self.subject)
        self.subject = self.candidate = None
        self.joined = False

    # noun phrases

    def _noun(self, i: int) -> None:
        phrase = Phrase(self.firsts[i], self.lasts[i])
        previous = self.kinds[i - 1] if i else "stop"
        if self.preposition:
            self._place(phrase, self.preposition, i > 1 and self.kinds[i - 2] in ("verb", "inf", "part"))
            self.preposition = ""
            return
        if previous in ("comma", "and") and self.host >= 0:
            following = self.kinds[i + 1] if i + 1 < len(self.kinds) else "stop"
            if self.subject is not None or previous != "and" or following != "verb" or self._inserted():
                if self.letters[phrase.first : phrase.last + 1].strip("D") == "#":
                    return  # an age
                if previous == "comma":
                    self.host = self._holder(phrase)
                before = self.phrases[self.host][1]
                if previous == "and" and self._described(before) and closes(self.kinds, i):
                    self.phrases.append(("and", phrase))  # "Ada Berg, a nurse and singer, has died"
                    return
                self._join(phrase, previous == "and" or self.joined)
                if previous == "comma":
                    self.candidate = phrase
                    self.rival = (self.host, before, self.phrases[self.host][1])
                self.phrases.append(("," if not self.joined else "and", phrase))
                return
        if self.antecedent is not None:  # "whom the army arrested", "the town which rebels hold"
            self.subject = phrase
            self._remember("", phrase)
            return
        acting = self.kinds[i] == "pronoun" and previous == "noun" and self.kinds[i + 1 : i + 2] == ["verb"]
        if acting and self._addressed():  # "told reporters she would resign"
            self.subject, self.link, self.parent = phrase, "that", self.current
            self._remember("", phrase)
            return
        if acting:
            self.antecedent = self.phrases[-1][1]  # "the men he has asked"
            if self.subject is not None:
                self.outer.append(self.subject)
            self.subject = phrase
            self._remember("", phrase)
            return
        clause = self.clauses[self.current] if self.current >= 0 else None
        if previous == "comma" and i > 1 and self.kinds[i - 2] == "verb" and self.words[phrase.first - 1] not in ",()":
            previous = "verb"  # "are allowing - and have encouraged - their people"
        if clause is not None and previous in ("verb", "inf", "part", "time", "other") and clause.object is None:
            clause.object = phrase
            clause.last = phrase.last
            self._remember("", phrase)
        elif clause is not None and previous in ("noun", "pronoun") and clause.object is not None and clause.second is None:
            clause.second = phrase
            clause.last = phrase.last
            self._remember("", phrase)
        else:
            if self.subject is None:
                self.subject = phrase
                self._remember("", phrase)
            else:
                self.candidate = phrase
                self._remember("", phrase)

    def _inserted(self) -> bool:
        """Tell whether a subject waits behind a participle and its object: "cables linking Italy and Egypt failed"."""
        clause = self.clauses[self.current] if self.current >= 0 else None
        if clause is None or not self.outer or clause.form != "participle":
            return False
        direct = clause.object is not None and clause.object is self.phrases[self.host][1]
        return direct and "," not in self.letters[clause.head : clause.last]

    def _addressed(self) -> bool:
        """Tell whether the last phrase is who is spoken to."""
        clause = self.clauses[self.current] if self.current >= 0 else None
        return clause is not None and clause.verb in self.lexicon.addressing and clause.object is self.phrases[-1][1]

    def _described(self, phrase: Phrase) -> bool:
        """Tell whether a name has what it is beside it, with an article: "Ada Berg, a nurse"."""
        beside = phrase.name
        if beside is None or phrase.others or self.letters[phrase.last] != "P":
            return False
        return self.letters[beside.first] == "D" and self.letters[beside.last] == "N"

    def _remember(self, preposition: str, phrase: Phrase) -> None:
        self.phrases.append((preposition, phrase))
        self.host = len(self.phrases) - 1
        self.joined = False

    def _place(self, phrase: Phrase, preposition: str, direct: bool) -> None:
        waiting = self.subject is not None and self.subject is self._last_plain()
        if preposition == "of" and self._takes_of():  # "convicted him of fraud"
            preposition, direct = BESIDE, True
        if self.current >= 0 and not waiting and (preposition != "of" or direct):
            self.clauses[self.current].prepositions.append(("of" if preposition == BESIDE else preposition, phrase))
            self.clauses[self.current].last = phrase.last
        self._remember(preposition, phrase)

    def _takes_of(self) -> bool:
        """Tell whether "of" goes with the verb, and right behind its object: "convicted Ada Berg of fraud"."""
        clause = self.clauses[self.current] if self.current >= 0 else None
        if clause is None or clause.object is None or clause.verb not in self.lexicon.charging:
            return False
        return bool(self.phrases) and self.phrases[-1][1] is clause.object

    def _last_plain(self) -> Phrase | None:
        for preposition, phrase in reversed(self.phrases):
            if not preposition:
                return phrase
        return None

    def _holder(self, phrase: Phrase) -> int:
        """The number of what a name behind a comma names: in "the head of the Arlow museum, Ada Finch" the head.

        One word behind a name, or one like "New Arlow", may be where that is: "the mayor of Wick, Norland".
        """
        at, first = self.host, self.words[phrase.first]
        if self.letters[phrase.last] != "P" or self.letters[phrase.first] == "D":
            return at
        held = self.letters[self.phrases[at][1].last] == "P"
        if held and (phrase.first == phrase.last or first in self.lexicon.compass):
            return at
        while at > 0 and self.phrases[at][0] in _HELD and self.phrases[at][1].name is None:
            at -= 1
            office = self.phrases[at][1]
            if self.letters[office.last] == "N" and self.words[office.last] in self.lexicon.offices:
                return at if office.name is None and not office.others else self.host
        return self.host

    def _join(self, phrase: Phrase, member: bool) -> None:
        """Put a further member or an apposition beside the host, wherever the host stands."""
        host = self.phrases[self.host][1]
        if member:
            beside = () if host.name is None else (host.name,)
            wider = Phrase(host.first, host.last, (*host.others, *beside, phrase))
        elif host.name is None and not host.others:
            wider = Phrase(host.first, host.last, (), phrase)  # an apposition, unless an "and" follows
        else:
            beside = () if host.name is None else (host.name,)
            wider = Phrase(host.first, host.last, (*host.others, *beside, phrase))
        self._replace(self.host, host, wider)

    def _replace(self, at: int, old: Phrase, new: Phrase) -> None:
        """Put a phrase in the place of one that holds fewer or more members."""
        preposition = self.phrases[at][0]
        self.phrases[at] = (preposition, new)
        if self.subject is old:
            self.subject = new
        if self.current >= 0:
            clause = self.clauses[self.current]
            if clause.object is old:
                clause.object = new
            elif clause.prepositions and clause.prepositions[-1][1] is old:
                clause.prepositions[-1] = (preposition, new)

    # connecting words

    def _preposition(self, i: int) -> None:
        at = self.firsts[i]
        if self.letters[at] == "A" and not self.outer and not self.preposition and verb_ahead(self.kinds, i):
            self._inner()
            self.link = self.words[at]
            self.parent = -1
            self.preposition = ""
            self.host = -1
            return
        word = self.words[at]
        if word == "as" and self.preposition not in ("", "such"):
            return  # "from as far away as Japan"
        self.preposition = f"{self.preposition} {word}" if self.preposition in ("such", "as", "according", "except") else word

    # verbs

    def _clause(self, i: int, form: Form) -> Clause:
        return verb_group(self.letters, self.words, self.lexicon, self.firsts[i], self.lasts[i], form)

    def _finite(self, i: int) -> None:
        previous = self.kinds[i - 1] if i else "stop"
        first, last = self.firsts[i], self.lasts[i]
        if self.letters[last] == "w" and self.current >= 0:
            above = self.clauses[self.current]
            whom = previous in ("noun", "pronoun") and above.object is not None and above.verb in self.lexicon.letting
            if previous == "verb" or whom:  # "help recruit", "let nurses work"
                self._nonfinite(i, "to")
                return
        bare = not self.letters[first:last].strip("RX")
        if bare and self.letters[last] == "e" and self._reduced(i):
            self._nonfinite(i, "ing")
            return
        clause = self._clause(i, "finite")
        number = len(self.clauses)
        before = self.clauses[self.current] if self.current >= 0 else None
        if self.antecedent is not None:
            if self.subject is None:
                clause.subject, self.antecedent = self.antecedent, None
            else:
                clause.subject, clause.object = self.subject, self.antecedent
                self.subject = self.antecedent = None
            clause.link = "who"
        elif self.subject is not None:
            clause.subject, self.subject = self.subject, None
            clause.link, clause.parent = self.link, self.parent
        elif previous in ("and", "other") or (previous == "comma" and i > 1 and self.kinds[i - 2] == "and"):
            bare = not set(self.letters[first:last]) & set("HB")
            shared = self._shared(main=self.words[first - 1] == "but", infinitive=bare)
            if shared is not None:
                clause.subject, clause.link, clause.parent = shared.subject, "and", shared.parent
                if not clause.modal and self.letters[clause.head] in "wB" and shared.modal:
                    clause.modal = shared.modal
                if shared.form != "finite" and self.letters[clause.head] in "w":
                    clause.form = shared.form
                elif self.letters[clause.head] == "e" and shared.passive and clause.first == clause.head:
                    clause.passive = True
        elif previous == "comma" and self.letters[clause.head] == "w" and clause.first == clause.head and before is not None:
            clause.subject, clause.modal = before.subject, before.modal  # "visit, call or email"
            clause.form, clause.link = before.form, "and"
        elif previous == "comma" and self.outer:
            clause.subject = self.outer.pop()
        elif self.candidate is not None:
            clause.subject = self.candidate
            clause.link, clause.parent = self.link, self.parent
            if self.rival is not None:  # it was no apposition
                at, alone, wider = self.rival
                self._replace(at, wider, alone)
            if before is not None and before.last >= self.candidate.first:
                before.prepositions = [pair for pair in before.prepositions if pair[1].first < self.candidate.first]
                before.last = max([before.head, *(phrase.last for _, phrase in before.prepositions)])
        elif before is not None and before.object is not None and previous in ("noun", "pronoun") and not self.outer:
            said = self._relative_of(before)
            if before.second is not None:  # "told reporters the army had left"
                clause.subject, before.second = before.second, None
                clause.link, clause.parent = "that", self.current
            elif said >= 0:  # "claim the bullet that hit him was fired by mistake"
                clause.subject, self.clauses[said].object = before.subject, None
                clause.link, clause.parent = "that", said
            else:
                clause.subject, before.object = before.object, None
                clause.link, clause.parent = "that", self.current
        elif self.outer:
            clause.subject = self.outer.pop()
        elif before is not None and before.form == "participle" and self._tells_of_claimed(before):
            above = self.clauses[before.parent]  # "said the bridge closed on Monday had reopened"
            clause.subject, above.object = before.subject, None
            clause.link, clause.parent = "that", before.parent
        elif before is not None and before.form != "finite" and before.object is not None:
            clause.subject = before.object
        self.candidate = None
        self.link, self.parent, self.preposition = "", -1, ""
        self.clauses.append(clause)
        self.current = number
        if clause.subject is not None and clause.link != "who":
            for index in self.dangling:
                self.clauses[index].subject = clause.subject
                self.clauses[index].parent = number
            self.dangling.clear()
        self.host = -1

    def _relative_of(self, clause: Clause) -> int:
        """Return the number of the clause whose object a relative clause tells of, -1 when there is none."""
        if clause.link == "who":
            for number, other in enumerate(self.clauses[-4:], max(0, len(self.clauses) - 4)):
                if other.object is not None and other.object is clause.subject:
                    return number
        return -1

    def _modified(self, clause: Clause) -> Phrase:
        """Return what a participle after a noun tells of: "the League of Nations, founded ..." tells of the League."""
        preposition, phrase = self.phrases[-1]
        before = self.clauses[self.current] if self.current >= 0 else None
        if preposition in ("at", "on") and before is not None and before.subject is not None and not clause.passive:
            return before.subject  # "officers were at the scene investigating"
        if preposition == "of" and clause.passive and len(self.phrases) > 1 and self.letters[phrase.last] == "P":
            return self.phrases[-2][1]
        return phrase

    def _shared(self, *, main: bool, infinitive: bool) -> Clause | None:
        """Return the clause whose subject goes on after "and"; "but" returns to the main clause, "and have" to a finite one."""
        for clause in reversed(self.clauses):
            if main and clause.link in ("that", "who"):
                continue
            if clause.form == "finite" or (infinitive and clause.link == "to" and clause is self.clauses[-1]):
                return clause
        return None

    def _reduced(self, i: int) -> bool:
        """Tell whether this past form is a participle ("the troops sent to Mali have left") and not the verb of its clause."""
        previous = self.kinds[i - 1] if i else "stop"
        following = self.kinds[i + 1] if i + 1 < len(self.kinds) else "stop"
        by = following == "prep" and self.words[self.firsts[i + 1]] == "by"
        if self.subject is None and self.antecedent is None:
            if previous == "and":
                before = self.clauses[self.current] if self.current >= 0 else None
                return before is not None and before.form == "participle" and before.passive  # "written and directed by"
            placed = self.candidate is not None or bool(self.outer) or self.current >= 0
            if previous == "noun" and following in ("noun", "pronoun", "that") and placed:
                return False
            if previous == "noun" and not by and self._claimed() and "verb" not in self.kinds[i + 1 : i + 14]:
                return False  # "said the suspect acted alone"
            return not self.outer and (self.candidate is None or by)
        named = previous == "comma" and following == "noun" and self.kinds[i + 2 : i + 4] == ["comma", "verb"]
        if named and self.lexicon.lemmas.get(self.words[self.lasts[i]]) not in self.lexicon.claiming:
            return True  # "the single, titled "Nothing", was released"; not "the plan, said Finch, was dropped"
        if self.antecedent is not None or following in ("noun", "pronoun", "that", "stop"):
            return False
        if previous == "comma" and not by:  # "the bridge, opened in 1932, was closed"
            later = range(i + 2, min(i + 14, len(self.kinds)))
            return any(self.kinds[j] == "verb" and self.kinds[j - 1] == "comma" for j in later)
        for j in range(i + 1, min(i + 14, len(self.kinds))):
            kind = self.kinds[j]
            if kind == "verb":
                return self.kinds[j - 1] != "and" and self.letters[self.firsts[j] : self.lasts[j] + 1].strip("R") != "e"
            if kind == "comma" and j + 1 < len(self.kinds) and self.kinds[j + 1] == "verb" and self.candidate is not None:
                return True
            clausal = kind == "prep" and self.letters[self.firsts[j]] == "A" and verb_ahead(self.kinds, j)
            if clausal or kind in ("comma", "stop", "rel", "that", "sub"):
                return by and kind != "stop"
        return False

    def _claimed(self) -> bool:
        """Tell whether the last verb takes a whole clause, so that what looks like its object is a subject."""
        before = self.clauses[self.current] if self.current >= 0 else None
        if before is None or before.form != "finite" or before.object is None or before.verb not in self.lexicon.claiming:
            return False
        return self.phrases[-1][1] is before.object

    def _tells_of_claimed(self, participle: Clause) -> bool:
        """Tell whether a participle describes what looks like the object of a verb that takes a whole clause."""
        above = self.clauses[participle.parent] if participle.parent >= 0 else None
        return above is not None and above.verb in self.lexicon.claiming and above.object is participle.subject is not None

    def _nonfinite(self, i: int, link: str) -> None:
        previous = self.kinds[i - 1] if i else "stop"
        clause = self._clause(i, "infinitive" if link == "to" else "participle")
        number = len(self.clauses)
        clause.parent = self.current
        clause.link = self.preposition or ("and" if link == "ing" and previous == "and" else link)
        before = self.clauses[self.current] if self.current >= 0 else None
        if link == "to":
            if self.subject is not None and (before is None or self.subject.first > before.head):
                clause.subject, clause.parent = self.subject, -1
            elif before is not None:
                above = self.clauses[before.parent] if before.link == "ing" and before.parent >= 0 else None
                if above is not None and before.subject is not None and before.subject is above.object:
                    clause.parent, before = before.parent, above  # "allowing people living here to vote"
                asked = before.object or before.after("on", "upon", "for", "with")
                clause.subject = asked if asked is not None and not before.passive else before.subject
        elif previous in ("noun", "pronoun") and self.phrases:
            clause.subject = self._modified(clause)
        elif previous == "prep" and i > 2 and self.phrases and self.kinds[i - 2] == "other" and self.kinds[i - 3] == "noun":
            clause.subject = self.phrases[-1][1]  # "those interested in joining"
        elif previous == "prep" and before is not None:
            clause.subject = before.object if before.object is not None else before.subject
        elif previous == "comma" and self.subject is None and before is not None and before.subject is not None:
            clause.subject = before.subject
        elif self.subject is not None:
            clause.subject = self.subject
        elif before is not None and previous in ("verb", "inf", "and", "time", "part"):
            clause.subject = before.subject
        elif before is None:
            self.dangling.append(number)
        if self.subject is not None and link == "ing":
            self.outer.append(self.subject)
            self.subject = None
        self.preposition = ""
        self.clauses.append(clause)
        self.current = number
        self.host = -1
