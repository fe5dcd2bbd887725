"""Values flow one way: a module imports only from the parts that stand before its own.

The imports of every module are read from its source, also those inside functions.
"""

import ast
from pathlib import Path

import pytest

PACKAGE = Path(__file__).resolve().parent.parent / "kzcup"

LEFT = {"text", "sheet", "formats", "model", "curated", "assemble", "identity", "infer", "checks"}
ALLOWED: dict[str, set[str]] = {
    "resources": set(),
    "errors": set(),
    "values": set(),
    "text": {"values"},
    "sheet": {"text", "values"},
    "formats": {"text", "sheet", "values"},
    "model": {"text", "values"},
    "curated": {"model", "resources", "errors"},
    "assemble": {"sheet", "model", "curated", "values"},
    "identity": {"model", "curated", "values"},
    "infer": {"model", "values"},
    "checks": {"model", "sheet", "text", "values"},
    "pipeline": LEFT,
    "store": {"model", "sheet", "text", "resources", "errors", "values"},
    "loading": {"pipeline", "store", "errors", "model", "sheet", "text", "curated", "checks"},
    "answers": {"store", "errors"},
    "explain": {"store", "answers", "errors"},
    "reports": {"store", "answers", "errors", "model", "text"},
    "exports": {"store", "answers", "reports", "errors"},
    "__main__": {"cli"},
    "__init__": {"resources", "pipeline", "loading", "answers", "model", "errors", "text"},
}
"""What each part may import, beside itself. `cli` may import everything."""


def part_of(path: Path) -> str:
    """The part a module belongs to: its folder, or its own name."""
    return path.relative_to(PACKAGE).parts[0].removesuffix(".py")


def imported_parts(path: Path) -> set[tuple[str, int]]:
    """Parts of kzcup that a module imports, with the line of the import."""
    found = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}:{node.lineno}: imports are written in full"
            base = node.module or ""
            names = [f"kzcup.{alias.name}" for alias in node.names] if base == "kzcup" else [base]
        else:
            continue
        found |= {
            (name.split(".")[1], node.lineno) for name in names if name.startswith("kzcup.")
        }
    return found


MODULES = sorted(PACKAGE.rglob("*.py"))


def test_every_part_is_known():
    assert {part_of(path) for path in MODULES} <= ALLOWED.keys() | {"cli"}


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_no_module_imports_from_a_later_part(path):
    part = part_of(path)
    if part == "cli":
        return
    climbing = [
        f"line {line} imports {other}"
        for other, line in sorted(imported_parts(path))
        if other != part and other not in ALLOWED[part]
    ]
    assert not climbing


def test_the_rule_would_see_an_import_inside_a_function(tmp_path):
    module = tmp_path / "module.py"
    module.write_text("def f():\n    from kzcup.store import tables\n    import kzcup.cli\n")
    assert {part for part, _ in imported_parts(module)} == {"store", "cli"}


def test_only_the_pipeline_imports_all_the_stages():
    importers = [
        path
        for path in MODULES
        if len({part for part, _ in imported_parts(path)} & {"formats", "assemble", "infer"}) == 3
    ]
    assert importers == [PACKAGE / "pipeline.py"]


def test_only_the_command_line_prints_or_exits():
    speaking = [
        f"{path.relative_to(PACKAGE)}: {ast.unparse(node.func)}"
        for path in MODULES
        if part_of(path) != "cli"
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call)
        and ast.unparse(node.func) in {"print", "sys.exit", "exit", "quit", "os._exit", "click.echo"}
    ]
    # a process that only reads documents ends itself when the one it reads for is gone
    assert speaking == ["loading/processes.py: os._exit"]
