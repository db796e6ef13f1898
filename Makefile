# `make conformance` and `make test` set everything up by themselves; they need Python 3.11+ and make.
SHELL := /bin/bash
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
SUITE := $(BIN)/klantinteracties-conformance
STAMP := $(VENV)/.installed

.PHONY: help setup conformance kill-matrix release-matrix snapshots test lint types tests ci-tests proof draw mutants benchmark picture browser clean

help: ## Show this list
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 14

setup: $(STAMP) ## Install the suite in .venv

conformance: $(STAMP) ## Run the whole suite against the embedded provider, in each dialect
	@worst=0; \
	$(SUITE) run --embedded --dialect openklant --output reports || worst=$$?; \
	$(SUITE) run --embedded --dialect vng-crud --output reports/vng-crud || { code=$$?; [ $$code -le $$worst ] || worst=$$code; }; \
	exit $$worst

kill-matrix: $(STAMP) ## Judge every broken provider, in each dialect (reports/kill-matrix.html)
	@$(SUITE) faults --matrix

snapshots: $(STAMP) ## Renew what follows from requirements, faults and contracts, and the schema of the result
	@$(BIN)/python -m klantinteracties_conformance.matrix.snapshot
	@$(BIN)/python -m klantinteracties_conformance.result.schema
	@$(BIN)/python -m klantinteracties_conformance.standard.not_testable
	@$(BIN)/python -m klantinteracties_conformance.standard.counted
	@$(BIN)/python -m klantinteracties_conformance.fuzz.facts_lock

# A matrix that only differs from the snapshot ends with 1; what it may not differ in, the snapshot refuses.
release-matrix: $(STAMP) ## Renew faults.lock and docs/kill-matrix.md by that matrix; FAULT=NAME,… for some faults
	@$(SUITE) faults --matrix $(if $(FAULT),--only-fault $(FAULT)) || [ $$? -eq 1 ]
	@$(BIN)/python -m klantinteracties_conformance.matrix.snapshot reports/kill-matrix.json

# Checking types takes one processor half a minute, in which tests can use the other.
test: lint ## Check the project itself: style, types and tests
	@$(MAKE) --no-print-directory -j 2 types tests

lint: $(STAMP) ## Check style, and what each wing imports
	@echo "ruff"
	@$(BIN)/ruff check --quiet . && $(BIN)/ruff format --check --quiet .
	@echo "import-linter"
	@$(BIN)/lint-imports --no-cache --no-logo >$(VENV)/imports.txt || { cat $(VENV)/imports.txt; exit 1; }

types: $(STAMP) ## Check types
	@echo "mypy"
	@$(BIN)/mypy

tests: $(STAMP) browser ## Run the tests
	@# Four at a time on two processors: many of them wait for a provider that is slow on purpose.
	@# They start hundreds of processes, none of which should compile the suite anew.
	@env -u PYTHONDONTWRITEBYTECODE $(BIN)/python -m pytest tests --ignore tests/benchmarks -m "not proof and not ci" \
	  -n 4 --dist worksteal --durations 8

ci-tests: $(STAMP) ## Run what CI tests besides: faults for each requirement, the wheel, more moments to be killed at
	@env -u PYTHONDONTWRITEBYTECODE $(BIN)/python -m pytest tests --ignore tests/benchmarks -m "ci and not proof" \
	  -n 4 --dist worksteal --durations 8

proof: $(STAMP) browser ## What takes too long for every change: many seeds, kills, every fault (docs/proof.md)
	@env -u PYTHONDONTWRITEBYTECODE $(BIN)/python -m pytest tests -m proof -n 2 --durations 8
	@$(SUITE) faults --matrix
	@$(BIN)/python -m tests.fuzz.proof 10
	@$(BIN)/python -m pytest tests/benchmarks -q -s

draw: $(STAMP) ## Put drawn misbehaviour before a good provider, and see whether it is noticed; COUNT=300 SEED=7
	@$(BIN)/python -m tests.draw $(COUNT) $(SEED)

mutants: $(STAMP) ## Change what judges, bit by bit, and see whether anything notices (docs/mutanten.md)
	@$(BIN)/python -m tests.mutants

benchmark: $(STAMP) ## Measure what the suite adds to its own requests
	@$(BIN)/python -m pytest tests/benchmarks -q -s

picture: $(STAMP) browser ## Take the picture of a report in the README anew (docs/images/verslag.png)
	@$(BIN)/python -m tests.report.picture

# Without a browser the browser tests say that they did not run; with CI=true they fail.
browser:
	@command -v chromium google-chrome chromium-browser >/dev/null || \
	  { [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null && echo "installing chromium" && \
	    apt-get update -qq && apt-get install -y -qq chromium >/dev/null; } || \
	  echo "no Chromium or Chrome here, and none can be installed: the browser tests will not run"

$(STAMP): pyproject.toml constraints.txt
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Python 3.11 or newer is needed: make PYTHON=python3.11")'
	@echo "setting up $(VENV) (once)"
	@$(PYTHON) -m venv $(VENV)
	@$(BIN)/python -m pip install -qq --disable-pip-version-check --constraint constraints.txt --editable '.[dev]'
	@touch $@

clean: ## Remove everything that was made
	@rm -rf $(VENV) dist build .mypy_cache .ruff_cache .pytest_cache .hypothesis .schemathesis
	@find reports -mindepth 1 ! -name .gitignore -delete
