"""What the README shows is what happens."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
README = (ROOT / "README.md").read_text("utf-8")


def block(language: str, holding: str) -> str:
    """The code block of this language that holds these words."""
    blocks = re.findall(rf"```{language}\n(.*?)```", README, re.DOTALL)
    (found,) = [text for text in blocks if holding in text]
    return found


def test_the_python_example_runs_and_prints_what_is_said(tmp_path):
    shutil.copytree(ROOT / "seeds", tmp_path / "seeds")
    program = f"import sys; sys.path.insert(0, {str(ROOT)!r})\n" + block("python", "import kzcup")
    ran = subprocess.run(
        [sys.executable, "-c", program], cwd=tmp_path, capture_output=True, text=True, check=True
    )
    lines = ran.stdout.splitlines()
    assert lines[:4] == ["1993 Dostyk 62", "1996-97 Kairat 71", "2024 Aktobe 98", "Eduard Glazunov"]
    assert [line.split()[:2] for line in lines[4:]] == [
        ["34", "goals-not-listed"],
        ["37", "goals-not-listed"],
        ["42", "goals-not-listed"],
        ["56", "goals-not-listed"],
        ["79", "goals-not-listed"],
        ["89", "scorer-without-goal"],
    ]


def test_the_summary_is_the_one_a_load_prints(tmp_path, capfd):
    from kzcup.cli import run

    assert run(["load", str(ROOT / "seeds"), "--database", str(tmp_path / "kzcup.db")]) == 0
    printed = capfd.readouterr().out.splitlines()
    assert block("text", "champion  findings").splitlines() == printed[:4]


def test_the_explanation_is_the_one_explain_prints(tmp_path, capfd):
    from kzcup.cli import run

    database = str(tmp_path / "kzcup.db")
    run(["load", str(ROOT / "seeds"), "--database", database, "--quiet"])
    command, *shown = block("text", "kzcup explain tie").splitlines()
    capfd.readouterr()
    assert run([*command.removeprefix("$ kzcup ").split(), "--database", database]) == 0
    assert capfd.readouterr().out.splitlines()[: len(shown)] == shown


def test_the_finding_is_the_one_check_prints(capfd):
    from kzcup.cli import run

    run(["check", str(ROOT / "seeds" / "1996-97_Kazakhstan_Cup.txt")])
    told = " ".join(capfd.readouterr().out.split())
    shown = block("text", "kzcup check seeds/").split("\n", 1)[1]
    message = " ".join(shown.split("…")[0].removeprefix("seeds/").split())
    assert message in told


def test_every_page_the_readme_names_exists():
    for target in re.findall(r"\]\(([^)#]+)\)", README):
        if not target.startswith("http"):
            assert (ROOT / target).exists(), target
