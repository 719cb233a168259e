#include "sim/base/write_all.h"

#include <array>
#include <cerrno>
#include <cstdio>
#include <memory>
#include <string>

#include <catch2/catch.hpp>
#include <fcntl.h>
#include <sys/resource.h>
#include <unistd.h>

using namespace pendulum;

TEST_CASE("what cannot be written is an error, not the end of the program", "[base]") {
  prefer_errors_to_signals();
  std::array<int, 2> pipe{};
  REQUIRE(::pipe(pipe.data()) == 0);
  CHECK(write_all(pipe[1], "abc") == 0);
  std::array<char, 4> got{};
  CHECK(::read(pipe[0], got.data(), got.size()) == 3);
  CHECK(std::string(got.data()) == "abc");
  ::close(pipe[0]);
  CHECK(write_all(pipe[1], "abc") == EPIPE);
  ::close(pipe[1]);

  const int full = ::open("/dev/full", O_WRONLY);
  if (full >= 0) {
    CHECK(write_all(full, "abc") == ENOSPC);
    ::close(full);
  }

  const std::unique_ptr<std::FILE, int (*)(std::FILE*)> file(std::tmpfile(), &std::fclose);
  REQUIRE(file);
  rlimit before{};
  REQUIRE(::getrlimit(RLIMIT_FSIZE, &before) == 0);
  const rlimit small{2, before.rlim_max};
  REQUIRE(::setrlimit(RLIMIT_FSIZE, &small) == 0);
  const int error = write_all(::fileno(file.get()), "abc");
  REQUIRE(::setrlimit(RLIMIT_FSIZE, &before) == 0);
  CHECK(error == EFBIG);
}
