# `make bench` measures with 1,000 documents; `make bench DOCUMENTS=10000` as docs/performance.md does.
DOCUMENTS ?= 1000

.PHONY: bench
bench: $(VENV)/.test ## measure kzcup beside psql and sqlite3 on generated seasons; DOCUMENTS=10000 for as many as you like
	@$(BIN)/python -m bench --documents $(DOCUMENTS) --whole-views $(BENCH)
