"""What is remembered of a sentence from left to right: its clauses and phrases so far, and what still waits for its verb."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import define, field

from corroborate.extraction.grammar.phrases import BESIDE, Clause, Phrase
from corroborate.extraction.grammar.words import Lexicon


@define
class Memory:
    """What has been read of one sentence; `parsing` fills it with phrases, `verbs` with clauses."""

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

    @property
    def in_hand(self) -> Clause | None:
        """The clause that takes objects; None where none does."""
        return self.clauses[self.current] if self.current >= 0 else None

    def finished(self) -> tuple[list[Clause], list[tuple[str, Phrase]]]:
        """The clauses and the noun phrases with their prepositions, once the last word has been read."""
        self.end_part()
        for before, clause in zip(self.clauses[-2::-1], self.clauses[:0:-1], strict=False):
            if clause.link == "and" and before.passive and clause.passive and not before.prepositions:
                before.prepositions = clause.prepositions  # "written and directed by"
            joined = clause.link == "and" and clause.object is not None and not clause.passive
            if joined and before.object is None and before.subject is clause.subject and not before.prepositions:
                before.object = clause.object  # "visit, call or email the embassy"
        return self.clauses, self.phrases

    def end_part(self) -> None:
        """Forget what nothing shares after a break; inside brackets whom they stand behind goes on: "(born 1931; died 2009)"."""
        if self.subject is not None:
            self._headline_future()
        self.candidate = self.antecedent = None
        self.subject = self.held[-1][0] if self.held else None
        self.outer.clear()
        self.current = self.parent = self.host = -1
        self.preposition = self.link = ""
        self.joined = False

    def _headline_future(self) -> None:
        """Take the infinitive for the verb where no finite one came ("Italy to sign a pact")."""
        for clause in self.clauses:
            if clause.form == "infinitive" and clause.subject is self.subject and clause.parent < 0:
                clause.form = "finite"
                clause.modal = "will"
                return

    def open_inner(self) -> None:
        """Begin an inserted clause: a subject that waits goes on waiting outside."""
        if self.subject is not None:
            self.outer.append(self.subject)
        self.subject = self.candidate = None
        self.joined = False

    def related(self) -> Phrase | None:
        """Return what a relative pronoun stands for: the last phrase, or in "the attack in Oslo that" the one before it.

        Behind an apposition it stands for what that describes: "Ada Finch, the mayor, who". Whose children are counted is one
        person: "the father of two who".
        """
        phrases = self.phrases[-3:]
        if len(phrases) > 1 and self._are_children(*phrases[-2:]):
            phrases = phrases[:-1]
        if len(phrases) > 1 and phrases[-2][1].name is phrases[-1][1]:
            return phrases[-2][1]
        for preposition, phrase in reversed(phrases[-2:]):
            if preposition not in self.lexicon.placing or self.letters[phrase.last] != "P":
                return phrase
        return phrases[-1][1] if phrases else None

    def _are_children(self, parent: tuple[str, Phrase], children: tuple[str, Phrase]) -> bool:
        """True for a number behind somebody whose children it counts: "a mother of three"."""
        bare = self.letters[children[1].first : children[1].last + 1] == "#"
        return bare and children[0] == "of" and self.words[parent[1].last] in self.lexicon.having

    def bracket(self, letter: str) -> None:
        """Read what brackets hold as if it stood alone, then go on as before them."""
        if letter == "(":
            self.held.append((self.subject, self.candidate, list(self.outer), self.antecedent, self.current))
        elif letter == ")" and self.held:
            self.subject, self.candidate, self.outer, self.antecedent, self.current = self.held.pop()
            self.host = -1

    # noun phrases

    def is_inserted(self) -> bool:
        """Tell whether a subject waits behind a participle and its object: "cables linking Italy and Egypt failed"."""
        clause = self.in_hand
        if clause is None or clause.form != "participle" or not (self.outer or self.tells_of_claimed(clause)):
            return False
        direct = clause.object is not None and clause.object is self.phrases[self.host][1]
        return direct and "," not in self.letters[clause.head : clause.last]

    def tells_of_claimed(self, clause: Clause) -> bool:
        """Tell whether this is a participle that describes what looks like the object of a verb that takes a whole clause."""
        above = self.clauses[clause.parent] if clause.form == "participle" and clause.parent >= 0 else None
        return above is not None and above.verb in self.lexicon.claiming and above.object is clause.subject is not None

    def is_addressed(self) -> bool:
        """Tell whether the last phrase is who is spoken to."""
        clause = self.in_hand
        return clause is not None and clause.verb in self.lexicon.addressing and clause.object is self.phrases[-1][1]

    def is_described(self, phrase: Phrase) -> bool:
        """Tell whether a name has what it is beside it, with an article: "Ada Berg, a nurse"."""
        beside = phrase.name
        if beside is None or phrase.others or self.letters[phrase.last] != "P":
            return False
        return self.letters[beside.first] == "D" and self.letters[beside.last] == "N"

    def remember(self, preposition: str, phrase: Phrase) -> None:
        """Keep a noun phrase behind its preposition, "" for none; a comma or "and" may continue it."""
        self.phrases.append((preposition, phrase))
        self.host = len(self.phrases) - 1
        self.joined = False

    def place(self, phrase: Phrase, preposition: str, direct: bool) -> None:
        """Keep a noun phrase behind a preposition, and give it to the clause that takes objects.

        :param direct: the preposition stands right behind a verb: "dreams of peace".
        """
        waiting = self.subject is not None and self.subject is self._last_plain()
        if preposition == "of" and self._takes_of():  # "convicted him of fraud"
            preposition, direct = BESIDE, True
        if self.current >= 0 and not waiting and (preposition != "of" or direct):
            self.clauses[self.current].prepositions.append(("of" if preposition == BESIDE else preposition, phrase))
            self.clauses[self.current].last = phrase.last
        self.remember(preposition, phrase)

    def _takes_of(self) -> bool:
        """Tell whether "of" goes with the verb, and right behind its object: "convicted Ada Berg of fraud"."""
        clause = self.in_hand
        if clause is None or clause.object is None or clause.verb not in self.lexicon.charging:
            return False
        return bool(self.phrases) and self.phrases[-1][1] is clause.object

    def _last_plain(self) -> Phrase | None:
        for preposition, phrase in reversed(self.phrases):
            if not preposition:
                return phrase
        return None

    def holder(self, phrase: Phrase) -> int:
        """The number of what a name behind a comma names: in "the head of the Arlow museum, Ada Finch" the head."""
        at, first = self.host, self.words[phrase.first]
        if self.letters[phrase.last] != "P" or self.letters[phrase.first] == "D":
            return at
        held = self.letters[self.phrases[at][1].last] == "P"
        if held and (phrase.first == phrase.last or first in self.lexicon.compass):
            return at
        while at > 0 and self.phrases[at][0] in self.lexicon.behind_office and self.phrases[at][1].name is None:
            at -= 1
            office = self.phrases[at][1]
            if self.letters[office.last] == "N" and self.words[office.last] in self.lexicon.offices:
                return at if office.name is None and not office.others else self.host
        return self.host

    def join(self, phrase: Phrase, member: bool) -> None:
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
        self.replace(self.host, host, wider)

    def replace(self, at: int, old: Phrase, new: Phrase) -> None:
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
