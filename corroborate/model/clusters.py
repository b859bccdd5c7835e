"""What is found between claims: links, comparisons, origins, and the clusters that hold them."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property
from typing import Literal, get_args

from attrs import field, frozen

from corroborate.errors import UnknownName
from corroborate.model.claims import Claim, Document, strings
from corroborate.model.keeping import Kept

#: How two answers to one question stand to each other: "agree" (the same answer), "compatible" (one truth fits both: a rounding,
#: a hedge, a wider range), "update" (time explains the difference), "conflict" (they cannot both hold), "incomparable" (they may
#: not be of one thing: another place, group, stage or occasion).
Relation = Literal["agree", "compatible", "update", "conflict", "incomparable"]

_RELATIONS: tuple[str, ...] = get_args(Relation)

#: What two claims can differ in.
Aspect = Literal[
    "value",
    "hedge",
    "unit",
    "currency",
    "time",
    "place",
    "population",
    "stage",
    "body",
    "period",
    "polarity",
    "modality",
    "certainty",
    "tense",
    "limits",
    "exceptions",
    "list",
    "stance",
    "speaker",
    "actor",
    "medium",
    "wording",
    "quotation",
    "role",
]


@frozen
class Difference:
    """One thing in which two linked claims differ.

    :param aspect: what differs.
    :param a: the first claim's side, in words or canonical form; empty when it says nothing of it.
    :param b: the second claim's side.
    """

    aspect: Aspect
    a: str = ""
    b: str = ""


@frozen
class Link:
    """Two claims that ask the same question.

    :param a: id of the one claim; the smaller id first.
    :param b: id of the other.
    :param score: 0 to 1, how surely they ask the same; rounded to four places.
    :param reasons: field by field, in words.
    :param tied: their figures and many small signs tell so, and their words need not.
    """

    a: str
    b: str
    score: float
    reasons: tuple[str, ...] = field(default=(), converter=strings)
    tied: bool = False


def _differences(differences: Iterable[Difference]) -> tuple[Difference, ...]:
    return tuple(differences)


@frozen
class Comparison:
    """How two answers to one question stand to each other.

    :param claims: ids of the two claims, smaller first.
    :param relation: see `Relation`.
    :param reasons: why, in words a person understands.
    :param differences: what differs, typed, for rules.
    """

    claims: tuple[str, str]
    relation: Relation
    reasons: tuple[str, ...] = field(default=(), converter=strings)
    differences: tuple[Difference, ...] = field(default=(), converter=_differences)

    def differ_in(self, *aspects: Aspect) -> bool:
        """True when the two differ in any of `aspects`.

        :param aspects: such as "value", "place", "speaker"; see `Aspect`.
        :returns: whether `differences` holds one of them.
        """
        return any(difference.aspect in aspects for difference in self.differences)


@frozen
class Origin:
    """The first speaker that chains lead back to.

    :param name: canonical name, or the words for an unnamed one.
    :param claims: ids of the claims that lead back to it, sorted.
    :param named: False for an anonymous origin or a document's own voice.
    :param party: True when the origin is a party to the matter.
    :param via: names of the outlets between the documents and the origin, sorted.
    :param evidence: why these claims were counted as one origin, in words.
    """

    name: str
    claims: tuple[str, ...] = field(converter=strings)
    named: bool = True
    party: bool = False
    via: tuple[str, ...] = field(default=(), converter=strings)
    evidence: tuple[str, ...] = field(default=(), converter=strings)


@frozen(eq=False)  # itself and no other: what is asked of it again is found at once
class Cluster:
    """Everything said about one question.

    :param id: from the content of its claims.
    :param question: the question in words ("foreign volunteers: recruitment").
    :param claims: ordered by document and place.
    :param links: the direct links among them; a finding follows these, never the whole component.
    :param comparisons: one per pair of claims that was compared.
    :param origins: independent origins and what leads back to each.
    :param documents: the documents the claims stand in, in report order.
    """

    id: str
    question: str
    claims: tuple[Claim, ...]
    links: tuple[Link, ...] = ()
    comparisons: tuple[Comparison, ...] = ()
    origins: tuple[Origin, ...] = ()
    documents: tuple[Document, ...] = ()
    kept: Kept = field(init=False, factory=Kept, repr=False)  # see `kept_with`

    @cached_property
    def _claims(self) -> dict[str, Claim]:
        return {claim.id: claim for claim in self.claims}

    @cached_property
    def _documents(self) -> dict[str, Document]:
        return {document.id: document for document in self.documents}

    def __repr__(self) -> str:
        return f"<Cluster {self.id}: {self.question!r}, {len(self.claims)} claims of {len(self.documents)} documents>"

    def claim(self, id: str) -> Claim:
        """The claim with this id.

        :param id: the claim's id.
        :raises UnknownName: the cluster holds no such claim.
        """
        try:
            return self._claims[id]
        except KeyError:
            raise UnknownName("claim of this cluster", id, self._claims) from None

    def document_of(self, claim: Claim) -> Document:
        """The document a claim of this cluster stands in.

        :param claim: a claim of the cluster.
        :raises UnknownName: the cluster does not hold that document.
        """
        try:
            return self._documents[claim.document]
        except KeyError:
            raise UnknownName("document of this cluster", claim.document, self._documents) from None

    def pairs(self, *relations: Relation) -> list[tuple[Claim, Claim, Comparison]]:
        """The compared pairs, those with one of `relations` when any is named, in report order.

        :param relations: such as "conflict", "update"; every one when none is given.
        :returns: the two claims and their comparison.
        :raises UnknownName: there is no such relation; says the nearest.
        """
        for relation in relations:
            if relation not in _RELATIONS:
                raise UnknownName("relation", relation, _RELATIONS)
        if not self.comparisons:
            return []
        by_id = self._claims
        return [
            (by_id[comparison.claims[0]], by_id[comparison.claims[1]], comparison)
            for comparison in self.comparisons
            if not relations or comparison.relation in relations
        ]
