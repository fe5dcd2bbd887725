"""The first and last day of a cup as the prose above its first round states them."""

import datetime

import pytest

from kzcup import curated
from kzcup.assemble.dates import Dates
from kzcup.assemble.lead import stated_days
from kzcup.sheet import Heading, Prose


def day(text):
    return datetime.date.fromisoformat(text) if text else None


@pytest.mark.parametrize(
    ("season", "text", "first", "last"),
    [
        (
            (1993, 1993),
            "The contest kicks off on March 24 and concludes with the final in November 1993.",
            ("March 24", "1993-03-24"),
            ("November 1993", None),
        ),
        (
            (1996, 1997),
            "The competition begins on 7 May 1996, and will end with the final in April 1997.",
            ("7 May 1996", "1996-05-07"),
            ("April 1997", None),
        ),
        (
            (2024, 2024),
            "On 7 March, 32 clubs were announced, commencing on 11 March and finishing on 29 September.",
            ("11 March", "2024-03-11"),
            ("29 September", "2024-09-29"),
        ),
        (
            (2016, 2016),
            "It lasted from 21 March to 19 November 2016, when Astana took the trophy.",
            ("21 March", "2016-03-21"),
            ("19 November 2016", "2016-11-19"),
        ),
        (
            (2008, 2008),
            "It was played between April 18 and June 15, 2008.",
            ("April 18", "2008-04-18"),
            ("June 15, 2008", "2008-06-15"),
        ),
        ((2010, 2010), "It began on 18 April 2010. It goes to 2011.", ("18 April 2010", "2010-04-18"), None),
        ((2010, 2010), "The cup began in a storm, long before 18 April 2010.", None, None),
        ((2010, 2010), "From 16 clubs 8 went on to the second round.", None, None),
        ((2010, 2010), "The final was played on 9 May 2010.", None, None),
        ((2010, 2010), "It began on 31 April 2010.", None, None),
    ],
    ids=["1993", "1996-97", "2024", "from", "between", "no end", "far", "no date", "no word", "no such day"],
)
def test_prose(season, text, first, last):
    dates = Dates(curated.load(), *season)
    found = stated_days([Prose(3, text), Heading(5, 2, "First round", 3)], 5, dates, curated.load())
    expected = [("first date", *first)] if first else []
    expected += [("last date", *last)] if last else []
    assert [(fact.subject, fact.value, fact.day) for fact in found] == [
        (subject, value, day(iso)) for subject, value, iso in expected
    ]
    assert all(text[fact.column - 1 :].startswith(fact.value) for fact in found)


def test_prose_of_a_round_states_nothing_of_the_season():
    dates = Dates(curated.load(), 2024, 2024)
    nodes = [Heading(5, 2, "First round", 3), Prose(6, "It was played from 21 March 2024 on.")]
    assert stated_days(nodes, 5, dates, curated.load()) == []
