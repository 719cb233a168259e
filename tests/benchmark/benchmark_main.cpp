// As the programs begin, so that what is measured is what their users wait for.

#include <benchmark/benchmark.h>

#include "viz/terminal/large_pages.h"

int main(int argc, char** argv) {
  pendulum::prefer_large_pages();
  benchmark::Initialize(&argc, argv);
  if (benchmark::ReportUnrecognizedArguments(argc, argv)) return 1;
  benchmark::RunSpecifiedBenchmarks();
  benchmark::Shutdown();
  return 0;
}
