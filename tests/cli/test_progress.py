"""What a long load shows: words of a line, and nothing where nothing is wanted."""

from kzcup.cli import progress
from kzcup.loading import Progress


def test_a_line_says_how_far_how_fast_and_how_long_yet():
    words = progress.in_words(Progress(1_200, 10_000, 51_000), 4.0)
    assert words == "1,200 of 10,000 documents, 51,000 matches, 300 documents/s, 29 s left"


def test_a_line_is_said_every_ten_seconds(monkeypatch, capsys):
    now = [0.0]
    monkeypatch.setattr(progress.time, "monotonic", lambda: now[0])
    with progress.showing(True) as on_progress:
        assert on_progress is not None
        for second in range(0, 36, 3):
            now[0] = float(second)
            on_progress(Progress(second + 1, 100, second))
    lines = capsys.readouterr().err.splitlines()
    assert [line.split()[1] for line in lines] == ["13", "25"]


def test_nothing_is_shown_where_nothing_is_wanted():
    with progress.showing(False) as on_progress:
        assert on_progress is None
