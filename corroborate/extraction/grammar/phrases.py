"""The parts of a sentence that the clause analysis finds: noun phrases, and verb groups with what belongs to them."""

from __future__ import annotations

from typing import Literal

from attrs import define, field

#: The preposition of a phrase that goes with the verb and not with the object before it: "convicted Ada Berg of fraud".
BESIDE = "of, beside"


@define
class Phrase:
    """A noun phrase, by the numbers of its words in the sentence; never changed once made.

    :param first: its first word.
    :param last: its last word, "of" phrases and appositions left out.
    :param others: the further members when several are joined ("Denmark and Canada").
    :param name: the name that stands beside it ("Norway's foreign minister, Kari Dahl").
    """

    first: int
    last: int
    others: tuple[Phrase, ...] = ()
    name: Phrase | None = None


@define
class Clause:
    """A verb group with what belongs to it.

    :param verb: lemma of the head verb ("be", "have" and "do" included).
    :param head: number of the head verb's word.
    :param first: first word of the verb group.
    :param form: "finite", "infinitive" or "participle".
    :param passive: "was signed", "signed by".
    :param progressive: "is signing".
    :param perfect: "has signed".
    :param modal: the modal verb, or "".
    :param past: a past form.
    :param negated: "did not", "never".
    :param subject: who or what does it, or in the passive has it done to it.
    :param object: the first noun phrase after the verb.
    :param second: the noun phrase right after that.
    :param prepositions: prepositional phrases as (preposition, noun phrase), in order.
    :param parent: number of the clause that this one belongs to, or -1.
    :param link: how it belongs there: "that", "to", "who", "ing", "and", a subordinator's word, or "".
    :param last: last word of the clause.
    """

    verb: str
    head: int
    first: int
    form: Literal["finite", "infinitive", "participle"]
    passive: bool = False
    progressive: bool = False
    perfect: bool = False
    modal: str = ""
    past: bool = False
    negated: bool = False
    subject: Phrase | None = None
    object: Phrase | None = None
    second: Phrase | None = None
    prepositions: list[tuple[str, Phrase]] = field(factory=list)
    parent: int = -1
    link: str = ""
    last: int = 0

    def after(self, *prepositions: str) -> Phrase | None:
        """The noun phrase after the first of these prepositions that the clause has."""
        for preposition, phrase in self.prepositions:
            if preposition in prepositions:
                return phrase
        return None
