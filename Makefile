# Everything that a newcomer types. `make run` and `make test` do all the set-up themselves.
PORT ?= 8080
SERVE ?= 1
EXAMPLE ?= Examples/ukraine-2022
CASES ?= ../shared/cases
PARLEY = .build/release/parley

.PHONY: run test check lint format build setup evaluate bench pages clean help

help:            ## Show this list
	@grep -E '^[a-z]+:.*##' Makefile | sed -E 's/^([a-z]+):.*## */  make \1\t/' | expand -t 20

run: build       ## Read the example, print how far the talks are from yes, and open the workbench (PORT=8080, SERVE=0 to only print)
	@$(PARLEY) check $(EXAMPLE)
	@$(PARLEY) read $(EXAMPLE) $(EXAMPLE)/sources
	@$(PARLEY) gap $(EXAMPLE)
	@if [ "$(SERVE)" != 0 ]; then $(PARLEY) serve $(EXAMPLE) --port $(PORT); fi

build: setup     ## Build the command (release)
	@echo "Building Parley; the first time takes some minutes."
	swift build -c release --product parley

test: setup      ## Run every test (PARLEY_SKIP_SPARK=1 leaves out the one of the Spark job, which needs Java and pyspark)
	swift test
	@Tests/Spark/run.sh .build/debug/parley

check: setup     ## The fast tests only, for use while writing
	swift test --skip CommandTests --skip PageTests

lint:            ## Formatting, as it must be
	swift format lint --strict --recursive --parallel Package.swift Sources Tests Benchmarks

format:          ## Bring all code into form
	swift format --in-place --recursive --parallel Package.swift Sources Tests Benchmarks

evaluate: build  ## Measure reading, coding, extraction and models on annotated data (CASES=folder)
	@$(PARLEY) evaluate $(CASES) --floors .ci/floors.json

bench: setup     ## Speed beside peers, in one run
	@Benchmarks/run

pages: build     ## Drive every page with Chromium at three widths, in both themes; pictures in artefacts/pages
	@Tests/Pages/run.sh $(PARLEY) $(EXAMPLE)

setup:
	@Scripts/setup

clean:           ## Remove what was built
	rm -rf .build
