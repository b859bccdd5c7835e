"""The caller's mistakes. A disagreement between sources is never one of these: that is a Finding.

Every message says what was wrong, where (file and line when there is one) and what to do about it.
"""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Sequence

#: How many of the known names a message lists.
_SHOWN = 24


class CorroborateError(Exception):
    """Base of every error this library raises on purpose; catch it to catch them all."""


class InputError(CorroborateError):
    """A file, folder or record that cannot be read as what it claims to be.

    :param message: what is wrong and what to do.
    :param path: the file, when there is one.
    :param line: the 1-based line in it, when known.
    """

    def __init__(self, message: str, *, path: str | None = None, line: int | None = None) -> None:
        self.path = path
        self.line = line
        place = ":".join(str(part) for part in (path, line) if part is not None)
        super().__init__(f"{place}: {message}" if place else message)


def demand_text(given: object) -> None:
    """Sees that a caller's text is one.

    :raises InputError: it is something else; says how to get it.
    """
    if not isinstance(given, str):
        raise InputError(f"a text is a string, not {given!r:.80}; that of a document is document.text")


class ConfigurationError(CorroborateError):
    """A setting, rule file or vocabulary overlay that does not say what it must."""


class SpanError(CorroborateError):
    """A span or quotation that is not in the text it is said to come from."""


def _listed(names: Sequence[str]) -> str:
    """The first of `names`, and how many more there are."""
    rest = len(names) - _SHOWN
    return ", ".join(names[:_SHOWN]) + (f" and {rest} more" if rest > 0 else "")


class UnknownName(ConfigurationError, KeyError):  # noqa: N818 - reads as what it says: "UnknownName: no rule ..."
    """A name (of a rule, unit, format, vocabulary ...) or an id that does not exist; names the nearest that does.

    Also a `KeyError`, as of any look-up that finds nothing.

    :param kind: what was looked for, in the singular ("rule").
    :param name: the name that was given.
    :param known: the names that exist.
    """

    def __init__(self, kind: str, name: str, known: Iterable[str]) -> None:
        self.kind = kind
        self.name = name
        self.known = sorted(known)
        near = difflib.get_close_matches(name, self.known, n=1, cutoff=0.5)
        hint = f"did you mean {near[0]!r}?" if near else f"known: {_listed(self.known)}" if self.known else "there is none"
        super().__init__(f"no {kind} is called {name!r}; {hint}")

    def __str__(self) -> str:
        return str(self.args[0])  # a key error puts its message in quotation marks


class RuleError(CorroborateError):
    """A rule that raised, or yielded something that is not a finding.

    :param rule: the rule's name.
    :param message: what happened, and with which claim at hand.
    """

    def __init__(self, rule: str, message: str) -> None:
        self.rule = rule
        self.message = message
        super().__init__(f"rule {rule!r}: {message}")


class ExtractorError(CorroborateError):
    """A caller's own extractor that raised; what it raised is the cause of this.

    :param document: the name of the document it was given.
    :param error: what it raised.
    """

    def __init__(self, document: str, error: Exception) -> None:
        self.document = document
        super().__init__(f"the extractor raised {type(error).__name__} in the document {document!r}: {error}")


class InputWarning(UserWarning):
    """Something in a folder is not read and the run goes on without it; the command line tells it under `not_checked`."""


class RuleWarning(UserWarning):
    """A rule broke and the run went on without it; `warnings.simplefilter("error", RuleWarning)` stops there instead."""


class MissingExtra(CorroborateError):  # noqa: N818 - names the thing that is missing, as users read it
    """A feature whose optional dependency is not installed.

    :param feature: what the caller wanted to do.
    :param extra: the extra of this distribution that brings it.
    """

    def __init__(self, feature: str, extra: str) -> None:
        self.extra = extra
        super().__init__(f"{feature} needs an optional dependency: pip install 'corroborate-claims[{extra}]'")
