import datetime as dt
import random
import subprocess
import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corroborate.corroboration import fuse
from corroborate.errors import InputError, UnknownName
from corroborate.values import Quantity

words = st.text(alphabet="abc", min_size=1, max_size=2)
record_lists = st.lists(st.tuples(words, words, st.one_of(words, st.integers(-5, 5), st.floats(), st.none())), max_size=40)


def answers(records, **options):
    return {item: answer.value for item, answer in fuse(records, **options).answers.items()}


def made(seed, sources, items=200, wrong=5, coverage=0.6):
    """Records of sources {name: (accuracy, copied from)}, where "right" is right."""
    chance = random.Random(seed)
    said = {}
    for name, (accuracy, original) in sources.items():
        said[name] = {}
        for item in range(items):
            if original is not None and item in said[original] and chance.random() < 0.9:
                said[name][item] = said[original][item]
            elif chance.random() < coverage:
                said[name][item] = "right" if chance.random() < accuracy else f"wrong {chance.randrange(wrong)}"
    return [(name, item, value) for name, by_item in said.items() for item, value in by_item.items()]


def share_right(records, **options):
    told = answers(records, **options)
    return sum(value == "right" for value in told.values()) / len(told)


def test_few_claims_are_counted_and_a_tie_is_told():
    fusion = fuse([("a", "toll", 12), ("b", "toll", 12), ("c", "toll", 14), ("a", "place", "mill"), ("b", "place", "yard")])
    toll = fusion.answers["toll"]
    assert (toll.value, toll.support, toll.origins, toll.witnesses, toll.margin, toll.tie) == (12, 2.0, 2, 2, 1.0, False)
    assert [(other.value, other.witnesses) for other in toll.alternatives] == [(14, 1)]
    assert fusion.answers["place"].tie
    assert fusion.sources["a"].reliability is None


def test_sources_of_one_declared_origin_have_one_voice():
    records = [("wire", "toll", 9), ("echo", "toll", 9), ("parrot", "toll", 9), ("clinic", "toll", 11), ("mayor", "toll", 11)]
    answer = fuse(records, origins={"echo": "wire", "parrot": "wire"}).answers["toll"]
    assert (answer.value, answer.origins, answer.witnesses) == (11, 2, 2)
    assert (answer.alternatives[0].origins, answer.alternatives[0].witnesses) == (1, 3)
    assert answers(records)["toll"] == 9


def test_a_bloc_of_copiers_is_found_and_named():
    sources = {f"honest {n}": (0.7, None) for n in range(9)} | {"leader": (0.3, None)}
    sources |= {f"copier {n}": (0.6, "leader") for n in range(7)}
    records = made(1, sources)
    fusion = fuse(records)
    assert share_right(records) > 0.9 > 0.7 > share_right(records, copies=False)
    assert len({fusion.sources[name].origin for name in sources if name.startswith("honest")}) == 9
    assert len({fusion.sources[name].origin for name in sources if not name.startswith("honest")}) == 1
    assert any(merge.changed and "leader" in merge.sources for merge in fusion.merges)


@pytest.mark.parametrize("accuracy", [0.6, 0.8, 0.95, 0.99])
def test_accurate_independent_sources_are_not_merged(accuracy):
    fusion = fuse(made(2, {f"s{n}": (accuracy - n % 3 * 0.04, None) for n in range(12)}))
    assert not fusion.merges
    assert len({source.origin for source in fusion.sources.values()}) == 12


def test_reliability_follows_accuracy():
    sources = {f"s{n}": (0.3 + 0.05 * n, None) for n in range(13)}
    told = fuse(made(3, sources, items=400)).sources
    assert told["s12"].reliability > told["s6"].reliability > told["s0"].reliability
    assert abs(told["s6"].reliability - 0.6) < 0.1


def test_labels_with_habitual_confusion_are_read_by_what_each_source_confuses():
    chance = random.Random(4)
    gold = {item: chance.choice(["cat", "dog", "fox"]) for item in range(300)}
    records = []
    for item, label in gold.items():
        for judge in range(9):
            blind = judge < 5 and label == "fox"  # five of nine call most foxes dogs
            said = "dog" if blind and chance.random() < 0.8 else label
            records.append((judge, item, said if chance.random() < 0.9 else chance.choice(["cat", "dog", "fox"])))
    fusion = fuse(records)
    assert fusion.methods == {"confusion": 300}
    right = [
        sum(found[item] == label for item, label in gold.items()) for found in (answers(records), answers(records, method="vote"))
    ]
    assert right[0] > right[1]


def test_numbers_are_weighed_by_how_close_sources_come():
    chance = random.Random(5)
    gold = {town: chance.randrange(1000, 90000) for town in range(120)}
    records = [("register", town, number) for town, number in gold.items()]
    for town, number in gold.items():
        records += [(f"guest {chance.randrange(400)}", town, round(number * chance.uniform(0.3, 3))) for _ in range(3)]
    fusion = fuse(records)
    assert fusion.methods == {"median": 120}
    counted = answers(records, method="vote")
    right = [sum(told[town] == number for town, number in gold.items()) for told in (answers(records), counted)]
    assert right[0] > right[1] + 20
    assert max(fusion.sources, key=lambda name: fusion.sources[name].reliability) == "register"


def test_an_incomplete_list_supports_the_fuller_one():
    records = [
        ("a", "book", "ames"),
        ("b", "book", "ames"),
        ("c", "book", "ames;boyd"),
        ("d", "book", "ames;boyd"),
        ("e", "book", "cole"),
    ]
    assert answers(records)["book"] == "ames;boyd"


def test_a_hedged_figure_supports_one_inside_it():
    hedged = Quantity(19000.0, 20000.0, 20000.0, "nearly", high_open=True)
    records = [("a", "size", Quantity.exactly(19600)), ("b", "size", Quantity.exactly(25000)), ("c", "size", hedged)]
    assert answers(records)["size"] == Quantity.exactly(19600)


def test_numbers_and_times_within_a_tolerance_are_one_answer():
    records = [("a", "toll", 100), ("b", "toll", 101), ("c", "toll", 100), ("d", "toll", 108), ("e", "toll", 108)]
    assert not fuse(records).answers["toll"].margin
    answer = fuse(records, tolerance=2).answers["toll"]
    assert (answer.value, answer.witnesses, answer.margin, [other.value for other in answer.alternatives]) == (100, 3, 1.0, [108])
    assert fuse(records, tolerance="10%").answers["toll"].witnesses == 5
    hours = [(name, "left", dt.datetime(2023, 6, 6, 8, minute)) for name, minute in (("a", 0), ("b", 4), ("c", 30), ("d", 33))]
    assert (
        fuse([*hours, ("e", "left", dt.datetime(2023, 6, 6, 8, 0))], tolerance=dt.timedelta(minutes=5)).answers["left"].witnesses
        == 3
    )
    for bad in (-1, "near", "-3%", float("nan")):
        with pytest.raises(InputError, match="tolerance"):
            fuse(records, tolerance=bad)


def test_values_are_never_joined_by_way_of_others():
    records = [(f"{number} {copy}", "toll", number) for number, copies in ((10, 3), (11, 1), (12, 2)) for copy in range(copies)]
    answer = fuse(records, tolerance=1).answers["toll"]
    assert (answer.value, answer.witnesses, answer.alternatives[0].value, answer.alternatives[0].witnesses) == (10, 4, 12, 2)


def test_spellings_of_one_string_are_one_answer_in_the_form_most_use():
    records = [("a", "town", "Port Ellery"), ("b", "town", "port  ellery"), ("c", "town", "Port Ellery"), ("d", "town", "Arlow")]
    answer = fuse(records).answers["town"]
    assert (answer.value, answer.witnesses) == ("Port Ellery", 3)
    assert not fuse([("a", "gate", "A-12"), ("b", "gate", "A12")]).answers["gate"].margin


@given(st.lists(st.tuples(words, words, st.integers(0, 40)), min_size=1, max_size=30), st.integers(0, 9))
@settings(max_examples=60)
def test_an_answer_within_tolerance_is_one_that_somebody_gave(records, tolerance):
    fusion = fuse(records, tolerance=tolerance)
    for item, answer in fusion.answers.items():
        said = [value for _, of, value in records if of == item]
        kept = [answer.value, *(other.value for other in answer.alternatives)]
        assert set(kept) <= set(said)
        assert all(min(abs(value - one) for one in kept) <= tolerance for value in said)
        assert all(abs(one - other) > tolerance for one in kept for other in kept if one != other)


def test_a_method_can_be_named_and_an_unknown_one_names_the_nearest():
    records = made(6, {f"s{n}": (0.8, None) for n in range(8)}, items=40)
    for method in ("vote", "accuracy", "popularity", "confusion", "investment", "sums"):
        assert share_right(records, method=method) >= 0.8, method
    with pytest.raises(UnknownName, match="accuracy"):
        fuse(records, method="acuracy")


def test_a_median_is_only_taken_of_numbers():
    records = [(f"s{n}", "toll", n) for n in range(5)] + [(f"s{n}", "place", "mill" if n else "yard") for n in range(5)]
    fusion = fuse(records, method="median")
    assert (fusion.answers["toll"].value, fusion.answers["place"].value) == (2, "mill")
    assert fusion.methods == {"median": 1, "vote": 1}


@pytest.mark.parametrize("records", [[("a", "b")], [("a", "b", "c", "d")], [({}, "b", "c")], [7]])
def test_a_record_of_another_form_is_refused(records):
    with pytest.raises(InputError):
        fuse(records)


def test_origins_in_another_form_are_refused():
    with pytest.raises(InputError, match="a dict from source to origin"):
        fuse([("A", "x", 1)], origins=["A"])


def test_nothing_gives_nothing():
    assert dict(fuse([]).answers) == {}
    assert dict(fuse([("a", "b", None), ("a", "c", float("nan"))]).answers) == {}


@given(record_lists, st.randoms(use_true_random=False))
@settings(max_examples=60)
def test_any_records_are_fused_the_same_in_any_order(records, chance):
    shuffled = list(records)
    chance.shuffle(shuffled)
    first, second = fuse(records), fuse(shuffled)
    assert {item: (a.value, a.support, a.tie) for item, a in first.answers.items()} == {
        item: (a.value, a.support, a.tie) for item, a in second.answers.items()
    }
    said = {(item, value) for _, item, value in records}
    assert all((item, answer.value) in said for item, answer in first.answers.items())


@given(st.lists(st.tuples(words, words, words), min_size=1, max_size=40))
@settings(max_examples=60)
def test_repeating_claims_adds_nothing(records):
    assert answers(records) == answers(records + records)


def test_importing_needs_no_numpy():
    code = "import sys, corroborate.corroboration; sys.exit('numpy' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_answers_show_the_first_few():
    answers = fuse([("a", "toll", 1), ("b", "toll", 2), ("a", "place", "mill")]).answers
    assert repr(answers) == "<Answers: 'toll': 1, 'place': 'mill'>"
    assert repr(fuse([("a", number, number) for number in range(7)]).answers).endswith("4: 4, and 2 more>")


def test_a_tolerance_for_values_that_are_all_text_is_a_mistake():
    with pytest.raises(InputError, match="every value is text, such as '1,000'"):
        fuse([("a", "toll", "1,000"), ("b", "toll", "1000")], tolerance="1%")
    assert fuse([("a", "toll", 1000), ("b", "toll", 1001), ("c", "place", "mill")], tolerance="1%").answers["toll"].support == 2


def test_a_record_that_is_none_is_shown():
    with pytest.raises(InputError, match=r"one has 2 parts: \('b', 'toll'\)"):
        fuse([("a", "toll", 1), ("b", "toll")])
