#include "tests/meta/mutable_state.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace pendulum::meta {

namespace {

constexpr std::array<std::string_view, 14> not_variables = {
    "using",  "typedef", "template",      "class",  "struct",  "enum",    "union",
    "extern", "friend",  "static_assert", "public", "private", "concept", "namespace"};
constexpr std::array<std::string_view, 3> constants = {"const", "constexpr", "consteval"};

class StateSearch {
 public:
  explicit StateSearch(const SourceText& source) : tokens_(source.tokens) {}

  std::vector<MutableState> run() {
    while (at_ < tokens_.size()) {
      const std::string& text = tokens_[at_].text;
      if (text == "static" || text == "thread_local") {
        read_declaration();
      } else if (only_namespaces_are_open() && starts_statement_) {
        read_statement();
      } else {
        pass(text);
      }
    }
    return std::move(found_);
  }

 private:
  [[nodiscard]] bool only_namespaces_are_open() const {
    return std::find(is_namespace_.begin(), is_namespace_.end(), false) == is_namespace_.end();
  }

  /// Something that begins at namespace scope: a namespace, a function, a type or a variable.
  void read_statement() {
    if (tokens_[at_].text == "}" || tokens_[at_].text == ";") return pass(tokens_[at_].text);
    if (is_namespace_opening()) return;
    const std::string& first = tokens_[at_].text;
    const bool can_be_variable =
        tokens_[at_].is_identifier() &&
        std::find(not_variables.begin(), not_variables.end(), first) == not_variables.end();
    if (can_be_variable) return read_declaration();
    starts_statement_ = false;
  }

  bool is_namespace_opening() {
    std::size_t i = at_;
    if (tokens_[i].text == "inline") ++i;
    if (i >= tokens_.size() || tokens_[i].text != "namespace") return false;
    while (i < tokens_.size() && tokens_[i].text != "{" && tokens_[i].text != ";") ++i;
    if (i < tokens_.size() && tokens_[i].text == "{") is_namespace_.push_back(true);
    at_ = i + 1;
    return true;
  }

  /// Reads up to the initialiser or the end. A parenthesis before it says that this is a function.
  void read_declaration() {
    const std::size_t begin = at_;
    bool is_constant = false;
    for (; at_ < tokens_.size(); ++at_) {
      const std::string& text = tokens_[at_].text;
      is_constant = is_constant ||
                    std::find(constants.begin(), constants.end(), text) != constants.end() ||
                    text == "operator";
      if (text == "(") break;
      if (text == ";" || text == "=" || text == "{") {
        const bool is_declaration = at_ - begin >= 2;
        if (!is_constant && is_declaration) found_.push_back({tokens_[begin].line, words(begin)});
        break;
      }
    }
    starts_statement_ = false;
  }

  void pass(const std::string& text) {
    if (text == "{") is_namespace_.push_back(false);
    if (text == "}" && !is_namespace_.empty()) is_namespace_.pop_back();
    starts_statement_ = text == ";" || text == "}";
    ++at_;
  }

  [[nodiscard]] std::string words(std::size_t begin) const {
    std::string joined = "'";
    for (std::size_t i = begin; i < at_; ++i) {
      if (i > begin && tokens_[i].is_identifier()) joined += ' ';
      joined += tokens_[i].text;
    }
    return joined + "'";
  }

  const std::vector<Token>& tokens_;
  std::size_t at_ = 0;
  bool starts_statement_ = true;
  std::vector<bool> is_namespace_;
  std::vector<MutableState> found_;
};

}  // namespace

std::vector<MutableState> find_mutable_state(const SourceText& source) {
  return StateSearch(source).run();
}

}  // namespace pendulum::meta
