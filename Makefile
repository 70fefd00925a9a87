# The two commands of a newcomer are `make run` and `make test`.
PYTHON ?= python3
PORT ?= 8765
VENV := .venv
BIN := $(VENV)/bin

export DESKMATE_HOME ?= $(CURDIR)/.deskmate

.PHONY: run install test check bench bench-scale bench-record pictures lock page clean

run: $(VENV)/.installed
	@$(BIN)/deskmate run --samples --port $(PORT)

install: $(VENV)/.installed

$(VENV)/.installed: pyproject.toml requirements.lock
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Deskmate needs Python 3.11 or newer; name one with make PYTHON=python3.12")'
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --disable-pip-version-check --quiet --constraint requirements.lock --editable .
	@touch $@

$(VENV)/.tested: $(VENV)/.installed
	$(BIN)/python -m pip install --disable-pip-version-check --quiet --constraint requirements.lock --editable '.[test]'
	@touch $@

check: $(VENV)/.tested
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

test: check
	$(BIN)/pytest -n 2

$(VENV)/.measured: $(VENV)/.tested
	$(BIN)/python -m pip install --disable-pip-version-check --quiet --constraint requirements.lock --editable '.[test,bench]'
	@touch $@

GIVEN = $(if $(SHEETS),--sheets $(SHEETS) --questions $(QUESTIONS))

bench: $(VENV)/.measured
	$(BIN)/python -m tests.benchmarks $(GIVEN)
	$(BIN)/python -m tests.benchmarks.beside $(GIVEN)
	$(BIN)/python -m tests.benchmarks.reading
	$(BIN)/python -m tests.benchmarks.waiting

bench-scale: $(VENV)/.measured
	$(BIN)/python -m tests.benchmarks.scale $(GIVEN)

bench-record: $(VENV)/.tested
	$(BIN)/python -m tests.benchmarks.record $(if $(SIZE),--size $(SIZE)) $(if $(KEEP),--keep $(KEEP)) $(if $(PLANS),--plans)

pictures: $(VENV)/.tested
	$(BIN)/pytest tests/e2e --pictures docs/pictures

lock:
	uv pip compile --universal --python-version 3.11 --all-extras --no-annotate --no-header --upgrade pyproject.toml --output-file requirements.lock

page:
	cd bot/workspace/page && npm ci && npm run build

clean:
	rm -rf $(VENV) .deskmate build *.egg-info
