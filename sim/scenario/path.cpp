#include "sim/scenario/path.h"

#include <algorithm>

namespace pendulum {

std::vector<std::string_view> split_path(std::string_view path) {
  std::vector<std::string_view> parts;
  int braces = 0;  // `{work.steps}` is one part
  std::size_t start = 0;
  for (std::size_t i = 0; i < path.size(); ++i) {
    if (path[i] == '{') ++braces;
    if (path[i] == '}') --braces;
    if (path[i] == '.' && braces == 0) {
      parts.push_back(path.substr(start, i - start));
      start = i + 1;
    }
  }
  parts.push_back(path.substr(start));
  return parts;
}

std::string join_path(std::string_view path, std::string_view key) {
  std::string joined(path);
  if (!joined.empty()) joined += '.';
  return joined += key;
}

std::vector<Segment> split_pattern(std::string_view pattern) {
  std::vector<Segment> segments;
  for (const std::string_view part : split_path(pattern)) {
    if (part.size() > 2 && part.front() == '{' && part.back() == '}') {
      segments.push_back({Segment::Kind::keyed, part.substr(1, part.size() - 2)});
    } else if (part.ends_with("[]")) {
      segments.push_back({Segment::Kind::list, part.substr(0, part.size() - 2)});
    } else {
      segments.push_back({Segment::Kind::key, part});
    }
  }
  return segments;
}

bool governs(std::string_view pattern, std::string_view concrete) {
  const std::vector<std::string_view> parts = split_path(concrete);
  std::size_t at = 0;
  for (const Segment& segment : split_pattern(pattern)) {
    const bool named = segment.kind != Segment::Kind::keyed;
    if (at >= parts.size() || (named && parts[at] != segment.name)) return false;
    at += segment.kind == Segment::Kind::list ? 2 : 1;
  }
  return at == parts.size();
}

bool is_id(std::string_view text) {
  const auto letter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); };
  return !text.empty() && text.size() <= 64 && letter(text.front()) &&
         std::all_of(text.begin(), text.end(),
                     [&](char c) { return letter(c) || c == '_' || c == '-'; });
}

}  // namespace pendulum
