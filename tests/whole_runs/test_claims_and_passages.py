"""A claim against a passage, as fact-checkers set them side by side: when it was, how it is called, what is near a figure."""

import pytest
from claims_for_tests import relations


@pytest.mark.parametrize(
    ("passage", "claim", "differs"),
    [
        ("The bridge was completed in 1932.", "The bridge was completed in the 1920s.", True),
        ("The bridge was completed in 1932.", "The bridge was completed in the 1930s.", False),
        ("Founded in 1869, the town lies on the coast.", "Wick was founded in the 18th century.", True),
        ("Founded in 1869, the town lies on the coast.", "Wick was founded in the nineteenth century.", False),
        ("The hall was built in 1904.", "The hall was built in the early 20th century.", False),
        ("Harbour was released on October 3, 1997 by Finch Records.", "Harbour was released after October 15.", True),
        ("Harbour was released on October 3, 1997 by Finch Records.", "Harbour was released before October 15.", False),
        ("Harbour was released on December 31, 1997.", "Harbour was released after December 31.", True),
        ("In 1997, Ada Finch earned her pilot's licence.", "Ada Finch earned her pilot's licence after 2001.", True),
        ("In 1997, Ada Finch earned her pilot's licence.", "Ada Finch earned her pilot's licence in the 1990s.", False),
    ],
)
def test_when_it_was(passage, claim, differs):
    assert ("conflict" in relations(passage, claim)) is differs


@pytest.mark.parametrize(
    ("passage", "claim"),
    [
        ("Tom Reed Jr. (born January 3, 1986) is a Danish singer.", "Tom Reed Jr. was born before 1975."),
        ("Arlow Shoe Inc. was founded in 1950 by Tom Reed.", "Arlow Shoe Inc. was founded in 1962."),
        ('The first single, titled "Nothing", was released on May 21, 2013.', "The first single was released after 2014."),
    ],
)
def test_names_with_a_full_stop_or_a_title_behind_them(passage, claim):
    assert "conflict" in relations(passage, claim)


@pytest.mark.parametrize(
    ("claim", "differs"),
    [
        ("Arlow Mills employs more than 6,400 people.", True),
        ("Arlow Mills employs more than 6,250 people.", False),
    ],
)
def test_about_a_figure_is_near_its_last_place(claim, differs):
    assert ("conflict" in relations("Arlow Mills employs around 6,300 people in Wick.", claim)) is differs
