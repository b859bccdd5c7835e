"""Runs in a row of letters, one a word or a unit: where those end that are all of some kinds."""

from __future__ import annotations


def behind_run(letters: str, at: int, of: str) -> int:
    """The first place from `at` on whose letter is none `of` these; behind the last one where all are."""
    while at < len(letters) and letters[at] in of:
        at += 1
    return at


def before_run(letters: str, at: int, of: str, least: int = -1) -> int:
    """The last place up to `at` whose letter is none `of` these, or `least` where all down to there are."""
    while at > least and letters[at] in of:
        at -= 1
    return at
