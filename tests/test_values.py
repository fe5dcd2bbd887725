"""Values that are made quickly behave as any frozen dataclass does."""

import copy
import pickle
from dataclasses import FrozenInstanceError, dataclass, replace

import pytest

from kzcup.values import maker, quick


@quick
@dataclass(frozen=True, slots=True)
class Shot:
    """A value to try it on."""

    minute: int
    scorer: str | None
    counts: bool = True


def test_it_is_made_by_position_and_by_name():
    assert Shot(4, "Kireev") == Shot(minute=4, scorer="Kireev", counts=True)
    assert Shot(4, "Kireev", False).counts is False


def test_its_maker_makes_the_same():
    made = maker(Shot)(4, "Kireev")
    assert made == Shot(4, "Kireev")
    assert type(made) is Shot
    with pytest.raises(FrozenInstanceError):
        made.minute = 5
    with pytest.raises(TypeError, match="scorer"):
        maker(Shot)(4)


def test_a_field_left_out_is_an_error():
    with pytest.raises(TypeError, match="scorer"):
        Shot(4)


def test_it_is_frozen():
    shot = Shot(4, "Kireev")
    with pytest.raises(FrozenInstanceError):
        shot.minute = 5
    with pytest.raises((AttributeError, TypeError)):
        shot.club = "Gornyak"


def test_it_is_of_its_class_and_hashable():
    shot = Shot(4, "Kireev")
    assert type(shot) is Shot
    assert repr(shot).endswith("Shot(minute=4, scorer='Kireev', counts=True)")
    assert {shot: 1}[Shot(4, "Kireev")] == 1
    assert shot != Shot(5, "Kireev")


def test_it_is_replaced_copied_and_pickled():
    shot = Shot(4, "Kireev", False)
    assert replace(shot, minute=9) == Shot(9, "Kireev", False)
    assert copy.copy(shot) == copy.deepcopy(shot) == pickle.loads(pickle.dumps(shot)) == shot
