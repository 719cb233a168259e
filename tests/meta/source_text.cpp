#include "tests/meta/source_text.h"

#include <algorithm>
#include <cctype>

namespace pendulum::meta {

namespace {

bool starts_name(char c) {
  return std::isalpha(static_cast<unsigned char>(c)) != 0 || c == '_';
}
bool continues_name(char c) {
  return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_';
}

class Scanner {
 public:
  explicit Scanner(std::string_view text) : text_(text) {}

  SourceText run() {
    while (at_ < text_.size()) step();
    const auto lines = std::count(text_.begin(), text_.end(), '\n');
    source_.line_count = static_cast<int>(lines);
    return std::move(source_);
  }

 private:
  [[nodiscard]] bool sees(std::string_view word) const {
    return text_.substr(at_, word.size()) == word;
  }

  void step() {
    const char c = text_[at_];
    if (c == '\n') {
      at_line_start_ = true;
      skip(1);
    } else if (std::isspace(static_cast<unsigned char>(c)) != 0) {
      skip(1);
    } else if (sees("//")) {
      skip(std::min(text_.find('\n', at_), text_.size()) - at_);
    } else if (sees("/*")) {
      skip_past("*/");
    } else if (c == '#' && at_line_start_) {
      take_directive();
    } else {
      at_line_start_ = false;
      take_token();
    }
  }

  void take_token() {
    const char c = text_[at_];
    if (sees("R\"")) {
      take_raw_string();
    } else if (c == '"' || c == '\'') {
      take_literal(c);
    } else if (continues_name(c)) {
      take_word();
    } else {
      const bool is_pair = sees("::") || sees("->");
      add(std::string(text_.substr(at_, is_pair ? 2 : 1)));
      skip(is_pair ? 2 : 1);
    }
  }

  /// A name or a number; the digit separator of 1'000 belongs to the number.
  void take_word() {
    const bool is_number = !starts_name(text_[at_]);
    std::size_t end = at_;
    while (end < text_.size() && (continues_name(text_[end]) ||
                                  (is_number && (text_[end] == '\'' || text_[end] == '.')))) {
      ++end;
    }
    add(std::string(text_.substr(at_, end - at_)));
    skip(end - at_);
  }

  void take_literal(char quote) {
    add("\"\"");
    std::size_t end = at_ + 1;
    while (end < text_.size() && text_[end] != quote && text_[end] != '\n') {
      end += text_[end] == '\\' ? 2u : 1u;
    }
    skip(std::min(end + 1, text_.size()) - at_);
  }

  void take_raw_string() {
    add("\"\"");
    const std::size_t open = text_.find('(', at_);
    if (open == std::string_view::npos) return skip(text_.size() - at_);
    skip_past(")" + std::string(text_.substr(at_ + 2, open - at_ - 2)) + "\"");
  }

  void take_directive() {
    std::size_t end = std::min(text_.find('\n', at_), text_.size());
    while (end < text_.size() && text_[end - 1] == '\\') {
      end = std::min(text_.find('\n', end + 1), text_.size());
    }
    const std::string_view directive = text_.substr(at_, end - at_);
    const std::size_t open = directive.find_first_of("\"<");
    if (directive.find("include") != std::string_view::npos && open != std::string_view::npos) {
      const bool is_system = directive[open] == '<';
      const std::size_t close = directive.find(is_system ? '>' : '"', open + 1);
      if (close != std::string_view::npos) {
        source_.includes.push_back(
            {std::string(directive.substr(open + 1, close - open - 1)), is_system, line_});
      }
    }
    skip(end - at_);
  }

  void skip_past(std::string_view mark) {
    const std::size_t found = text_.find(mark, at_);
    skip((found == std::string_view::npos ? text_.size() : found + mark.size()) - at_);
  }
  void skip(std::size_t count) {
    const std::string_view passed = text_.substr(at_, count);
    line_ += static_cast<int>(std::count(passed.begin(), passed.end(), '\n'));
    at_ += count;
  }
  void add(std::string token) { source_.tokens.push_back({std::move(token), line_}); }

  std::string_view text_;
  std::size_t at_ = 0;
  int line_ = 1;
  bool at_line_start_ = true;
  SourceText source_;
};

}  // namespace

bool Token::is_identifier() const {
  return !text.empty() && starts_name(text.front());
}

SourceText scan(std::string_view text) {
  return Scanner(text).run();
}

}  // namespace pendulum::meta
