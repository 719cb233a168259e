#!/usr/bin/env bash
# Runs clang-tidy over every source of ours: run_tidy.sh BUILD_FOLDER JOBS
set -euo pipefail

cd -- "$(dirname -- "${BASH_SOURCE[0]}")/.."

build="$1"
jobs="$2"
tidy="$(command -v clang-tidy-14 || command -v clang-tidy || true)"
if [[ -z "$tidy" ]]; then
  echo "clang-tidy is not installed: apt-get install clang-tidy" >&2
  exit 1
fi
find sim viz -name '*.cpp' -print0 |
  xargs -0 -n 1 -P "$jobs" "$tidy" -p "$build" --quiet --warnings-as-errors='*' \
    --extra-arg=-Wno-unknown-warning-option  # the build's options are GCC's
