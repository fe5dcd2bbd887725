# Two commands do everything on a fresh machine with Python 3.11: `make load` and `make test`.
PYTHON ?= python3
DATABASE ?= kzcup.db
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet --quiet

.PHONY: help load test lint lock torture clean

help: ## list what can be made
	@grep -hE '^[a-z]+:.*## ' $(MAKEFILE_LIST) | sort | sed 's/:.*## /\t/'

load: $(VENV)/.runtime ## install kzcup into .venv, load seeds/ into kzcup.db, show champions and top scorers
	@$(BIN)/kzcup db upgrade --quiet --database $(DATABASE)
	@$(BIN)/kzcup db rebuild --quiet --database $(DATABASE)
	@$(BIN)/kzcup load seeds/ --database $(DATABASE)
	@printf '\nChampions\n'
	@$(BIN)/kzcup report roll_of_honour --database $(DATABASE)
	@printf '\nTop scorers\n'
	@$(BIN)/kzcup report top_scorers --database $(DATABASE) --where rank=1
	@printf '\nNext: $(BIN)/kzcup season 1996-97, $(BIN)/kzcup check seeds/, $(BIN)/kzcup --help\n'

test: $(VENV)/.test ## run all tests, on SQLite and on a PostgreSQL of their own
	@$(BIN)/python -m pytest --numprocesses 2 --dist loadfile $(PYTEST)

lint: $(VENV)/.test ## types and style
	@$(BIN)/ruff check kzcup tests bench migrations
	@$(BIN)/mypy

torture: $(VENV)/.test ## many more random kills than `make test` does; KILLS=500 for as many as you like
	@KZCUP_KILLS=$(or $(KILLS),500) $(BIN)/python -m pytest tests/promises -k kill -s $(PYTEST)

lock: ## pin the newest versions, with hashes
	@command -v uv >/dev/null || { echo "make lock needs uv"; exit 1; }
	@for set in runtime test; do uv pip compile --quiet --upgrade --universal --python-version 3.11 \
	  --generate-hashes --no-header --no-annotate --no-emit-index-url --no-emit-find-links \
	  requirements/$$set.in --output-file requirements/$$set.txt; done

clean: ## remove .venv and what was built
	rm -rf $(VENV) build dist .pytest_cache .hypothesis .mypy_cache .ruff_cache

$(BIN)/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	  { echo "kzcup needs Python 3.11 or newer; say which: make PYTHON=python3.11 load"; exit 1; }
	@echo "making $(VENV)"
	@$(PYTHON) -m venv $(VENV)

$(VENV)/.runtime: $(BIN)/python requirements/runtime.txt pyproject.toml
	@echo "installing kzcup and its pinned dependencies into $(VENV)"
	@$(PIP) install --require-hashes -r requirements/runtime.txt
	@$(PIP) install --no-deps --no-build-isolation --editable .
	@$(BIN)/python -m compileall -q kzcup
	@touch $@

$(VENV)/.test: $(VENV)/.runtime requirements/test.txt
	@echo "installing what the tests need into $(VENV)"
	@$(PIP) install --require-hashes -r requirements/test.txt
	@touch $@

-include bench/bench.mk
