#include "viz/terminal/manifest.h"

#include <fstream>
#include <sstream>

#include <nlohmann/json.hpp>

#include "viz/terminal/sha256.h"

namespace pendulum {
namespace {

using Json = nlohmann::ordered_json;

Json hash_of_file(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  std::ostringstream text;
  text << file.rdbuf();
  return file ? Json(sha256_of(text.str())) : Json();
}

}  // namespace

Json input_facts(const std::vector<Structure>& structures, const Options& options) {
  const Registry registry = make_registry();
  Json json;
  json["command"] = options.command;
  json["settings"] = options.settings;
  json["scenarios"] = Json::array();
  for (const Structure& structure : structures) {
    Json read = Json::array();
    for (const std::string& file : structure.scenario.files())
      read.push_back({{"file", file}, {"sha256", hash_of_file(file)}});
    json["scenarios"].push_back(
        {{"name", structure.name},
         {"file", structure.file},
         {"resolved_sha256", sha256_of(write_scenario(structure.scenario, registry))},
         {"read", std::move(read)}});
  }
  return json;
}

}  // namespace pendulum
