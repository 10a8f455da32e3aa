# One door to everything. `make help` lists the targets; the logic lives in Python.

PYTHON ?= python3
VENV   := .venv
BIN    := $(VENV)/bin
READY  := $(VENV)/.ready
TESTS  := $(VENV)/.ready-for-tests
DATA   ?= minutes
SITE   ?= site

export NO_MKDOCS_2_WARNING := 1

.DEFAULT_GOAL := help
.PHONY: help serve build bundle test explore check lint habits bench bench-peers clean setup

help: ## show this list
	@grep -E '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 14

setup: $(READY) ## create the virtual environment and install the locked packages (those of the tests come with make test)

# A stamp is newer than its lock file exactly when the environment holds what the lock file says.
$(READY): requirements.lock pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(0 if sys.version_info >= (3, 11) else "Python 3.11 or later is needed; found " + sys.version.split()[0] + ". Try: make PYTHON=python3.12 ...")'
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	@touch $@

# Tools of the developer, which are four times as heavy as what a site is built with.
$(TESTS): $(READY) tests/requirements.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r tests/requirements.lock
	@touch $@

serve: $(READY) ## build the archive and preview it at http://127.0.0.1:8000/
	$(BIN)/minutes serve --data $(DATA)

build: $(READY) ## build the public site into site/
	$(BIN)/minutes build --data $(DATA) --site $(SITE)

bundle: $(READY) ## write one ZIP that sets this up on a PC without the internet (ARGS="--python 3.12" makes it smaller)
	$(BIN)/python -m generator.adapters.bundle $(ARGS)

test: $(TESTS) ## run every test
	$(BIN)/python -m pytest -n auto

explore: $(TESTS) ## try the properties on examples never tried before (ARGS="-k walk" chooses)
	HYPOTHESIS_PROFILE=explore $(BIN)/python -m pytest -n auto -m hypothesis $(ARGS)

check: lint ## lint and types of Python and of the scripts, direction of imports, and the bundled minutes themselves
	$(BIN)/python -m pytest -q tests/test_layers.py tests/scripts

lint: $(TESTS) ## of this only what make test does not do
	$(BIN)/ruff check generator tests
	$(BIN)/ruff format --check generator tests
	$(BIN)/mypy
	$(BIN)/minutes check --data $(DATA)

habits: $(TESTS) ## count what of the importer's forms no test notices (ARGS=--all names every part, ARGS=--page writes the guide's page only)
	$(BIN)/python -m tests.importer.count_habits $(ARGS)

bench: $(TESTS) ## measure time, memory and size on the real minutes in ../shared, where they are
	$(BIN)/python -m tests.bench
	$(BIN)/python -m tests.bench_growth
	$(BIN)/python -m tests.search.bench

bench-peers: $(TESTS) ## measure search beside stock Material search, on one year of the real minutes
	$(BIN)/python -m tests.search.bench_peers

clean: ## remove what the other targets made
	rm -rf $(VENV) $(SITE) build *.egg-info .pytest_cache .mypy_cache .ruff_cache .hypothesis .cache
