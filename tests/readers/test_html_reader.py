"""Web pages: the article's text without what surrounds it."""

from __future__ import annotations

import builtins
import datetime as dt

import pytest

from corroborate import readers
from corroborate.errors import InputError, MissingExtra

PAGE = """<!doctype html><html><head><title>Flood at Northport | Herald</title>
<meta property="og:site_name" content="Herald"><meta property="article:published_time" content="2023-06-06T08:00:00Z"></head>
<body><nav><a href="/">Home</a> <a href="/sport">Sport</a> Skip to content</nav>
<article><h1>Flood at Northport</h1><p>At least 44 people were killed when the river burst its banks on Monday, the ministry said.
The water rose within an hour and cut the road to the harbour.</p>
<p>Rescue teams searched the valley through the night, and about 120 people were taken to hospital with injuries.</p></article>
<footer>Follow us on social media. All rights reserved.</footer><script>alert(1)</script></body></html>"""


def test_the_article_without_its_surroundings(tmp_path):
    pytest.importorskip("trafilatura", reason="the html extra is not installed")
    (tmp_path / "page.html").write_text(PAGE, encoding="utf-8")
    (document,) = readers.read(tmp_path)
    assert "At least 44 people were killed" in document.text
    assert not any(word in document.text for word in ("Skip to content", "rights reserved", "alert"))
    assert document.published == dt.date(2023, 6, 6)
    assert document.source.name == "Herald"


def test_a_page_without_an_article_is_refused(tmp_path):
    pytest.importorskip("trafilatura", reason="the html extra is not installed")
    (tmp_path / "page.html").write_text("<html><body></body></html>", encoding="utf-8")
    with pytest.raises(InputError, match=r"page.html: no article text was found"):
        readers.read(tmp_path)


def test_without_the_extra_it_is_named(tmp_path, monkeypatch):
    real = builtins.__import__

    def without(name, *args, **kwargs):
        if name == "trafilatura":
            raise ImportError(name)
        return real(name, *args, **kwargs)

    monkeypatch.setattr(builtins, "__import__", without)
    (tmp_path / "page.html").write_text(PAGE, encoding="utf-8")
    with pytest.raises(MissingExtra, match=r"corroborate-claims\[html\]"):
        readers.read(tmp_path)
