#include "sim/scenario/header.h"

#include <algorithm>
#include <string_view>
#include <utility>

#include "sim/scenario/decimal.h"
#include "sim/scenario/source_text.h"
#include "sim/scenario/suggest.h"

namespace pendulum {

namespace {

std::optional<Entry> take(DocumentNode& map, std::string_view key) {
  const auto found = std::find_if(map.entries.begin(), map.entries.end(),
                                  [&](const Entry& entry) { return entry.key == key; });
  if (found == map.entries.end()) return std::nullopt;
  Entry entry = std::move(*found);
  map.entries.erase(found);
  return entry;
}

std::optional<std::string> take_text(DocumentNode& map, std::string_view key, Problems& problems,
                                     Position* where = nullptr) {
  std::optional<Entry> entry = take(map, key);
  if (!entry) return std::nullopt;
  if (!entry->value.is_scalar()) {
    problems.error(entry->value.position, std::string(key), worded("must be text"));
    return std::nullopt;
  }
  if (where != nullptr) *where = entry->value.position;
  return std::move(entry->value.scalar);
}

void check_version(DocumentNode& document, Problems& problems) {
  const std::optional<Entry> entry = take(document, "schema_version");
  if (!entry) {
    problems.error({document.position.source, 0, 0}, "schema_version", worded("is missing"),
                   worded("begin the file with schema_version: 1"));
    return;
  }
  const DocumentNode& value = entry->value;
  if (value.is_scalar() && !value.quoted && value.scalar == "1") return;
  if (value.is_scalar() && value.quoted && trim(value.scalar) == "1") {
    problems.error(value.position, "schema_version", worded("is text because of its quotes"),
                   worded("write {0} without quotes", trim(value.scalar)));
    return;
  }
  const bool number = value.is_scalar() && !value.scalar.empty() &&
                      value.scalar.find_first_not_of("0123456789") == std::string::npos;
  problems.error(value.position, "schema_version",
                 number ? worded("this program reads version 1, not '{0}'", shortened(value.scalar))
                        : worded("must be the number 1"),
                 number ? worded("a newer Pendulum may read it")
                        : worded("write {0}", verbatim("schema_version: 1")));
}

/// Titles and descriptions are printed, so they may hold nothing a terminal takes for an order.
std::optional<std::string> take_title(DocumentNode& map, Problems& problems) {
  Position where;
  std::optional<std::string> title = take_text(map, "title", problems, &where);
  if (!title) return title;
  title = without_line_end(*title);
  if (!is_printable_line(*title))
    problems.error(where, "title", worded("must be one line of printable text"));
  return title;
}

std::optional<std::string> take_description(DocumentNode& map, Problems& problems) {
  Position where;
  std::optional<std::string> description = take_text(map, "description", problems, &where);
  if (description && !is_printable_text(*description))
    problems.error(where, "description", worded("must be printable text"));
  return description;
}

/// What a scenario is called stands in every table and every message.
std::optional<std::string> take_name(DocumentNode& map, Problems& problems) {
  const auto refuse = [&](Position where) {
    problems.error(where, "name", worded("must be one line of printable text"),
                   worded("write a name, or leave the line out"));
  };
  const auto found = std::find_if(map.entries.begin(), map.entries.end(),
                                  [](const Entry& entry) { return entry.key == "name"; });
  if (found != map.entries.end() && found->value.is_null()) {
    refuse(found->value.position);
    map.entries.erase(found);
    return std::nullopt;
  }
  Position where;
  std::optional<std::string> name = take_text(map, "name", problems, &where);
  if (name && (trim(*name).empty() || !is_printable_line(*name))) refuse(where);
  return name;
}

void take_texts(DocumentNode& map, FileHeader& header, Problems& problems) {
  header.name = take_name(map, problems);
  header.title = take_title(map, problems);
  header.description = take_description(map, problems);
  if (const std::optional<Entry> translations = take(map, "translations"))
    header.translations = read_translations(translations->value, problems);
  if (std::optional<Entry> expect = take(map, "expect")) header.expect = std::move(expect->value);
}

}  // namespace

namespace {

void take_extends(DocumentNode& document, FileHeader& header, Problems& problems) {
  std::optional<Entry> entry = take(document, "extends");
  if (!entry) return;
  DocumentNode& value = entry->value;
  header.extends_position = value.position;
  header.extends_lost = !value.is_scalar() || trim(value.scalar).empty();
  if (!header.extends_lost) {
    header.extends = std::move(value.scalar);
    return;
  }
  problems.error(value.position, "extends", worded("must name one file"),
                 value.is_list() ? worded("name one, and let that one extend the next")
                                 : worded("write {0}", verbatim("extends: base.yaml")));
}

}  // namespace

bool means_extends(std::string_view key) {
  static const std::vector<std::string> words = {"inherits", "inherit", "include", "includes",
                                                 "parent",   "base",    "based_on"};
  if (std::find(words.begin(), words.end(), key) != words.end()) return true;
  return key != "extends" && nearest(key, header_keys()) == "extends";
}

FileHeader take_header(DocumentNode& document, Problems& problems) {
  FileHeader header;
  check_version(document, problems);
  take_texts(document, header, problems);
  take_extends(document, header, problems);
  if (std::optional<Entry> variants = take(document, "variants")) {
    header.variants_position = variants->key_position;
    if (variants->value.is_map()) {
      for (const Entry& variant : variants->value.entries)
        if (trim(variant.key).empty() || !is_printable_line(variant.key))
          problems.error(variant.key_position, "variants",
                         worded("the name of a variant must be one line of printable text"));
      header.variants = std::move(variants->value);
    } else if (!variants->value.is_null()) {
      problems.error(variants->value.position, "variants", worded("must be a map"),
                     worded("the name of each variant, and below it what it changes"));
    }
  }
  return header;
}

FileHeader take_variant_header(DocumentNode& patch, Problems& problems) {
  FileHeader header;
  take_texts(patch, header, problems);
  return header;
}

const std::vector<std::string>& header_keys() {
  static const std::vector<std::string> keys = {"schema_version", "name",        "title",
                                                "description",    "extends",     "variants",
                                                "expect",         "translations"};
  return keys;
}

}  // namespace pendulum
