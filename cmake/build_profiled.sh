#!/usr/bin/env bash
# Builds the fastest `pendulum` of this machine's compiler (GCC): once to see what the shipped scenarios
# make the simulation do, once more with that knowledge. Ends with build/profiled/pendulum.
set -euo pipefail

root="$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")/.." && pwd)"
cd -- "$root"
jobs="$(cmake/count_jobs.sh)"

build() {
  cmake --preset profiled -DPENDULUM_PROFILE="$1" >/dev/null
  cmake --build --preset profiled --parallel "$jobs" --target pendulum
}

run() {
  build/profiled/pendulum compare scenarios/{local,central,hybrid}.yaml --replications 2 --format json --quiet
  build/profiled/pendulum run tests/benchmark/large_firm.yaml --replications 1 --format json --quiet
}

build generate
find build/profiled -name '*.gcda' -delete
first="$(run)"
build use
second="$(run)"
# The same numbers as those of the other build, or the knowledge is worth nothing.
if [[ "$first" != "$second" ]]; then
  echo "build_profiled: the two builds do not give the same numbers" >&2
  exit 1
fi
echo "build/profiled/pendulum"
