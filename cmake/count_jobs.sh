#!/usr/bin/env bash
# How many compilers to run at once: what CMake's own variable says, else one per core, but no more
# than memory bears (1.5 GB each).
set -euo pipefail

if [[ -n "${CMAKE_BUILD_PARALLEL_LEVEL:-}" ]]; then
  echo "$CMAKE_BUILD_PARALLEL_LEVEL"
  exit
fi

cores="$(nproc)"
by_memory="$(awk '/^MemAvailable:/ { print int($2 / 1572864) }' /proc/meminfo)"
jobs=$((cores < ${by_memory:-1} ? cores : ${by_memory:-1}))
echo $((jobs > 0 ? jobs : 1))
