#pragma once

// A validator of JSON Schema, by another program: needs python3-jsonschema.

#include <cstdlib>
#include <fstream>
#include <sstream>
#include <string>

#include "tests/catch.h"
#include "tests/temporary_folder.h"

namespace pendulum::testing {

/// What the validator says of each of a JSON list of documents, one line each. `schema`: under
/// scenarios/.
inline std::string validated(const std::string& documents, const std::string& schema) {
  const TemporaryFolder folder;
  const std::string file = folder.file("documents.json"), answer = folder.file("said.txt");
  std::ofstream(file) << documents;
  const std::string command = "python3 -W ignore '" PENDULUM_SOURCE_DIR
                              "/tests/scenario/check_schema.py' '" PENDULUM_SOURCE_DIR
                              "/scenarios/" +
                              schema + "' '" + file + "' > '" + answer + "'";
  REQUIRE(std::system(command.c_str()) == 0);
  std::ostringstream said;
  said << std::ifstream(answer).rdbuf();
  return said.str();
}

}  // namespace pendulum::testing
