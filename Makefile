# make demo   set up, build, and do the main job on the sample reports
# make test   set up, build and test
SHELL := /bin/bash
BUILD_FLAGS := --explicit-target-dependency-import-check error
DOSSIER := .build/release/dossier
DOSSIER_EVAL ?= ../shared/eval

.PHONY: demo test check format build setup eval bench bench-growth bench-gate bench-build piles bulk pages near-copies torture fuzz clean

setup:
	@.ci/setup

build: setup
	swift build -c release $(BUILD_FLAGS) --product dossier

demo: build
	@DOSSIER=$(DOSSIER) workspaces/demo

test: setup
	swift test $(BUILD_FLAGS)

# Format, and who may import whom.
check: setup
	swift format lint --strict --recursive --parallel Package.swift Sources Plugins Tests
	python3 .ci/guards.py

format:
	swift format --in-place --recursive --parallel Package.swift Sources Plugins Tests

# Quality of each analyzer on the development sets, where they are.
eval: setup
	swift build -c release $(BUILD_FLAGS) --product dossier-eval
	swift build -c release $(BUILD_FLAGS) --product dossier
	@DOSSIER_EVAL=$(DOSSIER_EVAL) .ci/eval

# Speed, as ratios within one run; `make bench-growth` up to a million articles.
bench: bench-build
	@.build/release/dossier-bench analyzers
	@.build/release/dossier-bench host

bench-growth: bench-build
	@.build/release/dossier-bench growth

# Instructions of small runs under callgrind, held to .ci/instructions.tsv within 5 %; RECORD=1 writes that anew.
bench-gate: build
	@.ci/bench-gate $(if $(RECORD),--record)

bench-build: setup
	swift build -c release $(BUILD_FLAGS) --product dossier
	swift build -c release $(BUILD_FLAGS) --product empty-program
	swift build -c release $(BUILD_FLAGS) --product dossier-bench

# Import: 2,000 piles with faults in them; 100,000 files, 2 GB of JSON lines and 1 GB of mail (SCALE=0.1 for less).
piles: setup
	DOSSIER_PILES=2000 swift test $(BUILD_FLAGS) --filter FaultPileTests

bulk: build
	@.ci/bulk --scale $(or $(SCALE),1)

# Running text of the sample pages, beside trafilatura where it is installed; near copies of the texts of TEXTS=FILE.jsonl.
pages: build
	@.ci/pages

near-copies: build
	@.ci/near-copies $(TEXTS)

# Reliability by force: every fault point, 210 kills, 10,000 flipped bits, 10,000 changed cells. Half an hour.
torture: bench-build
	DOSSIER_TORTURE=1 DOSSIER_PROGRAMS=$(CURDIR)/.build/release swift test $(BUILD_FLAGS) --filter ReliabilityTests

# libFuzzer on everything that takes bytes from strangers, MINUTES in all. What it finds is kept in out/fuzz.
MINUTES ?= 10
fuzz: setup
	swift build -c release $(BUILD_FLAGS) --scratch-path .build-fuzz --sanitize fuzzer \
	  -Xlinker --allow-multiple-definition --product dossier-fuzz
	@.ci/fuzz $(MINUTES)

clean:
	rm -rf .build out
