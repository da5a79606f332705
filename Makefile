# Needs Python 3.11 or newer and make; everything else is set up from pinned, hashed wheels.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
# uv reads the same files as pip and is faster; where it cannot be had, pip does the work.
INSTALL = if [ -x $(BIN)/uv ]; then $(BIN)/uv pip install --quiet --python $(BIN)/python $(1); \
          else $(BIN)/python -m pip install --quiet $(1); fi
# What this computer believes (a company's own certificates too), pip believes by itself; uv is told, where there are any.
ifneq ($(wildcard /etc/ssl/certs/ca-certificates.crt /etc/pki/tls/certs/ca-bundle.crt /System/Library/Keychains),)
export UV_SYSTEM_CERTS ?= true
endif

.PHONY: help setup demo test check lint bench prove pictures requirements clean

help:  ## what can be made here
	@awk -F ':.*## ' '/^[a-z-]+:.*## /{printf "  make %-13s %s\n", $$1, $$2}' Makefile

setup: $(VENV)/dev.ready  ## everything needed to work on Rute, in .venv

# Without a terminal, and in CI, it ends by itself once its map was seen.
demo: $(VENV)/web.ready  ## a simulated coffee roaster's year, ending in the app open on its map
	@if [ -t 1 ] && [ -z "$$CI" ]; then once=; else once=--once; fi; \
	  $(BIN)/rute serve --demo --folder kopi-senja/app $$once

# Modules that are loaded again and again are compiled once, whatever the surroundings say.
export PYTHONDONTWRITEBYTECODE :=

# In the order of tests/conftest.py: what takes long comes first.
SIDE_BY_SIDE := -n 2 --dist loadfile --no-loadscope-reorder
test: $(VENV)/dev.ready  ## all tests; of the app on SQLite, and what is concurrent on PostgreSQL too
	@$(BIN)/python -m pytest $(SIDE_BY_SIDE) $(ARGS)

check: lint  ## lint, and that the docs are true
	@$(BIN)/python -m pytest tests/docs tests/architecture $(ARGS)

lint: $(VENV)/dev.ready  ## ruff, format, types, import contracts
	@$(BIN)/ruff check . && $(BIN)/ruff format --check --quiet .
	@$(BIN)/mypy
	@$(BIN)/lint-imports

bench: $(VENV)/bench.ready  ## side by side with rivals, in one run; writes docs/benchmarks.md
	@$(BIN)/python -m benchmarks $(ARGS)

prove: $(VENV)/dev.ready  ## the long proofs; writes docs/proofs.md
	@$(BIN)/python -m tests.proofs $(ARGS)

pictures: $(VENV)/dev.ready  ## docs/pictures: the map of the demo and the examples, in Chromium
	@$(BIN)/python -m tests.browser.pictures
	@$(BIN)/python -m tests.browser.app_pictures

requirements: $(VENV)/dev.ready  ## pin again, with hashes, from requirements/*.in
	@for group in setup core web dev bench; do (cd requirements && ../$(BIN)/uv pip compile --quiet --upgrade \
	  --universal --generate-hashes --python-version 3.11 --no-annotate --no-header $$group.in -o $$group.txt); done

clean:  ## remove what was set up and built
	rm -rf $(VENV) build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache

$(BIN)/python:
	@$(PYTHON) -c 'import sys; sys.version_info >= (3, 11) or sys.exit("Rute needs Python 3.11 or newer, this is " + sys.version.split()[0] + ". Try: make PYTHON=python3.12")'
	@echo "Setting up in $(VENV) …"
	@$(PYTHON) -m venv $(VENV)

$(VENV)/core.ready: $(BIN)/python requirements/setup.txt requirements/core.txt pyproject.toml
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/setup.txt
	@$(call INSTALL,--require-hashes -r requirements/core.txt)
	@$(call INSTALL,--no-deps --no-build-isolation --editable .)
	@touch $@

$(VENV)/web.ready: $(VENV)/core.ready requirements/web.txt
	@$(call INSTALL,--require-hashes -r requirements/web.txt)
	@touch $@

$(VENV)/dev.ready: $(VENV)/web.ready requirements/dev.txt
	@$(call INSTALL,--require-hashes -r requirements/dev.txt)
	@touch $@

$(VENV)/bench.ready: $(VENV)/web.ready requirements/bench.txt
	@$(call INSTALL,--require-hashes -r requirements/bench.txt)
	@touch $@
