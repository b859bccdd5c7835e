"""A number and the words around it, and the words by which it may be something else than an amount."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import Any

from attrs import define, frozen

from corroborate.extraction.figures.nearby import Phrases, Words
from corroborate.extraction.figures.numerals import Numeral
from corroborate.vocabulary import Vocabulary

#: What may stand between the two ends of a range besides words.
DASHES = frozenset("-–‑−")


@frozen(eq=False)
class LabelWords:
    """The words next to a number that make it something else than an amount.

    `joints` may join the two ends of a range, `taking_back` end what takes a figure back; `more_days` reads on behind a day to
    further ones ("March 3 and 4").
    """

    sets: Mapping[str, frozenset[str]]
    common: frozenset[str]
    changes: Mapping[str, str]
    leads: Mapping[str, str]
    joints: frozenset[str]
    taking_back: frozenset[str]
    months: frozenset[str]
    capitals: bool
    ordinal_dot: bool
    more_days: re.Pattern[str]
    label: Phrases[str]
    weak_label: Phrases[str]
    clock: Phrases[str]
    out_of: Phrases[str]
    negated: Phrases[str]
    withdrawn: Phrases[str]
    reported: Phrases[str]
    plus_or_minus: Phrases[str]

    def has(self, name: str, word: str) -> bool:
        """True when `word` is in the class `name` of the word list `contexts`."""
        return word in self.sets[name]


@lru_cache(maxsize=8)
def label_words(vocabulary: Vocabulary) -> LabelWords:
    """The contexts of a vocabulary, compiled once."""
    sets = {name: frozenset(entry.words("words")) for name, entry in vocabulary["contexts"].items()}
    phrases = ("label", "weak label", "clock", "out of", "withdrawn", "reported", "plus or minus")
    counted, writing, months = vocabulary["counted"], vocabulary["writing"], vocabulary["months"].items()
    changes = {word: name for name in ("moved", "down", "up", "revised") for word in sets[name]}
    leads = {word: name for name, group in (("by", "by"), ("from", "from"), ("to", "new value")) for word in sets[group]}
    joints = "|".join(sorted(re.escape(word) for name in ("and", "to", "or") for word in sets[name]))
    series = rf",\s(?=[0-9]{{1,2}}(?:,\s[0-9]{{1,2}})*\s(?:{joints})\s[0-9])"  # "May 3, 4 and 5", but "On May 3, 4 people"
    more_days = rf"(?:\s?[-–]\s?|\s(?:{joints})\s|{series})(?:[12][0-9]|3[01]|0?[1-9])(?![0-9:]|[.,][0-9]|\s?[%$])"
    named = {name: Phrases((word, word) for word in sorted(sets[name])) for name in (*phrases, "not")}
    own: dict[str, Any] = {name.replace(" ", "_"): named[name] for name in phrases}
    return LabelWords(
        **own,
        negated=named["not"],
        sets=sets,
        common=frozenset(counted["function words"].words("words") + counted["verbs"].words("words")),
        changes=changes,
        leads=leads,
        joints=sets["to"] | sets["or"] | sets["and"] | DASHES,
        taking_back=named["not"].last_words | named["withdrawn"].last_words,
        months=frozenset(form for name, entry in months for form in (name, *entry.words("forms"))),
        capitals=writing["capital nouns"].flag("flag"),
        ordinal_dot=writing["ordinal dot"].flag("flag"),
        more_days=re.compile(more_days),
    )


@define(eq=False)
class Surroundings:
    """A number and what stands around it, as the checks need it.

    :param begin: where it begins, sign and currency included.
    :param end: where to read on behind it, or behind the range that it opens.
    :param before: the words before `begin`.
    :param after: the words from the last number of the figure on.
    :param priced: a currency sign stands before it.
    :param measured: a unit, currency or attached hedge makes it an amount.
    :param hedged: a hedge stands before it.
    :param noun: a counted thing stands behind it.
    """

    text: str
    numeral: Numeral
    begin: int
    end: int
    before: Words
    after: Words
    priced: bool
    measured: bool
    hedged: bool
    noun: bool

    @property
    def digits(self) -> str:
        """The number's characters."""
        return self.text[self.numeral.start : self.numeral.end]
