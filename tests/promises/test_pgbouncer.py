"""Behind pgbouncer in transaction mode, where each transaction may meet another connection of the server."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

import kzcup
from kzcup import answers
from kzcup.errors import DatabaseLocked
from tests import postgres as servers
from tests.promises.victim import start
from tests.store import contents, test_loading, texts

LOAD_TESTS: tuple[Callable[[Path, str], None], ...] = (
    test_loading.test_any_order_and_any_split_gives_the_same_database,
    test_loading.test_a_changed_document_changes_its_season_only,
    test_loading.test_shared_rows_go_with_their_last_season,
    test_loading.TestIdentity().test_another_source_is_refused_unless_told,
    test_loading.TestIdentity().test_two_tellings_of_one_season_in_one_run_are_both_refused,
    test_loading.TestFiles().test_what_is_not_text_loads_nothing_and_keeps_nothing_out,
    test_loading.TestSettings().test_a_rebuild_makes_what_a_load_would_have_made,
)


@pytest.fixture(scope="module")
def pool(postgres: servers.Server) -> Iterator[int]:
    with servers.pooled(postgres) as port:
        yield port


@pytest.fixture
def pooled_database(pg_database: str, postgres: servers.Server, pool: int) -> str:
    """The address of an empty database, by way of pgbouncer."""
    return pg_database.replace(f":{postgres.port}/", f":{pool}/")


@pytest.mark.parametrize("test", LOAD_TESTS, ids=lambda test: test.__name__)
def test_loading_behind_it(test: Callable[[Path, str], None], tmp_path: Path, pooled_database: str) -> None:
    test(tmp_path, pooled_database)


def test_a_large_first_load(tmp_path: Path, pooled_database: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("kzcup.loading.loader.FEW", 4)
    assert kzcup.load(texts.many(tmp_path, 9), pooled_database).actions == {"loaded": 9}
    assert len(answers.run("season_summary", database=pooled_database).rows) == 9


def test_a_lock_is_one_transactions_and_nobody_elses(tmp_path: Path, pooled_database: str, pg_database: str) -> None:
    """Session locks were given to two clients here; these are not, and nothing is left of them or of settings."""
    kzcup.load(texts.write(tmp_path, "there.txt", texts.cup(1999)), pooled_database)
    one = texts.write(tmp_path, "one.txt", texts.cup(2001))
    victim = start([one], pooled_database, hold_at="c")
    victim.wait_for("c")
    with pytest.raises(DatabaseLocked, match="pid"):
        kzcup.load(one, pooled_database, wait=False)
    victim.release()
    assert victim.finish()["actions"] == {"one.txt": "loaded"}
    assert contents.rows(pg_database, "SELECT * FROM pg_locks WHERE locktype = 'advisory'") == []
    assert contents.rows(pooled_database, "SHOW enable_seqscan") == [("on",)]
