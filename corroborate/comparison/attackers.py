"""Whether those who did it are among the dead that are counted: "killed four", "five dead, with the gunman", "five died in all".

What one count leaves open its report may tell: he is among the dead, or took his life and brought their number to five; and where
a report gives the victims and all the dead, a count of it with either number is that one.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import lru_cache

from attrs import frozen

from corroborate.comparison.counts import is_of_all
from corroborate.comparison.quantities import lower_first, number
from corroborate.linking.actors import is_name
from corroborate.linking.wording import plain
from corroborate.model import Claim, Document
from corroborate.values import Quantity
from corroborate.vocabulary import Vocabulary, any_of


@frozen(eq=False)
class Attackers:
    """What some counts and their reports tell of those who did it.

    :param without: ids of the counts of those whom they killed.
    :param within: ids of the counts of all the dead, among whom they are.
    :param died: ids of the reports that tell that one of them died.
    :param both: ids of the reports that give both counts, so that the victims are what another's count is held against.
    """

    without: frozenset[str]
    within: frozenset[str]
    died: frozenset[str]
    both: frozenset[str]

    def opposed(self, a: Claim, b: Claim) -> bool:
        """True for a count of the victims and one of all the dead."""
        return any(one.id in self.without and other.id in self.within for one, other in ((a, b), (b, a)))

    def apart(self, a: Claim, b: Claim) -> str:
        """Why two counts may be of the victims and of all the dead; "" when nothing says so, and where both are of either."""
        if (
            not isinstance(a.value, Quantity)
            or not isinstance(b.value, Quantity)
            or a.value.point is None
            or b.value.point is None
        ):
            return ""
        said = [bool(claim.qualifiers.including or claim.qualifiers.exceptions) for claim in (a, b)]
        nearly = abs(number(a) - number(b)) == 1
        low, high = lower_first(a, b)
        says = (said[0] != said[1] and nearly) or (high.id in self.within and high.document in self.both)
        if self.opposed(a, b) or (says and not self._alike(a, b)):
            return "who is counted: one says whether the attacker is among them"
        victims = low.id in self.without and high.id not in self.without
        open_ = victims or (high.id in self.within and low.id not in self.within)
        if nearly and open_ and not self.died.isdisjoint((a.document, b.document)):
            return "who is counted: the attacker died as well, and may be among the higher"
        return ""

    def _alike(self, a: Claim, b: Claim) -> bool:
        return any({a.id, b.id} <= ids for ids in (self.without, self.within))


def attackers_of(
    counts: Mapping[tuple[str, str], Sequence[Claim]], documents: Mapping[str, Document], vocabulary: Vocabulary
) -> Attackers:
    """Among which counts those who did it are."""
    told: dict[bool, set[str]] = {False: set(), True: set()}
    homes: dict[str, set[bool]] = defaultdict(set)
    died = {home for home, _ in counts if home in documents and _words(vocabulary).death.search(documents[home].text)}
    for (home, predicate), claims in counts.items():
        text = documents[home].text if home in documents else ""
        dead = [claim for claim in claims if isinstance(claim.value, Quantity) and predicate.endswith(".killed")]
        known = {claim.id: role for claim in claims if (role := _told(claim, home in died, vocabulary)) is not None}
        for claim in dead:
            role = known.get(claim.id, _as_others(claim, dead, known) if home in died else None)
            if role is None and _words(vocabulary).among.search(text) is not None:
                role = True
            if role is not None:
                known[claim.id] = role
        for id, role in known.items():
            told[role].add(id)
            homes[home].add(role)
    both = frozenset(home for home, roles in homes.items() if len(roles) > 1)
    return Attackers(frozenset(told[False]), frozenset(told[True]), frozenset(died), both)


def _told(claim: Claim, died: bool, vocabulary: Vocabulary) -> bool | None:
    """Whether a count's own words say that those who did it are among it, or are not; None where they do not."""
    if claim.qualifiers.including or claim.qualifiers.exceptions:
        return not claim.qualifiers.exceptions
    if not claim.predicate.endswith(".killed"):
        return None
    words = _words(vocabulary)
    if plain(claim.agent).rpartition(" ")[2] in words.doers or is_name(claim.agent, vocabulary) or plain(claim.noun) in words.hit:
        return False
    raised = died and words.raised.search(claim.before_value) is not None
    return True if raised or (died and is_of_all(claim, vocabulary)) else None


def _as_others(claim: Claim, dead: Sequence[Claim], known: Mapping[str, bool]) -> bool | None:
    """What a count is by the others of its report, of which one is of the victims, or of all the dead."""
    sides: dict[bool, set[float]] = defaultdict(set)
    for other in dead:
        if other.id in known and other.qualifiers.population == claim.qualifiers.population:
            sides[known[other.id]].add(number(other))
    given = number(claim)
    within = given in sides[True] or given - 1 in sides[False]
    without = given in sides[False] or given + 1 in sides[True]
    return within if within != without else None


@frozen
class _Words:
    """Words of those who did it.

    :param doers: those for one who may have done it, also for any man or woman.
    :param hit: those for whom he hit.
    :param death: finds that such a one died, or took his own life.
    :param among: finds that he is among the dead.
    :param raised: finds, before a figure, that his death brought the dead to it.
    """

    doers: frozenset[str]
    hit: frozenset[str]
    death: re.Pattern[str]
    among: re.Pattern[str]
    raised: re.Pattern[str]


@lru_cache(maxsize=8)
def _words(vocabulary: Vocabulary) -> _Words:
    counting, populations = vocabulary["counting"], vocabulary["populations"]
    either, deaths, hand, among, raising = (
        any_of(counting[key].words("words")) for key in ("doers", "own death", "own hand", "among the dead", "raising")
    )
    dead = any_of(vocabulary["frames"]["casualties.killed"].words("states")[:1])
    one = (word for entry in populations.values() if entry.flag("single") for word in entry.words("words"))
    own = rf"(?:(?:{either})\b[^.!?\n]{{0,100}}\b(?:{deaths})|(?:{either}) (?:{dead})|{hand})\b"
    return _Words(
        frozenset((*counting["doers"].words("words"), *one)),
        frozenset(counting["victims"].words("words")),
        re.compile(rf"\b{own}", re.IGNORECASE),
        re.compile(rf"\b(?:{either})\b(?!['’]s)[^.!?\n]{{0,100}}\b(?:{among})\b", re.IGNORECASE),
        re.compile(rf"\b{own}[^.!?\n]*\b(?:{raising})\b[^.!?\n]*$", re.IGNORECASE),
    )
