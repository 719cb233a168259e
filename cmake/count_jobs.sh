#!/usr/bin/env bash
# How many compilers to run at once: one per core, but no more than memory bears (1.5 GB each).
set -euo pipefail

cores="$(nproc)"
by_memory="$(awk '/^MemAvailable:/ { print int($2 / 1572864) }' /proc/meminfo)"
jobs=$((cores < ${by_memory:-1} ? cores : ${by_memory:-1}))
echo $((jobs > 0 ? jobs : 1))
