"""Word lists are checked data, and a user's own lie over them."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

import pytest

import corroborate
from corroborate import vocabulary
from corroborate.errors import ConfigurationError, UnknownName

LIST = """
about = "an example"
[fields]
kind = "text"
size = "number?"
forms = "words?"
[entries]
"nigh" = { kind = "near", size = 1, forms = ["nigh on"] }
"""


def test_every_shipped_list_is_sound_and_says_what_it_is_for():
    words = vocabulary.load()
    assert words.names
    for name in words.names:
        assert len(words[name].about) > 10, name
        assert len(words[name]), name


def test_no_entry_holds_a_word_twice():
    words = vocabulary.load()
    for name in words.names:
        for key, entry in words[name].items():
            for field, given in entry.fields.items():
                if isinstance(given, list) and all(isinstance(word, str) for word in given):
                    assert len(given) == len(set(given)), f"{name}: {key}: {field}"


def test_entries_have_typed_fields():
    entry = vocabulary.parse_word_list("example", LIST, "example.toml")["nigh"]
    assert (entry.text("kind"), entry.number("size"), entry.words("forms"), entry.flag("absent")) == (
        "near",
        1.0,
        ("nigh on",),
        False,
    )


@pytest.mark.parametrize(
    ("change", "message"),
    [
        (('kind = "near"', "kind = 3"), "kind must be a string"),
        (('kind = "near", ', ""), "lacks the field 'kind'"),
        (("size = 1", "sise = 1"), "did you mean 'size'"),
        (('about = "an example"', ""), "'about' is missing"),
        (('"number?"', '"nubmer?"'), "did you mean 'number'"),
        (("[entries]", "[entries"), "not valid TOML"),
    ],
)
def test_a_wrong_list_is_refused_with_its_place(change, message):
    with pytest.raises(ConfigurationError, match="example.toml") as caught:
        vocabulary.parse_word_list("example", LIST.replace(*change), "example.toml")
    assert message in str(caught.value)


def test_an_overlay_adds_replaces_and_removes(tmp_path):
    file = tmp_path / "mine.toml"
    file.write_text(
        '[stamps]\n"filed" = { kind = "published" }\n"dated" = { kind = "updated" }\n"issued" = false\n', encoding="utf-8"
    )
    mine = vocabulary.load(overlay=file)["stamps"]
    assert mine["filed"].text("kind") == "published"
    assert mine["dated"].text("kind") == "updated"
    assert "issued" not in mine
    assert "issued" in vocabulary.load()["stamps"]


def test_an_overlay_is_checked_like_a_shipped_list(tmp_path):
    with pytest.raises(UnknownName, match="stamps"):
        vocabulary.load(overlay={"stmaps": {}})
    with pytest.raises(UnknownName, match="dated"):
        vocabulary.load(overlay={"stamps": {"datd": False}})
    with pytest.raises(ConfigurationError, match="cannot be read"):
        vocabulary.load(overlay=tmp_path / "absent.toml")
    with pytest.raises(UnknownName, match="'en'"):
        vocabulary.load("eng")


def test_a_language_that_lacks_a_word_list_says_so():
    german = vocabulary.load("de")
    with pytest.raises(ConfigurationError, match="the language 'de' has no word list 'dates'"):
        german["dates"]
    with pytest.raises(UnknownName, match="did you mean 'hedges'"):
        german["hegdes"]


@pytest.mark.parametrize("language", ["fr", "", "../en", "en.toml"])
def test_a_language_that_does_not_ship_is_refused(language):
    with pytest.raises(UnknownName, match="no language is called"):
        vocabulary.load(language)


def test_the_plain_vocabulary_is_loaded_once():
    assert vocabulary.load() is vocabulary.load()


def _of_totals(words):
    text = "The fire destroyed 40 homes in Arlow, 12 homes in Vale and 9 homes in Corran, summing to 71 homes, the mayor said."
    report = corroborate.check([corroborate.Document(text=text, source="Log")], vocabulary=words)
    return [found.rule for found in report.findings if found.rule == "total-not-sum"]


def test_rules_read_with_the_words_that_the_check_was_given():
    mine = vocabulary.load(overlay={"connectives": {"summing to": {"sense": "complete"}}})
    assert _of_totals(mine) == ["total-not-sum"]
    assert _of_totals(None) == []


def test_rules_know_the_other_names_that_the_check_was_given():
    post = "The storm destroyed 300 homes, the Valley Wire reports."
    news = "The storm destroyed 300 homes, the Arlow Post reports."
    documents = [corroborate.Document(post, "Arlow Post"), corroborate.Document(news, "Vale News")]
    aliases = {"aliases": {"vale news": {"forms": ["valley wire"]}}}

    def found(words):
        return {one.rule for one in corroborate.check(documents, vocabulary=words).findings}

    assert "circular-citation" not in found(None)
    assert "circular-citation" in found(vocabulary.load(overlay=aliases))


def test_questions_are_told_in_the_words_that_the_check_was_given():
    documents = [corroborate.Document("The museum acquired 40 paintings.", "A")]
    light = vocabulary.load()["counting"]["light"].words("words")
    mine = vocabulary.load(overlay={"counting": {"light": {"words": [*light, "acquire"]}}})
    assert [cluster.question for cluster in corroborate.check(documents).clusters] == ["painting: acquire"]
    assert [cluster.question for cluster in corroborate.check(documents, vocabulary=mine).clusters] == ["painting: how many"]


def test_the_words_in_use_are_the_runs_own_and_the_shipped_ones_outside_of_it():
    mine = vocabulary.load(overlay={"stamps": {"filed": {"kind": "published"}}})
    seen = []

    @corroborate.rule(over="run")
    def watching(_run):
        """Nothing: it looks at the words."""
        seen.append(vocabulary.in_use())
        return []

    with ThreadPoolExecutor(2) as threads:
        for words in (mine, None):
            threads.submit(corroborate.check, [], rules=[watching], vocabulary=words).result()
    assert seen == [mine, vocabulary.load()]
    assert vocabulary.in_use() is vocabulary.load()


def test_an_agency_speaks_for_a_country_that_is_listed() -> None:
    words = vocabulary.load()
    states = {entry.text("state") for entry in words["outlets"].values() if entry.text("state")}
    assert states
    assert states <= words["countries"].keys()


def test_small_words_are_found_by_their_class_and_by_what_they_join():
    words = vocabulary.load()
    assert {"a", "an", "the"} == vocabulary.of_class(words, "article")
    assert {"and", "or", "to"} == vocabulary.of_class(words, "joiner", "to")
    assert vocabulary.joints("of a body", words) == {"of", "for"}


@pytest.mark.parametrize(
    ("text", "bare"), [("the council", "council"), ("The Hague", "Hague"), ("the", "the"), ("theory", "theory")]
)
def test_a_definite_article_is_left_out_and_nothing_else(text, bare):
    assert vocabulary.without_article(text, vocabulary.load()) == bare
