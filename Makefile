PYTHON ?= .venv/bin/python

.PHONY: score score-write

# Run the program over the corpus; print the scores, and the items won and lost since corpus/scores.json.
score:
	$(PYTHON) -m extract run corpus/documents --out outputs/corpus --quiet
	$(PYTHON) -m extract.evaluate corpus/gold outputs/corpus --baseline corpus/scores.json

# Make these scores the bar. Read the gains and losses of `make score` first.
score-write:
	$(PYTHON) -m extract run corpus/documents --out outputs/corpus --quiet
	$(PYTHON) -m extract.evaluate corpus/gold outputs/corpus --baseline corpus/scores.json --write

.PHONY: check

# What .ci/run checks, on the working tree and in the environment at hand.
check:
	$(PYTHON) -m ruff check .
	$(PYTHON) -m ruff format --check .
	$(PYTHON) -m mypy --strict
	$(dir $(PYTHON))lint-imports
	$(PYTHON) -m extract schema --check schemas
	$(PYTHON) -m pytest
