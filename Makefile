# Needs Python 3.11 or newer, make and the package index; everything else comes into .venv by itself.
# An interpreter of your own choice: make PYTHON=/path/to/python setup

NEW_ENOUGH = import sqlite3, sys; sys.exit(sys.version_info < (3, 11) or print(sys.executable))
CANDIDATES = python3.13 python3.12 python3.11 python3 python
PYTHON ?= $(firstword $(foreach each,$(CANDIDATES),$(shell $(each) -c '$(NEW_ENOUGH)' 2>/dev/null)))
UV := $(or $(shell command -v uv),.uv/bin/uv)
BIN := .venv/bin
INSTALL := --quiet --compile-bytecode --python $(BIN)/python --require-hashes
export UV_PYTHON_DOWNLOADS := never

.DEFAULT_GOAL := help
.PHONY: help setup demo run test coverage fuzz chaos simulate simulate-bot simulate-year planted-faults understanding first-minutes places check format bench locks sbom audit clean

help:  ## say what can be made
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "make %-14s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

setup: .venv/dev.stamp  ## install everything for working on Limber
	@echo 'Ready: make demo, make test, make check.'

demo: .venv/run.stamp  ## try the bot in a browser, without Telegram
	@$(BIN)/python -m bot demo $(ARGS)

run: .venv/run.stamp  ## run the bot with the settings of .env
	@$(BIN)/python -m bot run

test: .venv/dev.stamp  ## run all tests
	@$(BIN)/python -m pytest --numprocesses auto --dist worksteal $(ARGS)

coverage: .venv/dev.stamp  ## run all tests and insist on what they cover, which takes twice as long
	@$(BIN)/python -m pytest --cov --numprocesses auto --dist worksteal $(ARGS)

EXAMPLES ?= 20000

fuzz: .venv/dev.stamp  ## throw texts and updates at every parser: make EXAMPLES=20000 fuzz
	@HYPOTHESIS_PROFILE=thorough LIMBER_EXAMPLES=$(EXAMPLES) \
		$(BIN)/python -m pytest --numprocesses auto --dist worksteal --timeout 7200 tests/fuzz $(ARGS)

chaos: .venv/dev.stamp  ## attack the bot for hours: kills, full disks, hostile updates (KILLS=, UPDATES=, HOURS= of a day)
	@CHAOS=1 N=$(KILLS) UPDATES=$(UPDATES) HOURS=$(or $(HOURS),24) $(BIN)/python -m pytest --timeout 6000 tests/chaos $(ARGS)

simulate: .venv/run.stamp  ## live three years of routines, and write docs/programme.md's tables anew
	@$(BIN)/python -m benchmarks.programme --write

N ?= 20000
simulate-bot: .venv/dev.stamp  ## simulate N person-days of the real bot, and 20 days full of sessions and troubles (N=20000)
	@PYTHONHASHSEED=0 $(BIN)/python -m tests.simulation.calendar --people 500 --days 40 --total $(N) $(ARGS)
	@PYTHONHASHSEED=0 $(BIN)/python -m tests.simulation.run --seed 1 --until 20 --shrink

simulate-year: .venv/dev.stamp  ## simulate a year of reminders, nudges and streaks of 500 people (PEOPLE=500)
	@PYTHONHASHSEED=0 nice $(BIN)/python -W ignore -m tests.simulation.year --people $(or $(PEOPLE),500) $(ARGS)

planted-faults: .venv/dev.stamp  ## plant each mistake of the list into the bot, and see whether the simulation finds it
	@PYTHONHASHSEED=0 $(BIN)/python -m tests.simulation.planted $(ARGS)

understanding: .venv/dev.stamp  ## try what people type, and write docs/understanding.md's tables anew
	@$(BIN)/python -m tests.understanding.report --write

first-minutes: .venv/dev.stamp  ## take the pictures of docs/first-ten-minutes.md anew; needs a Chromium
	@$(BIN)/python -m tests.support.first_minutes

places: .venv/dev.stamp  ## write the file of places anew from its sources
	@$(BIN)/python -m gazetteer.build

check: .venv/dev.stamp  ## look at style, types, floors and content
	@$(BIN)/ruff check
	@$(BIN)/ruff format --check
	@$(BIN)/mypy
	@$(BIN)/lint-imports
	@$(BIN)/python -m bot check --complete
	@$(BIN)/python -m gazetteer.build --check

format: .venv/dev.stamp  ## lay the code out
	@$(BIN)/ruff check --fix --quiet
	@$(BIN)/ruff format

bench: .venv/dev.stamp  ## measure
	@set -e; for each in $(sort $(wildcard benchmarks/[a-z]*.py)); do $(BIN)/python "$$each"; done

# Keeps what is locked; make UPGRADE=1 locks takes the newest. Locks name versions and hashes, no addresses.
LOCK = $(UV) pip compile --quiet --universal --python-version 3.11 --generate-hashes \
	--custom-compile-command 'make locks' $(if $(UPGRADE),--upgrade)

locks: | $(UV)  ## write requirements/ anew from pyproject.toml
	$(LOCK) pyproject.toml --output-file requirements/run.txt
	$(LOCK) pyproject.toml --extra postgres --constraints requirements/run.txt --output-file requirements/postgres.txt
	$(LOCK) pyproject.toml --extra pictures --extra postgres --group dev --constraints requirements/run.txt --output-file requirements/dev.txt
	echo 'uv<1' | $(LOCK) - --output-file requirements/uv.txt
	@! grep -n '://' requirements/*.txt

sbom: .venv/dev.stamp  ## write the bill of materials (CycloneDX) of requirements/run.txt to sbom.json
	@$(BIN)/python requirements/sbom.py > sbom.json
	@echo 'Written: sbom.json'

# pip-audit asks pypi.org; with AUDIT='--vulnerability-service osv' it asks osv.dev.
audit: requirements/run.txt | $(UV)  ## ask whether a fault is known in what the bot needs to run
	@$(UV) tool run --from 'pip-audit~=2.10' pip-audit --strict --disable-pip --require-hashes --requirement $< $(AUDIT)

clean:  ## take away what was installed and measured, but no data
	rm -rf .venv .uv sbom.json .coverage .hypothesis .import_linter_cache .mypy_cache .pytest_cache .ruff_cache

.venv/run.stamp: requirements/run.txt | $(BIN)/python
	@echo 'Installing what Limber needs to run ...'
	@$(UV) pip install $(INSTALL) -r $<
	@touch $@

.venv/dev.stamp: requirements/dev.txt pyproject.toml | $(BIN)/python
	@echo 'Installing what is needed to work on Limber ...'
	@$(UV) pip sync $(INSTALL) $<
	@$(UV) pip install --quiet --python $(BIN)/python --no-deps --no-build-isolation --editable .
	@touch .venv/run.stamp $@

$(BIN)/python: | $(UV)
	@test -n '$(PYTHON)' || { echo 'Limber needs Python 3.11 or newer.' >&2; exit 1; }
	@$(UV) venv --quiet --clear --python '$(PYTHON)' .venv

.uv/bin/uv:
	@test -n '$(PYTHON)' || { echo 'Limber needs Python 3.11 or newer.' >&2; exit 1; }
	@echo 'Fetching uv, which installs the rest ...'
	@'$(PYTHON)' -m venv .uv
	@.uv/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/uv.txt
