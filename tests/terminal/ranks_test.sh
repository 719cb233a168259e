#!/usr/bin/env bash
# The same experiments alone and on 1, 2 and 4 processes give the same bytes; a run that loses a process
# keeps what is done: ranks_test.sh PENDULUM MPIRUN SCENARIOS
set -euo pipefail

pendulum="$1"
mpirun="$2"
scenarios="$3"
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
cd "$folder"

# Tests may run as root in a container, and on fewer cores than processes.
export OMPI_ALLOW_RUN_AS_ROOT=1 OMPI_ALLOW_RUN_AS_ROOT_CONFIRM=1
export OMPI_MCA_rmaps_base_oversubscribe=1 OMPI_MCA_btl_vader_single_copy_mechanism=none
length=(--months 1 --set 'run.warm_up=1 mo' --quiet)

sweep() {
  "$@" "$pendulum" sweep "$scenarios/local.yaml" "$scenarios/hybrid.yaml" --vary demand.level=0.8:1.2 \
    --vary fit.miss --design sobol -n 4 --replications 12 --metric wip "${length[@]}"
}
sensitivity() {
  "$@" "$pendulum" sensitivity "$scenarios/hybrid.yaml" --vary demand.level=0.8:1.2 --vary fit.miss \
    --paths 2 --replications 3 --metric wip --format json "${length[@]}"
}
optimise() {
  "$@" "$pendulum" optimise "$scenarios/hybrid.yaml" --vary demand.level=0.8,1,1.2 --minimise wip \
    --replications 24 --format json "${length[@]}"
}

for experiment in sweep sensitivity optimise; do
  "$experiment" env > "$experiment.alone"
  for processes in 1 2 4; do
    "$experiment" "$mpirun" -n "$processes" > "$experiment.$processes"
    cmp "$experiment.alone" "$experiment.$processes"
    echo "$experiment on $processes: the same bytes"
  done
done

# A problem is said once, and every process ends.
status=0
"$mpirun" -n 2 "$pendulum" sweep "$scenarios/local.yaml" --vary no.such=1 2> problem || status=$?
((status != 0))
test "$(grep -c "no parameter 'no.such'" problem)" -eq 1

# A process that is killed takes the run with it, but nothing that was finished.
long() {
  "$@" "$pendulum" sweep "$scenarios/local.yaml" --vary demand.level=0.8:1.2:6 --replications 50 \
    --metric wip --months 12 --out swept
}
begun() { [[ -s swept.journal && $(stat -c %s swept.journal) -gt 1000 ]]; }
long "$mpirun" -n 3 > lost 2>&1 &
run=$!
for _ in $(seq 600); do
  begun && break
  sleep 0.05
done
begun || { echo "nothing was written to the journal in 30 s" >&2; exit 1; }
launcher="$(pgrep -P "$run" | head -1)"
helper="$(pgrep -P "$launcher" | tail -1)"
kill -9 "$helper"
if wait "$run"; then
  echo "the run should not have survived the loss of a process" >&2
  exit 1
fi
long "$mpirun" -n 2 > resumed 2>&1
# Results of the lost run were used: a run that began anew would end with the same bytes as well.
grep -E '^pendulum: [1-9][0-9]* runs were in .* already' resumed
cp swept/sweep.csv resumed.csv
rm -r swept
long env > alone 2>&1
if grep 'already' alone; then
  echo "there should have been no journal left" >&2
  exit 1
fi
cmp swept/sweep.csv resumed.csv
echo "resumed after a loss: the same bytes"
