PYTHON ?= .venv/bin/python

.PHONY: score score-write

# Run the program over the corpus; print the scores, and the items won and lost since corpus/scores.json. Fails where an F1 fell.
score:
	$(PYTHON) -m extract check corpus/gold corpus/documents --out outputs/corpus --baseline corpus/scores.json --tolerance 0

# Make these scores the bar. Read the gains and losses of `make score` first.
score-write:
	$(PYTHON) -m extract check corpus/gold corpus/documents --out outputs/corpus --baseline corpus/scores.json --update

.PHONY: sample pictures

# The run in outputs/sample, and its report, made anew: after a change of rules or of the report.
SAMPLE = application-notice.txt low-altitude-measures.html plan-targets.txt
sample:
	rm -rf outputs/sample
	$(PYTHON) -c "import sys; from extract import run; run(sys.argv[1:], 'outputs/sample', jobs=1)" $(SAMPLE:%=corpus/documents/%)
	$(PYTHON) -m extract report outputs/sample
	rm -r outputs/sample/.zhengce

# The pictures of it in docs/; needs Chromium, and looks best with the fonts of fonts-noto-cjk.
pictures:
	$(PYTHON) benchmarks/pictures.py outputs/sample/report.html docs

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
