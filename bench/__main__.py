"""``python -m bench``: measure everything in one run and print the tables of docs/performance.md."""

from __future__ import annotations

import argparse
import shutil
import sys
import tempfile
from pathlib import Path

from bench import corpus, report
from bench.session import Session


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m bench", description=__doc__)
    parser.add_argument("--documents", type=int, default=1000, help="how many seasons (default 1000)")
    parser.add_argument("--seed", type=int, default=1, help="the seed of the generated seasons")
    parser.add_argument("--repeat", type=int, default=3, help="runs of each short measurement; medians count")
    parser.add_argument("--engines", default="sqlite,postgresql", help="which databases to load")
    parser.add_argument("--whole-views", action="store_true", help="also read every view whole")
    parser.add_argument("--no-views", action="store_true", help="leave the views out")
    parser.add_argument("--output", type=Path, help="write the tables to this file as Markdown")
    parser.add_argument("--folder", type=Path, help="keep generated files and databases here")
    parser.add_argument("--generate", type=Path, metavar="DIR", help="only write the seasons, into DIR")
    parser.add_argument("--damaged", type=int, default=0, help="with --generate: spoil so many lines of each")
    return parser.parse_args()


def main() -> None:
    """Generate, measure, report."""
    arguments = _arguments()
    if arguments.generate:
        size = corpus.write(arguments.generate, 0, arguments.documents, arguments.seed, arguments.damaged)
        print(f"{arguments.documents} seasons, {size:,} bytes in {arguments.generate}")
        return
    folder = arguments.folder or Path(tempfile.mkdtemp(prefix="kzcup-bench-"))
    try:
        session = Session(
            folder,
            arguments.documents,
            arguments.seed,
            arguments.repeat,
            tuple(arguments.engines.split(",")),
            say=lambda text: print(text, file=sys.stderr, flush=True),
        )
        measured = session.measure(views=not arguments.no_views, whole_views=arguments.whole_views)
    finally:
        if not arguments.folder:
            shutil.rmtree(folder, ignore_errors=True)
    text = report.markdown(measured)
    if arguments.output:
        arguments.output.write_text(text)
    print(text)


if __name__ == "__main__":
    main()
