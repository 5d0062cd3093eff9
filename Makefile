# Short names for what a developer does now and then. README has the two commands that need no make.

SHELL := bash
PYTHON ?= .venv/bin/python
MINUTES ?= 10
JOBS ?= 2

.PHONY: help test fuzz bench

help:  ## list these
	@sed -n 's/^\([a-z]*\):.*## /make \1\t/p' $(MAKEFILE_LIST)

test:  ## run all tests, linter and type checker included
	$(PYTHON) -m pytest -n $(JOBS)

fuzz:  ## try the laws on made-up outlines and mistyped texts: make fuzz MINUTES=10 [SEED=1]
	@end=$$(( SECONDS + 60 * $(MINUTES) )); seed=$(or $(SEED),$$(( RANDOM * 32768 + RANDOM ))); \
	while (( SECONDS < end )); do \
		echo "DRAFTER_SEED=$$seed DRAFTER_CASES=200"; \
		DRAFTER_SEED=$$seed DRAFTER_CASES=200 $(PYTHON) -m pytest tests/test_laws.py -n $(JOBS) || exit 1; \
		seed=$$(( seed + 200 )); \
	done

bench:  ## measure how long drafter takes
	$(PYTHON) bench/run.py
