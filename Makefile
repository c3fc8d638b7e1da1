# Two commands for a newcomer: `make demo` and `make test`. `make help` lists the rest.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
STAMP := $(VENV)/.installed

.PHONY: help install demo test test-all check format golden examples docs site build clean

help:
	@echo "make demo       install into .venv and check the example resume"
	@echo "make test       run the tests"
	@echo "make test-all   run the slow tests too"
	@echo "make check      ruff and mypy"
	@echo "make golden     rewrite the expected outputs of the formats; review the diff like code"
	@echo "make examples   rebuild the example resumes and their reports"
	@echo "make docs       rewrite docs/findings.md and docs/commands.md from the program"
	@echo "make site       build the documentation into build/site"
	@echo "make build      build the wheel"
	@echo "make clean      remove .venv and build results"

install: $(STAMP)

$(STAMP): pyproject.toml hatch_build.py
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --upgrade "pip>=25.1"  # the first pip that installs dependency groups
	$(BIN)/python -m pip install --quiet --editable . --group dev
	@touch $@

demo: $(STAMP)
	@$(BIN)/atscheck check examples/maya-okafor.pdf -r neural-network-architect

test: $(STAMP)
	$(BIN)/python -m pytest -m "not slow"

test-all: $(STAMP)
	$(BIN)/python -m pytest

check: $(STAMP)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

format: $(STAMP)
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

golden: $(STAMP)
	$(BIN)/python -m pytest tests/formats --update-golden

examples: $(STAMP)
	$(BIN)/python examples/build_resume.py
	$(BIN)/python examples/build_reports.py

docs: $(STAMP)
	$(BIN)/python -c "from atscheck.resume.finding_docs import render_findings_page as page; print(page(), end='')" > docs/findings.md
	$(BIN)/python -c "from atscheck.cli.reference import render_commands_page as page; print(page(), end='')" > docs/commands.md

site: $(STAMP)
	$(BIN)/python -m pip install --quiet --group docs
	NO_MKDOCS_2_WARNING=1 $(BIN)/mkdocs build --quiet

build: $(STAMP)
	$(BIN)/python -m pip wheel --quiet --no-deps --wheel-dir dist .

clean:
	rm -rf $(VENV) build dist
