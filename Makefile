PYTHON ?= .venv/bin/python

.PHONY: score score-write

# Run the program over the corpus; print the scores, and the items won and lost since corpus/scores.json. Fails where an F1 fell.
score:
	$(PYTHON) -m extract check corpus/gold corpus/documents --out outputs/corpus --baseline corpus/scores.json --tolerance 0

# Make these scores the bar. Read the gains and losses of `make score` first.
score-write:
	$(PYTHON) -m extract check corpus/gold corpus/documents --out outputs/corpus --baseline corpus/scores.json --update

.PHONY: check

# What .ci/run checks, on the working tree and in the environment at hand.
check:
	$(PYTHON) -m ruff check .
	$(PYTHON) -m ruff format --check .
	$(PYTHON) -m mypy --strict
	$(dir $(PYTHON))lint-imports
	$(PYTHON) -m extract schema --check schemas
	$(PYTHON) -m pytest

.PHONY: dictionary

# The columns of every export, from the classes.
dictionary:
	$(PYTHON) -m extract.sinks.dictionary > docs/data-dictionary.md
