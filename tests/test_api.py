"""The public names and the signatures users rely on: changing one is a decision, not an accident."""

from __future__ import annotations

import inspect
import subprocess
import sys

import corroborate

PUBLIC = set(
    """
Attribution Claim Cluster Comparison DEFAULT_RULES Document Extractor Finding Fusion Interval Link Origin Qualifiers Quantity
Report Rule Source Span Term TermList TimeSpan Voice check extract find_attributions find_dates find_quantities finding fuse
read read_claims rule select
    """.split()  # noqa: SIM905 - a list of names reads best as words
)

SIGNATURES = {
    "check": ["documents", "rules", "vocabulary", "claims", "extractor", "parties", "credibility", "progress"],
    "read": ["paths"],
    "read_claims": ["path", "documents"],
    "extract": ["document", "vocabulary"],
    "find_quantities": ["text", "vocabulary"],
    "find_attributions": ["text", "vocabulary"],
    "find_dates": ["text", "published", "vocabulary"],
    "fuse": ["records", "origins", "method", "copies", "tolerance"],
    "Document": ["text", "source", "name", "title", "published", "updated", "url", "path", "first_line"],
    "Source": ["name", "party", "reliability", "origin"],
    "rule": ["function", "name", "family", "severity", "over", "good", "bad"],
    "finding": ["message", "claims", "severity"],
}


def test_the_public_names_are_these():
    assert sorted(corroborate.__all__) == sorted(PUBLIC)
    for name in sorted(PUBLIC):
        assert getattr(corroborate, name) is not None


def test_the_public_signatures_are_these():
    for name, wanted in SIGNATURES.items():
        assert list(inspect.signature(getattr(corroborate, name)).parameters) == wanted, name


def test_an_unknown_name_is_an_attribute_error():
    try:
        corroborate.chekc  # noqa: B018 - the look-up is what is tested
    except AttributeError as error:
        assert "chekc" in str(error)
    else:
        raise AssertionError("an unknown name was found")


def test_every_public_name_is_documented():
    for name in sorted(PUBLIC):
        if name != "DEFAULT_RULES":
            assert inspect.getdoc(getattr(corroborate, name)), name


def test_importing_loads_no_heavy_module():
    heavy = ("networkx", "numpy", "rapidfuzz", "click", "hypothesis", "spacy", "trafilatura", "pandas", "matplotlib")
    code = f"import corroborate, sys; print([name for name in {heavy!r} if name in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_dir_lists_the_names_of_the_api_once_and_no_others():
    names = [name for name in dir(corroborate) if not name.startswith("__")]
    assert sorted(names) == sorted(corroborate.__all__)
