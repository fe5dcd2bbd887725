"""The wheel alone is a working kzcup: migrations, SQL and curated data travel inside it."""

import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent


@pytest.fixture(scope="module")
def wheel(tmp_path_factory) -> Path:
    """The wheel as `pip install .` would build it."""
    folder = tmp_path_factory.mktemp("wheel")
    subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "--target", "wheel", "--directory", str(folder)],
        cwd=ROOT,
        check=True,
        capture_output=True,
    )
    (built,) = folder.glob("*.whl")
    return built


def test_everything_that_is_read_at_run_time_is_inside(wheel):
    inside = set(zipfile.ZipFile(wheel).namelist())
    wanted = {f"kzcup/sql/{path.name}" for path in (ROOT / "sql").glob("*.sql")}
    wanted |= {f"kzcup/migrations/versions/{path.name}" for path in (ROOT / "migrations/versions").glob("*.py")}
    wanted |= {
        str(path.relative_to(ROOT))
        for path in (ROOT / "kzcup").rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }
    assert wanted | {"kzcup/migrations/env.py", "kzcup/py.typed"} <= inside


def test_no_test_and_no_seed_is_inside(wheel):
    parts = {name.split("/")[0] for name in zipfile.ZipFile(wheel).namelist()}
    assert {part for part in parts if not part.endswith(".dist-info")} == {"kzcup"}


def test_it_loads_and_reports_outside_the_clone(wheel, tmp_path):
    unpacked = tmp_path / "site"
    zipfile.ZipFile(wheel).extractall(unpacked)

    def kzcup(*arguments: str) -> str:
        ran = subprocess.run(
            [sys.executable, "-m", "kzcup", *arguments],
            cwd=tmp_path,
            env={"PYTHONPATH": str(unpacked), "PATH": "/usr/bin:/bin"},
            capture_output=True,
            text=True,
        )
        assert ran.returncode == 0, ran.stderr
        return ran.stdout

    where = subprocess.run(
        [sys.executable, "-c", "import kzcup; print(kzcup.__file__)"],
        cwd=tmp_path,
        env={"PYTHONPATH": str(unpacked)},
        capture_output=True,
        text=True,
        check=True,
    ).stdout
    assert where.startswith(str(unpacked))
    assert "3 loaded" in kzcup("load", str(ROOT / "seeds"))
    assert kzcup("report", "roll_of_honour", "--season", "2024", "--format", "csv").count("Aktobe") == 1
