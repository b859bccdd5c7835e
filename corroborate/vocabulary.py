"""The only reader of word lists: loads them, checks them, lays the user's own over them.

A vocabulary is a folder of TOML files, one per word list (`hedges.toml`, `units.toml` ...). Each says what it is for and
which fields an entry has, so that a wrong entry is found when it is loaded, with its file and key:

    about = "Words that turn a figure into an interval"

    [fields]                     # name = type; a "?" makes it optional
    hedge = "text"               # text | number | flag | words (a list of strings) | numbers
    places = "words?"

    [entries]
    "nearly" = { hedge = "nearly" }

A user's overlay is one TOML file with a table per word list; an entry is added or replaced, `false` removes it:

    [hedges]
    "knocking on" = { hedge = "nearly", below = 0.1 }
    "nearly" = false
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import ItemsView, Iterable, Iterator, Mapping, Sequence, ValuesView
from contextlib import contextmanager
from contextvars import ContextVar
from functools import lru_cache
from importlib import resources
from pathlib import Path
from typing import Any, TypeVar, overload

from attrs import field, frozen

from corroborate.errors import ConfigurationError, UnknownName
from corroborate.model.keeping import uncollected

_T = TypeVar("_T")

#: So many first letters of words are many, and so many words with one first letter.
_MANY, _CROWD = 5, 6

_TYPES: dict[str, str] = {
    "text": "a string",
    "number": "a number",
    "flag": "true or false",
    "words": "a list of strings",
    "numbers": "a list of numbers",
}


#: What one value of each is; a truth value is no number.
_VALUES: dict[str, frozenset[type]] = {
    "text": frozenset((str,)),
    "number": frozenset((int, float)),
    "flag": frozenset((bool,)),
    "words": frozenset((str,)),
    "numbers": frozenset((int, float)),
}


def _is(kind: str, value: object) -> bool:
    if kind in ("words", "numbers"):
        return isinstance(value, list) and _VALUES[kind].issuperset(map(type, value))
    return type(value) in _VALUES[kind]


@frozen
class Entry:
    """One entry of a word list: typed access to its fields; an absent optional field gives the empty value."""

    key: str
    fields: Mapping[str, Any]

    def text(self, name: str, default: str = "") -> str:
        """The string in field `name`, or `default`."""
        return str(self.fields.get(name, default))

    def number(self, name: str, default: float = 0.0) -> float:
        """The number in field `name`, or `default`."""
        return float(self.fields.get(name, default))

    def flag(self, name: str) -> bool:
        """The truth value in field `name`; False when absent."""
        return bool(self.fields.get(name, False))

    def words(self, name: str) -> tuple[str, ...]:
        """The strings in field `name`; empty when absent."""
        return tuple(self.fields.get(name, ()))

    def numbers(self, name: str) -> tuple[float, ...]:
        """The numbers in field `name`; empty when absent."""
        return tuple(float(number) for number in self.fields.get(name, ()))


@frozen
class WordList(Mapping[str, Entry]):
    """One checked word list: a mapping from key to `Entry`, in the order of the file.

    :param name: the file's stem ("hedges").
    :param about: what it is for.
    :param schema: field name to type, as in the file's `[fields]`.
    :param entries: key to entry.
    """

    name: str
    about: str
    schema: Mapping[str, str]
    entries: Mapping[str, Entry] = field(repr=False)

    def __getitem__(self, key: str) -> Entry:
        return self.entries[key]

    def __contains__(self, key: object) -> bool:
        return key in self.entries

    @overload
    def get(self, key: str, /) -> Entry | None: ...

    @overload
    def get(self, key: str, /, default: Entry | _T) -> Entry | _T: ...

    def get(self, key: str, /, default: Any = None) -> Any:
        """The entry, or `default`: at once, since most words that are looked up are in no list."""
        return self.entries.get(key, default)

    def flagged(self, key: str, flag: str) -> bool:
        """True for an entry with this flag; False where there is no such entry."""
        entry = self.entries.get(key)
        return entry is not None and entry.flag(flag)

    def values(self) -> ValuesView[Entry]:
        """The entries, in the order of the file."""
        return self.entries.values()

    def items(self) -> ItemsView[str, Entry]:
        """Each key with its entry, in the order of the file."""
        return self.entries.items()

    def __iter__(self) -> Iterator[str]:
        return iter(self.entries)

    def __len__(self) -> int:
        return len(self.entries)


@frozen(eq=False)
class Vocabulary:
    """All word lists of one language, an overlay laid over them. Compared and hashed by identity, so that what is compiled
    from it can be cached.

    :param language: its code ("en").
    :param lists: name to word list.
    """

    language: str
    lists: Mapping[str, WordList] = field(repr=False)

    def __getitem__(self, name: str) -> WordList:
        """The word list called `name`.

        :raises UnknownName: there is none.
        :raises ConfigurationError: English has it, this language has not.
        """
        try:
            return self.lists[name]
        except KeyError:
            if name in _built_in("en"):
                own = ", ".join(self.names)
                told = f"the language {self.language!r} has no word list {name!r}, which this needs; it has {own}"
                raise ConfigurationError(told) from None
            raise UnknownName("word list", name, self.lists) from None

    def __contains__(self, name: str) -> bool:
        return name in self.lists

    @property
    def names(self) -> tuple[str, ...]:
        """The names of the word lists, sorted."""
        return tuple(sorted(self.lists))


def _check_entry(list_name: str, key: str, raw: object, schema: Mapping[str, str], place: str) -> Entry:
    if not isinstance(raw, dict):
        example = f"{{ {next(iter(schema), 'field')} = ... }}"
        raise ConfigurationError(f"{place}: [{list_name}] {key!r} must be a table of fields such as {example}")
    for name, value in raw.items():
        if name not in schema:
            raise UnknownName(f"field of word list {list_name!r} ({place}, entry {key!r})", name, schema)
        kind = schema[name].removesuffix("?")
        if not _is(kind, value):
            raise ConfigurationError(f"{place}: [{list_name}] {key!r}: {name} must be {_TYPES[kind]}, not {value!r}")
    for name, kind in schema.items():
        if not kind.endswith("?") and name not in raw:
            raise ConfigurationError(f"{place}: [{list_name}] {key!r} lacks the field {name!r} ({_TYPES[kind]})")
    return Entry(key, {name: tuple(value) if isinstance(value, list) else value for name, value in raw.items()})


def toml_of(path: Path) -> dict[str, Any]:
    """The tables of a TOML file of the caller's: a vocabulary overlay or settings.

    :raises ConfigurationError: the file cannot be read, or is not TOML; names it.
    """
    try:
        text = path.read_text(encoding="utf-8-sig")
    except OSError as error:
        raise ConfigurationError(f"{path}: cannot be read: {error.strerror}") from error
    except UnicodeDecodeError as error:
        raise ConfigurationError(f"{path}: cannot be read: it is not UTF-8") from error
    return _parse(text, str(path))


def _parse(text: str, place: str) -> dict[str, Any]:
    try:
        return tomllib.loads(text)
    except (ValueError, RecursionError) as error:  # a number of 5,000 digits is a plain ValueError
        raise ConfigurationError(f"{place}: not valid TOML: {error}") from error


def parse_word_list(name: str, text: str, place: str) -> WordList:
    """A word list from the text of its TOML file.

    :param name: the list's name.
    :param text: the file's text.
    :param place: what to call the file in messages.
    :raises ConfigurationError: the text is not TOML, the header is incomplete, or an entry does not fit the header.
    """
    raw = _parse(text, place)
    for needed, kind in (("about", str), ("fields", dict), ("entries", dict)):
        if not isinstance(raw.get(needed), kind):
            raise ConfigurationError(
                f"{place}: a word list needs `about`, [fields] and [entries]; {needed!r} is missing or of the wrong kind"
            )
    schema: dict[str, str] = raw["fields"]
    for field_name, kind_name in schema.items():
        if not isinstance(kind_name, str) or kind_name.removesuffix("?") not in _TYPES:
            raise UnknownName(f"field type ({place}, field {field_name!r})", str(kind_name), _TYPES)
    entries = {key: _check_entry(name, key, entry, schema, place) for key, entry in raw["entries"].items()}
    return WordList(name, raw["about"], schema, entries)


@lru_cache(maxsize=8)
def _built_in(language: str) -> Mapping[str, WordList]:
    root = resources.files("corroborate") / "vocabularies"
    known = [item.name for item in root.iterdir() if item.is_dir()]
    if language not in known:
        raise UnknownName("language", language, known)
    lists = {item.name: item for item in (root / language).iterdir() if item.name.endswith(".toml")}
    with uncollected():
        return {
            name.removesuffix(".toml"): parse_word_list(
                name.removesuffix(".toml"), item.read_text(encoding="utf-8"), f"vocabularies/{language}/{name}"
            )
            for name, item in sorted(lists.items())
        }


def overlaid(base: Mapping[str, WordList], overlay: Mapping[str, Any], place: str) -> dict[str, WordList]:
    """`base` with the tables of `overlay` laid over it: entries added, replaced, or removed by `false`.

    :raises UnknownName: a table names no word list, or `false` stands at a key that does not exist.
    :raises ConfigurationError: an entry does not fit its word list's fields.
    """
    lists = dict(base)
    for name, changes in overlay.items():
        if name not in lists:
            raise UnknownName(f"word list ({place})", name, lists)
        if not isinstance(changes, dict):
            raise ConfigurationError(f"{place}: [{name}] must be a table of entries")
        known = lists[name]
        entries = dict(known.entries)
        for key, raw in changes.items():
            if raw is False:
                if key not in entries:
                    raise UnknownName(f"entry of word list {name!r} ({place})", key, entries)
                del entries[key]
            else:
                entries[key] = _check_entry(name, key, raw, known.schema, place)
        lists[name] = WordList(name, known.about, known.schema, entries)
    return lists


@lru_cache(maxsize=8)
def _plain(language: str) -> Vocabulary:
    return Vocabulary(language, _built_in(language))


def load(language: str = "en", *, overlay: str | Path | Mapping[str, Any] | None = None) -> Vocabulary:
    """The vocabulary of a language.

    :param language: a language that ships with the library.
    :param overlay: a user's additions: a path of a TOML file, or the same as a mapping.
    :returns: the vocabulary; the plain one is loaded once and shared.
    :raises UnknownName: no such language, word list or field; names the nearest.
    :raises ConfigurationError: the overlay cannot be read or does not fit.
    """
    if overlay is None:
        return _plain(language)
    if isinstance(overlay, Mapping):
        return Vocabulary(language, overlaid(_built_in(language), overlay, "overlay"))
    path = Path(overlay)
    return Vocabulary(language, overlaid(_built_in(language), toml_of(path), str(path)))


def any_of(words: Iterable[str], *, space: str = r"\ ") -> str:
    """An expression for any of some words, in either case, the longest first.

    By first letters, as such a search passes a text several times faster than with a flag; of many words with one first letter
    by their second as well; and where first letters are many, all of them are looked for at once before any one is.

    :param space: the expression for a space inside of them.
    """
    firsts = _by_letter(sorted(words, key=lambda word: (-len(word), word)))
    told = "|".join(f"[{_cases(first)}]{_ending(ends, space)}" for first, ends in firsts.items())
    return told if len(firsts) < _MANY else f"(?=[{''.join(map(_cases, firsts))}])(?:{told})"


def _by_letter(words: Iterable[str]) -> Mapping[str, Sequence[str]]:
    """What some words go on with behind their first letter, by that; "" comes last."""
    found: dict[str, list[str]] = {}
    for word in words:
        found.setdefault(word[:1].lower(), []).append(word[1:])
    return dict(sorted(found.items(), reverse=True))


def _cases(letter: str) -> str:
    """A letter in both cases, as a set of characters has them."""
    return "".join(re.escape(case) for case in dict.fromkeys((letter, letter.upper())) if len(case) == 1)


def _ending(ends: Sequence[str], space: str) -> str:
    """An expression for any of what some words go on with behind a letter, in either case."""
    if len(ends) < _CROWD:
        return f"(?i:{'|'.join(_spaced(end, space) for end in ends)})"
    told = []
    for letter, rest in _by_letter(ends).items():
        lead = space if letter == " " else letter and f"[{_cases(letter)}]"
        told.append(f"{lead}(?i:{'|'.join(_spaced(end, space) for end in rest)})")
    return f"(?:{'|'.join(told)})"


def _spaced(words: str, space: str) -> str:
    return re.escape(words).replace(r"\ ", space)


def as_written(words: Iterable[str], *, space: str = r"\ ") -> str:
    """An expression for any of some words in the case in which they are written, the longest first; `space` as for `any_of`."""
    return "|".join(re.escape(word).replace(r"\ ", space) for word in sorted(words, key=lambda word: (-len(word), word)))


@lru_cache(maxsize=64)
def of_class(vocabulary: Vocabulary, *classes: str) -> frozenset[str]:
    """The small words of the language that are of one of some classes in the list `grammar`: "article", "relative"."""
    wanted = frozenset(classes)
    return frozenset(word for word, entry in vocabulary["grammar"].items() if not wanted.isdisjoint(entry.words("classes")))


@lru_cache(maxsize=64)
def synonyms(vocabulary: Vocabulary, *kinds: str) -> Mapping[str, str]:
    """What is named alike in the entries of some kinds in the list `synonyms`: each form to the first entry that holds it."""
    found: dict[str, str] = {}
    for key, entry in vocabulary["synonyms"].items():
        if entry.text("kind") in kinds:
            found = dict.fromkeys(entry.words("words"), key) | found
    return found


@lru_cache(maxsize=512)
def words_in(vocabulary: Vocabulary, name: str, *keys: str) -> frozenset[str]:
    """The words of some entries of a word list."""
    return frozenset(word for key in keys for word in vocabulary[name][key].words("words"))


@lru_cache(maxsize=64)
def finder(vocabulary: Vocabulary, name: str, *keys: str) -> re.Pattern[str]:
    """Finds the words of some entries of a word list in a text."""
    return re.compile(rf"\b(?:{any_of(words_in(vocabulary, name, *keys))})\b")


@lru_cache(maxsize=32)
def key_by_word(vocabulary: Vocabulary, name: str) -> Mapping[str, str]:
    """The words of all entries of a word list, each with the key of its entry."""
    return {word: key for key, entry in vocabulary[name].items() for word in entry.words("words")}


def counted_as(frame: Entry) -> str:
    """The canonical subject of what a frame counts: people, where it counts persons and its entry says nothing else."""
    return frame.text("subject", "people" if frame.text("counts") == "person" else "")


@lru_cache(maxsize=128)
def joints(kind: str, vocabulary: Vocabulary) -> frozenset[str]:
    """The small words of one kind in the list `joints`, at which phrases are taken apart: those "belonging", "joining"."""
    return frozenset(vocabulary["joints"][kind].words("words"))


def without_article(text: str, vocabulary: Vocabulary) -> str:
    """`text` without a definite article before it: "council" of "the council"."""
    first, space, rest = text.partition(" ")
    return rest if space and first.lower() in of_class(vocabulary, "definite") else text


#: What `check` was given, while it links, compares and runs its rules: a rule is a function of a cluster alone, and reads with
#: the words of its run.
_IN_USE: ContextVar[Vocabulary] = ContextVar("vocabulary in use")


@contextmanager
def using(vocabulary: Vocabulary) -> Iterator[None]:
    """While it lasts, `in_use` gives `vocabulary` in this thread or task."""
    token = _IN_USE.set(vocabulary)
    try:
        yield
    finally:
        _IN_USE.reset(token)


def in_use() -> Vocabulary:
    """What a rule reads words with: the vocabulary of the `check` that runs it; outside of one the shipped English one."""
    return _IN_USE.get(None) or load()
