# Winnow: see README.md. `make help` lists the targets.
SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c
.DELETE_ON_ERROR:
.DEFAULT_GOAL := run

PREFIX ?= /usr/local
DESTDIR ?=
CORPUS_MB ?= 100
RUNS ?= 1
NOTE ?=
TARGET ?= DateFuzz
FUZZ_SECONDS ?= 60
EXTRAS ?=

BUILD := .build/release
WINNOW := $(BUILD)/winnow
BENCH := $(BUILD)/winnow-bench
SOURCES := Package.swift $(shell find Sources -type f -not -name '.*')
INSTALL := Tools/install-packages.sh
READY := .build/packages-installed

export SWIFT_BACKTRACE ?= enable=no

.PHONY: run
run: output/seeds/datapackage.json ## build what is missing and write output/seeds (the default)

output/seeds/datapackage.json: pipelines/seeds.yaml $(WINNOW)
	@mkdir -p .build
	$(WINNOW) run pipelines/seeds.yaml --depfile .build/seeds.d

-include .build/seeds.d

.PHONY: build
build: $(WINNOW) ## build the program in release mode

$(WINNOW): $(SOURCES) $(READY)
	swift build -c release --product winnow
	$(WINNOW) gazetteer compile
	@touch $@

$(BENCH): $(WINNOW) $(wildcard Benchmarks/engine/*.swift)
	swift build -c release --product winnow-bench
	@touch $@

.PHONY: pipelines
pipelines: $(WINNOW) ## run every pipeline file under pipelines/
	@for file in pipelines/*.yaml; do $(WINNOW) run "$$file"; done

# Optimized code as it ships, in a folder of its own: in debug mode loading the tables takes most of the time of a test.
TESTED := -c release -Xswiftc -enable-testing --scratch-path .build/test

.PHONY: test
test: $(READY) ## run all tests
	swift build $(TESTED) --build-tests
	.build/test/release/winnow gazetteer compile
	swift test $(TESTED) --skip-build

SANITIZER ?= thread
SANITIZED := .build/sanitize-$(SANITIZER)
# What runs on several threads; and what reads or writes memory that the compiler does not check.
SANITIZED_thread := DeterminismTests|WorkerMemoryTests|SchedulerTests|LineRangesTests|ReadAheadStreamTests|CueTablesTests
SANITIZED_address := $(SANITIZED_thread)|OwnedArrayTests|ParagraphStyleTests|LocationExtractionTests|EntityExtractionTests|LineReaderTests|BatchReaderTests|GzipDecoderTests|DecompressionTests|GzipCompressorTests|RecordDecoderTests|RecordCutterTests|JSONBufferTests|ParagraphIndexTests|MemoryLimitTests|ComparisonFormTests|GazetteerMatcherTests|GazetteerValidationTests|KeyFilterTests|TokenStemTests|CivilDayTests|BadInputTests|CodePointIndexTests|TokenizerTests|HTMLExtractionTests

.PHONY: sanitize
sanitize: $(READY) ## run the tests of the engine under a sanitizer (SANITIZER=thread or address)
	swift build --build-tests --sanitize $(SANITIZER) --scratch-path $(SANITIZED)
	$(SANITIZED)/debug/winnow gazetteer compile
	TSAN_OPTIONS=halt_on_error=0:exitcode=66 ASAN_OPTIONS=detect_leaks=0 timeout -s KILL 1800 \
	  swift test --skip-build --sanitize $(SANITIZER) --scratch-path $(SANITIZED) --filter '$(SANITIZED_$(SANITIZER))' \
	  > $(SANITIZED)/tests.txt 2>&1 || { tail -50 $(SANITIZED)/tests.txt; exit 1; }
	@if grep -q 'WARNING: ThreadSanitizer\|ERROR: AddressSanitizer' $(SANITIZED)/tests.txt; then \
	  grep -A30 'Sanitizer' $(SANITIZED)/tests.txt | head -60; exit 1; fi
	@tail -1 $(SANITIZED)/tests.txt

EVALUATE = $(WINNOW) evaluate --gold Evaluation/gold --pipeline pipelines/seeds.yaml --set stages.dates.reference=metadata.published

.PHONY: evaluate
evaluate: $(WINNOW) ## score the extraction on Evaluation/gold; fail if a score is below the baseline
	@$(EVALUATE) --baseline Evaluation/baseline.json

.PHONY: baseline
baseline: $(WINNOW) ## write the scores of the extraction to Evaluation/baseline.json
	@$(EVALUATE) --write-baseline Evaluation/baseline.json

NOTEBOOKS := .build/notebooks

.PHONY: notebooks
notebooks: output/seeds/datapackage.json $(NOTEBOOKS)/package-ready ## run the notebooks, and the snippets of docs/loading.md
	python3 Tools/checks/check_notebooks.py
	@for name in html-folder jsonl-news sdg; do $(WINNOW) run pipelines/$$name.yaml --quiet; done
	@for name in seeds html-folder jsonl-news sdg; do echo "notebooks on output/$$name"; \
	  WINNOW_RUN=../output/$$name WINNOW_SOURCES=.. WINNOW_TEXT_FIELD=body $(NOTEBOOKS)/bin/python -m pytest -q -p no:cacheprovider \
	    --nbmake --nbmake-timeout=300 notebooks; \
	done
	$(NOTEBOOKS)/bin/python Tools/checks/check_loaders.py --require pandas polars duckdb datasets

$(NOTEBOOKS)/ready: notebooks/requirements.txt notebooks/constraints.txt
	@$(INSTALL) notebooks
	@python3 -m venv --clear $(NOTEBOOKS)
	@$(NOTEBOOKS)/bin/pip install --quiet --disable-pip-version-check --retries 2 --no-compile \
	  -r notebooks/requirements.txt -c notebooks/constraints.txt || \
	  { echo "The packages of notebooks/requirements.txt could not be installed from PyPI: the notebook was not run."; exit 1; }
	@touch $@

# Editable, so that the notebooks and the tests see what stands in python/src.
$(NOTEBOOKS)/package-ready: $(NOTEBOOKS)/ready python/pyproject.toml python/tests/requirements.txt
	@$(NOTEBOOKS)/bin/pip install --quiet --disable-pip-version-check --retries 2 --no-compile \
	  -r python/tests/requirements.txt -c notebooks/constraints.txt || \
	  { echo "The packages of python/tests/requirements.txt could not be installed from PyPI: the package was not tested."; exit 1; }
	@$(NOTEBOOKS)/bin/pip install --quiet --disable-pip-version-check --no-build-isolation --no-deps -e python
	@touch $@

.PHONY: python
python: $(WINNOW) $(NOTEBOOKS)/package-ready ## install the Python package into the environment of the notebooks, and test it
	cd python && ../$(NOTEBOOKS)/bin/mypy --cache-dir=../.build/mypy
	WINNOW=$(abspath $(WINNOW)) $(NOTEBOOKS)/bin/python -m pytest -q -p no:cacheprovider python/tests
	$(NOTEBOOKS)/bin/python Tools/checks/build_python_docs.py --winnow $(WINNOW) --check

.PHONY: wheel
wheel: $(WINNOW) $(NOTEBOOKS)/package-ready ## make a wheel with the program and its libraries inside: .build/wheel
	@Packaging/wheel.sh $(BUILD) .build/wheel $(NOTEBOOKS)/bin/python

# Debian's Selenium belongs to Debian's Python.
PYTHON := $(shell test -x /usr/bin/python3 && echo /usr/bin/python3 || echo python3)

.PHONY: browser
browser:
	@$(INSTALL) browser || echo "no browser: the report is checked without one"

.PHONY: check-report
check-report: $(WINNOW) browser ## check the report in a headless Chromium
	$(PYTHON) Tools/checks/check_report.py $(WINNOW)

.PHONY: screenshots
screenshots: $(WINNOW) browser ## take the pictures of the report: docs/report.png for the README, and output/screenshots
	$(PYTHON) Tools/checks/check_report.py $(WINNOW) --picture docs/report.png --screenshots output/screenshots

.PHONY: lint
lint: ## check the format of all Swift files
	swift format lint --strict --recursive Package.swift Sources Tests Benchmarks

.PHONY: floors
floors: ## check that modules and folders form the floors that DESIGN.md draws
	python3 Tools/checks/check_floors.py

.PHONY: fuzz
fuzz: $(READY) ## fuzz a parser for a while (TARGET=DateFuzz FUZZ_SECONDS=60)
	Tests/Fuzz/build.sh $(TARGET)
	ASAN_OPTIONS=detect_leaks=0 .build/fuzz/$(TARGET) -max_total_time=$(FUZZ_SECONDS) -max_len=400 \
	  -artifact_prefix=.build/fuzz/ .build/fuzz/$(TARGET).corpus

TORTURE ?=

# Without strace the trials of system calls are skipped, and the table says so.
.PHONY: torture
torture: $(WINNOW) ## long trials of reliability, prints their table and writes docs/trials.md (TORTURE="--only faults" makes a part)
	@$(INSTALL) torture || echo "no strace: the faults of system calls are not tried"
	python3 Tools/torture/torture.py $(WINNOW) $(or $(TORTURE),--write docs/trials.md)

.PHONY: bench
bench: $(BENCH) ## measure speed and memory (CORPUS_MB=100 RUNS=1; NOTE="…" adds a line to the history)
	@Benchmarks/bench.py --winnow $(WINNOW) --megabytes $(CORPUS_MB) --runs $(RUNS) --note "$(NOTE)"
	@Benchmarks/gazetteer.py --winnow $(WINNOW) --bench $(BENCH)
	@Tools/quality/learn_quality.py --winnow $(WINNOW)
	@Tools/checks/check_report.py $(WINNOW) --large 100000

LARGE ?= index,files,file

.PHONY: large
large: $(BENCH) ## measure large inputs; takes minutes and 10 GB of disk (LARGE=index,files,file)
	@Benchmarks/large.py --winnow $(WINNOW) --index $(BENCH) --cases $(LARGE)

.PHONY: quality
quality: $(WINNOW) ## score text stages and extraction, on annotated corpora where ../shared/data holds them
	@Tools/quality/quality.py --winnow $(WINNOW)

.PHONY: tables
tables: ## build the tables below Sources/WinnowResources/Data anew from their sources
	Tools/build-tables/build.sh

.PHONY: setup
setup: ## install the system packages that the build needs (EXTRAS="r browser" adds sets of Tools/install-packages.sh)
	@$(INSTALL) build $(EXTRAS)

$(READY): $(INSTALL)
	@$(INSTALL) build
	@mkdir -p .build && touch $(READY)

.PHONY: api-docs
api-docs: $(WINNOW) ## make the pages of the library's public interface: .build/api-docs
	python3 Tools/checks/build_api_docs.py

.PHONY: docs
docs: $(WINNOW) ## write the pages that come from declarations and schemas: docs/stages.md, records.md, diagnostics.md, python.md
	$(WINNOW) docs stages > docs/stages.md
	$(WINNOW) docs records > docs/records.md
	$(WINNOW) docs diagnostics > docs/diagnostics.md
	python3 Tools/checks/build_python_docs.py --winnow $(WINNOW)

.PHONY: install
install: $(WINNOW) ## install program, runtime, data, manual and completions below PREFIX=/usr/local
	Packaging/stage.sh $(BUILD) "$(DESTDIR)$(PREFIX)"

.PHONY: dist
dist: $(WINNOW) ## make a tar.gz for this platform, with the Swift runtime inside: .build/dist
	@Packaging/dist.sh $(BUILD) .build/dist

.PHONY: clean
clean: ## remove everything that was built or written
	rm -rf .build
	find output -mindepth 1 -maxdepth 1 -not -name README.md -exec rm -rf {} +

.PHONY: help
help: ## list the targets
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## (.*)/  \1\t\2/' | expand -t 16
