#include "sim/scenario/loader.h"

#include <filesystem>
#include <system_error>
#include <utility>

#include "sim/scenario/header.h"
#include "sim/scenario/merge.h"
#include "sim/scenario/suggest.h"
#include "sim/scenario/yaml_reader.h"

namespace pendulum {

namespace {

namespace fs = std::filesystem;

class Loader {
 public:
  Loader(const Shape& shape, bool claims, SourceTexts& texts, Problems& problems)
      : shape_(shape), claims_(claims), texts_(texts), problems_(problems) {}

  LoadedScenario load(const std::string& file, const std::string& variant);

 private:
  struct Link {
    DocumentNode document;
    FileHeader header;
  };

  std::optional<Link> parse(const std::string& file, std::string text);
  std::optional<Link> read_parent(const Link& child);
  bool closes_cycle(const std::string& file, Position where);
  void report_missing_parent(const std::string& file, const Message& problem, Position where);
  void apply_variant(DocumentNode& patched, Link& link, const std::string& variant);

  std::vector<Claim> claims_of(const FileHeader& header) {
    return claims_ ? read_claims(header.expect, problems_) : std::vector<Claim>();
  }

  const Shape& shape_;
  const bool claims_;
  SourceTexts& texts_;
  Problems& problems_;
  LoadedScenario result_;
};

std::string stem(const std::string& file) {
  return fs::path(file).stem().string();
}

std::string identity(const std::string& file) {
  std::error_code error;
  const fs::path path = fs::weakly_canonical(file, error);
  return error ? file : path.string();
}

std::optional<Loader::Link> Loader::parse(const std::string& file, std::string text) {
  result_.files.push_back(file);
  const auto source = static_cast<int>(texts_.size());
  texts_.emplace_back(file, std::move(text));
  std::optional<DocumentNode> node = read_yaml(texts_, source, problems_);
  if (!node) return std::nullopt;
  if (node->is_null()) {
    problems_.error({source, 0, 0}, "", worded("the file is empty"),
                    worded("begin it with schema_version: 1"));
    return std::nullopt;
  }
  if (!node->is_map()) {
    problems_.error(node->position, "", worded("a scenario is a map of sections"),
                    worded("begin it with schema_version: 1"));
    return std::nullopt;
  }
  Link link;
  link.document = std::move(*node);
  link.header = take_header(link.document, problems_);
  for (const Entry& entry : link.document.entries)
    if (!is_extension(entry.key) && shape_.child(entry.key) == nullptr && means_extends(entry.key))
      link.header.extends_lost = true;
  return link;
}

bool Loader::closes_cycle(const std::string& file, Position where) {
  const std::string wanted = identity(file);
  for (std::size_t i = 0; i < result_.files.size(); ++i) {
    if (identity(result_.files[i]) != wanted) continue;
    std::string chain;
    for (std::size_t j = i; j < result_.files.size(); ++j) chain += result_.files[j] + " → ";
    problems_.error(where, "extends",
                    worded("the files extend each other: {0}", chain + result_.files[i]));
    return true;
  }
  return false;
}

void Loader::report_missing_parent(const std::string& file, const Message& problem,
                                   Position where) {
  std::vector<std::string> neighbours;
  std::error_code error;
  const fs::path folder = fs::path(file).parent_path();
  for (fs::directory_iterator at(folder.empty() ? "." : folder, error), end; !error && at != end;
       at.increment(error)) {
    if (neighbours.size() == 500) break;
    neighbours.push_back(at->path().filename().string());
  }
  problems_.error(where, "extends", worded("cannot read '{0}': {1}", file, problem),
                  suggest_nearest(fs::path(file).filename().string(), neighbours));
}

std::optional<Loader::Link> Loader::read_parent(const Link& child) {
  const Position where = child.header.extends_position;
  const fs::path folder = fs::path(result_.files.back()).parent_path();
  const std::string file = (folder / *child.header.extends).lexically_normal().string();
  if (closes_cycle(file, where)) return std::nullopt;
  if (result_.files.size() == longest_chain) {
    problems_.error(where, "extends",
                    worded("more than {0} files extend one another", longest_chain));
    return std::nullopt;
  }
  FileText text = read_file(file);
  if (!text.problem.empty()) {
    report_missing_parent(file, text.problem, where);
    return std::nullopt;
  }
  return parse(file, std::move(text.text));
}

void Loader::apply_variant(DocumentNode& patched, Link& link, const std::string& variant) {
  std::vector<std::string> names;
  bool found = variant.empty();
  for (Entry& entry : link.header.variants.entries) {
    if (is_extension(entry.key)) continue;
    names.push_back(entry.key);
    const FileHeader own = take_variant_header(entry.value, problems_);
    std::vector<Claim> claims = claims_of(own);
    if (entry.key != variant) {
      result_.other_variants.push_back({entry.key, std::move(entry.value)});
      continue;
    }
    found = true;
    Header& header = result_.header;
    header.name = own.name.value_or(variant);
    header.title = own.title.value_or(header.title.empty() ? "" : header.title + ": " + variant);
    header.description = own.description.value_or(header.description);
    header.claims = std::move(claims);
    lay_over(header.translations, own.translations);
    patched = merge(std::move(patched), std::move(entry.value), &shape_, "", problems_);
  }
  if (found) return;
  problems_.error(link.header.variants_position, "variants",
                  worded("no variant '{0}'", shortened(variant)),
                  names.empty() ? worded("the file offers none") : suggest(variant, names));
}

LoadedScenario Loader::load(const std::string& file, const std::string& variant) {
  FileText text = read_file(file);
  if (!text.problem.empty()) {
    texts_.emplace_back(file, "");
    problems_.error({static_cast<int>(texts_.size()) - 1, 0, 0}, "",
                    worded("cannot be read: {0}", text.problem));
    result_.unreadable = true;
    return std::move(result_);
  }
  std::vector<Link> chain;
  std::optional<Link> link = parse(file, std::move(text.text));
  if (!link) return std::move(result_);
  while (link) {
    chain.push_back(std::move(*link));
    if (!chain.back().header.extends) break;
    link = read_parent(chain.back());
  }
  const FileHeader& last = chain.back().header;
  result_.complete = !last.extends.has_value() && !last.extends_lost;
  DocumentNode merged = std::move(chain.back().document);
  for (std::size_t i = chain.size() - 1; i-- > 0;) {
    merged = merge(std::move(merged), std::move(chain[i].document), &shape_, "", problems_);
  }
  const FileHeader& own = chain.front().header;
  result_.header = {own.name.value_or(stem(file)),
                    own.title.value_or(""),
                    own.description.value_or(""),
                    claims_of(own),
                    {}};
  for (std::size_t i = chain.size(); i-- > 0;)
    lay_over(result_.header.translations, chain[i].header.translations);
  apply_variant(merged, chain.front(), variant);
  if (result_.header.title.empty()) result_.header.title = result_.header.name;
  result_.document = std::move(merged);
  return std::move(result_);
}

}  // namespace

LoadedScenario load_scenario(const std::string& file, const LoadOptions& options,
                             const Shape& shape, SourceTexts& texts, Problems& problems) {
  return Loader(shape, options.claims, texts, problems).load(file, options.variant);
}

}  // namespace pendulum
