"""Canonical names: one key per person, body or place, however a text writes it.

Three steps, each seeing a little more: `canonical` knows only the words of the name (titles, countries, aliases,
transliteration), `resolve` also the document they stand in ("the president", a bare surname, an acronym it defines),
`same` decides whether two keys from two documents can be one. Nothing here looks at any other document, so that an
unrelated one never changes who is who.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from itertools import pairwise

from rapidfuzz.fuzz import ratio

from corroborate.linking.namelists import NAME_WORD, NameLists, name_lists, spell
from corroborate.linking.wording import plain, stem, weight
from corroborate.model import Document
from corroborate.model.keeping import kept_with
from corroborate.vocabulary import Vocabulary, in_use, without_article

_ACRONYM = re.compile(r"\(([A-Z][A-Za-z]?[A-Z]{1,6})\)")
_FULL_NAME = re.compile(rf"(?:{NAME_WORD}\s+){{1,2}}{NAME_WORD}")
_NAME_RUN = re.compile(rf"\b{NAME_WORD}(?:[ \u00a0]{NAME_WORD}\b)+")
#: So many characters hold the word before another: "vice", "assistant".
_WORD_BEFORE = 12
_HYPHENED = re.compile(r"-[a-z]+$")
#: A name that ends in a vowel which may be written with an "h".
_BREATH = re.compile(r"(?P<stem>\w{3,})[ae](?P<breath>h?)")
#: Two spellings of one name share at least this much, letter by letter (rapidfuzz `ratio`, 0 to 100).
_ALIKE = 82.0


@lru_cache(maxsize=100_000)
def _key(name: str, kind: str, vocabulary: Vocabulary) -> str:
    lists = name_lists(vocabulary)
    text = spell(_apposed(name), vocabulary)
    known = lists.countries.get(text) or (kind != "place" and lists.governments.get(text)) or lists.aliases.get(text)
    if known or not text:
        return known or ""
    words = text.split()
    states, small = lists.kinds["state"], lists.kinds["small"]
    if kind != "place":
        telling = [word for word in words if word not in small]
        # "Ukrainian officials", "officials in Kiev", "the government of Ukraine": the country's government
        rest = [word for word in telling if word not in states]
        if len(rest) < len(telling) and any(word in states for word in telling):
            country = lists.countries.get(" ".join(rest)) or lists.governments.get(" ".join(rest))
            if country:
                return country
        person = _person(words, lists)
        if person:
            return _transliterated(person, lists)
        if kind != "person" and len(words) > 1 and words[-1] in lists.kinds["legal"]:
            words = words[:-1]
    # a body: "Norland's General Staff of the Armed Forces" = "General Staff of the Armed Forces of Norland"
    words = _of_another(words, lists)
    mapped = [lists.countries.get(word, word) for word in words if word not in small] or words
    if kind not in ("person", "place") and len(mapped) > 2 and (len(mapped) < len(words) or mapped != words):
        head = mapped[min(_head_at(words, lists), len(mapped) - 1)]
        mapped = [head, *sorted(dict.fromkeys(word for word in mapped if word != head))]
    return " ".join(mapped) if kind == "place" else _transliterated(mapped, lists)


def _of_another(words: list[str], lists: NameLists) -> list[str]:
    """The words with what makes an office somebody else's drawn together with it: "health deputy-minister"."""
    others, offices = ([word for word in words if word in lists.kinds[kind]] for kind in ("another", "title"))
    if not others or not offices:
        return words
    office = "-".join((*others, offices[0]))
    return [office if word == offices[0] else word for word in words if word not in others]


def _apposed(name: str) -> str:
    """The name in "the minister of foreign affairs, Kari Dahl": what follows the last comma, if it looks like one."""
    before, comma, after = name.rpartition(", ")
    return after if comma and before and _FULL_NAME.fullmatch(after.strip()) else name


def _head_at(words: list[str], lists: NameLists) -> int:
    """Which of the telling words is the head: the last before "of" or "for", else the last."""
    position = -1
    for word in words:
        if word in lists.of_a_body and position >= 0:
            break
        position += word not in lists.kinds["small"]
    return position


def _person(words: list[str], lists: NameLists) -> list[str] | None:
    """The name without the titles before it ("italian foreign minister antonio tajani"); None when there are none."""
    titles, ranks = lists.kinds["title"], lists.kinds["rank"]
    last = max((at for at, word in enumerate(words) if word in titles or word in ranks), default=-1)
    rest = words[last + 1 :]
    before = words[: last + 1]
    if last < 0 or not rest or len(rest) > 4 or any(word in lists.kinds["small"] for word in rest):
        return None
    if any(word in titles or word in ranks for word in before) and not all(lists.countries.get(word) for word in rest):
        return rest
    return None


def _transliterated(words: list[str], lists: NameLists) -> str:
    text = " ".join(words)
    for pattern, canonical_ending in lists.spellings:
        text = pattern.sub(canonical_ending, text)
    return text


def canonical(name: str, kind: str = "", vocabulary: Vocabulary | None = None) -> str:
    """The key of a name, from its words alone.

    :param name: as said ("Kenyan President Amina Odhiambo").
    :param kind: "person", "place", "organisation", or "" when not known. A capital stands for its country's government
        ("Moscow said") unless it is a place.
    :param vocabulary: the words to read it with; those in use by default, here and below: see `corroborate.vocabulary.in_use`.
    :returns: lower-case key, equal for names that mean the same; empty for an empty name.
    """
    return _key(name, kind, vocabulary or in_use())


@kept_with("document")
def _introduced(document: Document, vocabulary: Vocabulary) -> Mapping[str, str]:
    """What short names of this document stand for: surnames, acronyms and titles, each to the key of the full name."""
    lists = name_lists(vocabulary)
    found: dict[str, set[str]] = {}
    for match in lists.introduction.finditer(document.text):
        person = canonical(match[2], "person", vocabulary)
        parts = person.split()
        behind = document.text[max(match.start() - _WORD_BEFORE, 0) : match.start()].lower().split()[-1:]
        if (
            parts
            and lists.kinds["another"].isdisjoint(behind)
            and not any(part in lists.kinds["title"] or part in lists.kinds["rank"] for part in parts)
        ):
            title = match[1].lower()
            if len(parts) > 1:
                found.setdefault(title, set()).add(person)
                found.setdefault(parts[-1], set()).add(person)
                for role in lists.kinds["role"] if title in lists.kinds["head"] else ():
                    found.setdefault(role, set()).add(person)
    for match in _ACRONYM.finditer(document.text):
        full = _spelled_out(document.text[max(match.start() - 90, 0) : match.start()], match[1])
        if full:
            found.setdefault(match[1].lower(), set()).add(canonical(full, "organisation", vocabulary))
    return {short: next(iter(full)) for short, full in sorted(found.items()) if len(full) == 1}


@kept_with("document")
def _renamed(document: Document, vocabulary: Vocabulary) -> tuple[tuple[str, str], ...]:
    """The pairs of names that the document says one person goes by: "Ada Berg (born 1970), better known as Moonrake"."""
    lists, text = name_lists(vocabulary), document.text
    found = lists.renaming.finditer(text) if any(words in text for words in lists.calling) else ()
    return tuple((canonical(match[1], "person", vocabulary), canonical(match[2], "", vocabulary)) for match in found)


def also_called(key: str, document: Document, vocabulary: Vocabulary | None = None) -> frozenset[str]:
    """The keys of the other names that a document gives for the bearer of `key`; mostly none."""
    pairs = _renamed(document, vocabulary or in_use())
    return frozenset(other for one, other in pairs if same(key, one)) | frozenset(one for one, other in pairs if same(key, other))


def _spelled_out(before: str, acronym: str) -> str:
    """The words just before a bracketed acronym whose initials it is made of; empty when they do not fit."""
    words = re.findall(r"[\w'\u2019-]+", before)
    letters = acronym.lower()
    for count in range(len(letters), min(len(letters) + 5, len(words)) + 1):
        initials = "".join(word[0].lower() for word in words[-count:])
        capitals = "".join(word[0].lower() for word in words[-count:] if word[0].isupper())
        if letters in (initials, capitals) and words[-count][0].isupper():
            return " ".join(words[-count:])
    return ""


def resolve(name: str, document: Document | None, kind: str = "", vocabulary: Vocabulary | None = None) -> str:
    """The key of a name as one document uses it.

    :param name: as said; a surname, an acronym or a title stands for the full name its document gives.
    :param document: where it is said; None looks at the words alone.
    :returns: the key, as `canonical` gives it for the full name.
    """
    if document is None or not name:
        return canonical(name, kind, vocabulary)
    return _resolved(name, document, kind, vocabulary or in_use())


@kept_with("document")
def _resolved(name: str, document: Document, kind: str, words: Vocabulary) -> str:
    """The key of a name as one document uses it."""
    key = canonical(name, kind, words)
    if not key:
        return key
    short = _introduced(document, words)
    if key in short:
        return short[key]
    full = _whose(name, document, words)
    if full:
        return canonical(full, kind, words)
    lists = name_lists(words)
    parts = key.split()
    if len(parts) == 1 and key.replace("-", "").isalpha() and key not in lists.aliases and not lists.countries.get(key):
        return _fuller(name.split()[-1], document, words) or key
    named = [part for part in parts if not lists.countries.get(part)]
    if named and all(any(part in lists.kinds[kind] for kind in ("title", "role", "rank", "modifier")) for part in named):
        for part in reversed(named):  # "the ukrainian leader", "the foreign minister"
            if part in short:
                return short[part]
    return key


def _whose(name: str, document: Document, vocabulary: Vocabulary) -> str:
    """The one longer name with "of" that opens with `name` in this document: "General Staff of the Armed Forces of Ukraine"."""
    bare, of_names = without_article(name, vocabulary), name_lists(vocabulary).of_names
    if bare.count(" ") not in (1, 2) or not all(word[:1].isupper() for word in bare.split()):
        return ""
    text, found = document.text, set()
    at = text.find(bare)
    while at >= 0:
        end = at + len(bare)
        inside = at > 0 and (text[at - 1].isalnum() or text[at - 1] == "_")
        if not inside and (longer := of_names.match(text, end)):
            end = longer.end()
            found.add(text[at:end])
        at = text.find(bare, end)
    return max(found, key=lambda one: (len(one), one)) if len({one[: len(bare) + 12] for one in found}) == 1 else ""


@kept_with("document")
def _names_before(document: Document) -> Mapping[str, frozenset[str]]:
    """The words with a capital that stand right before each word with a capital, read in one pass."""
    before: dict[str, set[str]] = {}
    for match in _NAME_RUN.finditer(document.text):
        for one, other in pairwise(match.group().replace("\u00a0", " ").split(" ")):
            before.setdefault(other, set()).add(one)
    return {word: frozenset(words) for word, words in before.items()}


def _fuller(word: str, document: Document, vocabulary: Vocabulary) -> str:
    """The one fuller name that ends in `word` in this document ("Post": "washington post"); empty when there is not one."""
    lists = name_lists(vocabulary)
    found = set()
    for before in _names_before(document).get(word, ()):
        key = plain(before)
        if _HYPHENED.search(before):
            continue  # "Harbour-linked Aamal": an adjective, no first name
        described = any(key in lists.kinds[kind] for kind in ("title", "rank", "modifier", "small"))
        if not described and weight(key, vocabulary) == 1.0 and not lists.countries.get(key):
            found.add(canonical(f"{before} {word}", "person", vocabulary))
    return found.pop() if len(found) == 1 else ""


@lru_cache(maxsize=100_000)
def same(a: str, b: str) -> bool:
    """True when two keys can be one name: equal, a surname and a full name, a first name and its short form, one body named
    more fully, an acronym and what it stands for, or two spellings.

    Keys that hold figures are the same only when they are equal.
    """
    if a == b:
        return True
    if not a or not b or any(char.isdigit() for char in a + b):
        return False
    one, other = sorted((a.split(), b.split()), key=lambda words: (len(words), words))  # whichever is given first
    if len(one) == 1 and len(other) > 1:
        return len(one[0]) > 2 and ((len(other) <= 3 and one[0] == other[-1]) or _initials(other) == one[0])
    if len(one) > 1 and set(one) <= set(other) and (one[-1] == other[-1] or other[0] in (one[0], one[-1])):
        return True
    if len(one) > 1 and one[-1] == other[-1] and set(one[1:]) <= set(other[1:]) and _short_for(one[0], other[0]):
        return True
    if len(one) != len(other) or any(x[0] != y[0] for x, y in zip(one, other, strict=True)):
        return False
    return min(len(x) for x in one + other) > 1 and all(x == y or _respelt(x, y) for x, y in zip(one, other, strict=True))


def same_or_part(a: str, b: str) -> bool:
    """True when two keys can be one name, or the one is a single word of the other: "ada", "finch", "ada finch"."""
    parts = a.split(), b.split()
    return same(a, b) or (min(map(len, parts)) == 1 and not set(parts[0]).isdisjoint(parts[1]))


def _initials(words: list[str]) -> str:
    """The first letters of a name's words, as an acronym takes them: "esa" of "european space agency"."""
    return "".join(word[0] for word in words)


def shortens(one: str, other: str, vocabulary: Vocabulary | None = None) -> bool:
    """True when one of two ways to write a name is made of the initials of the other: "IE" and "Internet Explorer"."""
    keys = [canonical(name, "", vocabulary).split() for name in (one, other)]
    letters = [name.replace(".", "").lower() for name in (one, other)]
    return any(len(letters[n]) > 1 and _initials(keys[1 - n]) == letters[n] for n in (0, 1))


def _short_for(one: str, other: str) -> bool:
    """True for a first name and its short form: "Tim" and "Timothy"."""
    short, long = sorted((one, other), key=len)
    return len(short) > 2 and long.startswith(short)


def squeezed(word: str) -> str:
    """A word with every letter once where it stands doubled: "Aamal" and "Amal", "Hanna" and "Hana" are spellings of one name."""
    return "".join(letter for letter, before in zip(word, f" {word}", strict=False) if letter != before)


def _respelt(one: str, other: str) -> bool:
    """True for two spellings or numbers of one word; short words and words of other lengths are others ("niger", "nigeria")."""
    if len(one) > 3 and (one + "s" == other or other + "s" == one):
        return True
    if min(len(one), len(other)) > 3 and (squeezed(one) == squeezed(other) or _breathed(one, other)):
        return True
    return min(len(one), len(other)) > 5 and abs(len(one) - len(other)) <= 1 and ratio(one, other) >= _ALIKE


def _breathed(one: str, other: str) -> bool:
    """True for two spellings of a name that ends in a breath in its own script: "Dariya", "Dariyah", "Dariyeh"."""
    first, second = (_BREATH.fullmatch(word) for word in (one, other))
    if first is None or second is None or not (first["breath"] or second["breath"]):
        return False
    return squeezed(first["stem"]) == squeezed(second["stem"])


def country_of(name: str, vocabulary: Vocabulary | None = None) -> str:
    """The country that a name or demonym means ("Norwegians" gives "norway"); empty when it is none."""
    return _country_of(name, vocabulary or in_use())


@lru_cache(maxsize=50_000)  # asked for every word with a capital
def _country_of(name: str, vocabulary: Vocabulary) -> str:
    return name_lists(vocabulary).countries.get(spell(name, vocabulary), "")


def _bare(word: str) -> str:
    """A word of a place without a small particle before it, and in the singular: "al-Arlow" is "Arlow"."""
    particle, _, rest = word.partition("-")
    return (rest if rest and len(particle) < 3 else word).removesuffix("s")


@lru_cache(maxsize=20_000)
def place_words(places: tuple[str, ...]) -> frozenset[str]:
    """The words of some places that tell which they are, in lower case: countries and short words left out."""
    words = (_bare(word) for place in places for word in canonical(place, "place").split())
    return frozenset(stem(word) for word in words if len(word) > 2 and not country_of(word) and not country_of(f"{word}s"))
