"""Tests of a rule of your own: copy this file and change the import."""

from custom_rule import falling_toll
from hypothesis import given

from corroborate.testing import check_examples, clusters


def test_its_examples_hold():
    check_examples(falling_toll)


@given(clusters())
def test_it_survives_any_cluster(cluster):
    list(falling_toll(cluster))
