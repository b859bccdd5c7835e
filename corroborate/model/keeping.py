"""What is worked out of a document, a cluster or the like is kept with it for whoever asks again, and goes when it goes."""

from __future__ import annotations

import gc
import inspect
from collections import OrderedDict
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import wraps
from threading import Lock
from typing import Any, ParamSpec, TypeVar, TypeVarTuple, cast
from weakref import WeakKeyDictionary

_Given = ParamSpec("_Given")
_Found = TypeVar("_Found")
_Thing = TypeVar("_Thing")
_Rest = TypeVarTuple("_Rest")
_UNKNOWN = object()

#: So many answers are kept with one thing; one that lives long and is asked without end forgets them all, and starts anew.
_MOST = 200_000


class Kept(dict[Any, Any]):
    """What was worked out of one thing, by who asked and what; it is not written to files, nor copied with the thing."""

    def forget(self) -> None:
        """Let go of it all, and of what is kept with that: nothing that holds the thing itself waits for the collector."""
        found = list(self.values())
        self.clear()
        for one in found:
            if isinstance(kept := getattr(one, "kept", None), Kept):
                kept.forget()

    def __reduce__(self) -> tuple[type[Kept], tuple[()]]:
        return Kept, ()


@contextmanager
def uncollected() -> Iterator[None]:
    """Keep the collector of cycles from walking over all that is read, again and again: it stays, and holds no cycles."""
    collects = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collects:
            gc.enable()


class AtHand:
    """The last documents that were met, so many at most; what is kept with one that leaves is forgotten."""

    def __init__(self, most: int) -> None:
        self._most, self._turn = most, Lock()
        self._met: OrderedDict[Any, Any] = OrderedDict()

    def met(self, document: _Thing) -> _Thing:
        """The document, or the equal one that is at hand, with all that is kept with it."""
        with self._turn:
            known: _Thing = self._met.setdefault(document, document)
            self._met.move_to_end(known)
            gone = self._met.popitem(last=False)[0] if len(self._met) > self._most else None
        if gone is not None:
            gone.kept.forget()
        return known


def kept_with(owner: str) -> Callable[[Callable[_Given, _Found]], Callable[_Given, _Found]]:
    """Makes a function work out once what it is asked of one thing.

    :param owner: the name of the parameter for that thing, whose field `kept` is a `Kept`. The other arguments, all hashable,
        are what a result is found again by.
    """

    def keeping(function: Callable[_Given, _Found]) -> Callable[_Given, _Found]:
        place = [*inspect.signature(function).parameters].index(owner)
        asker = (function,)

        @wraps(function)
        def asked(*given: Any, **named: Any) -> Any:
            kept = given[place].kept
            key = asker + given[:place] + given[place + 1 :]
            if named:
                key += tuple(named.items())
            found = kept.get(key, _UNKNOWN)
            if found is _UNKNOWN:
                found = function(*given, **named)
                if len(kept) >= _MOST:
                    kept.clear()
                kept[key] = found
            return found

        return cast(Callable[_Given, _Found], asked)

    return keeping


def kept_between(function: Callable[[_Thing, _Thing, *_Rest], _Found]) -> Callable[[_Thing, _Thing, *_Rest], _Found]:
    """Makes a function work out once what it is asked of its first two arguments, for as long as both last.

    It is kept with the first, whose field `kept` is a `Kept`, and does not keep the second from going.
    """

    @wraps(function)
    def asked(one: Any, other: Any, *given: *_Rest) -> Any:
        beside = one.kept.get((function, given))
        if beside is None:
            beside = one.kept[function, given] = WeakKeyDictionary()
        found = beside.get(other, _UNKNOWN)
        if found is _UNKNOWN:
            found = beside[other] = function(one, other, *given)
        return found

    return asked
