#include "sim/scenario/source_text.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <system_error>
#include <utility>

namespace pendulum {

namespace {

bool is_continuation(unsigned char byte) {
  return (byte & 0xC0U) == 0x80U;
}

// Length of the UTF-8 sequence at `at`, 0 when it is not valid there (Unicode 15, table 3-7).
std::size_t sequence_length(std::string_view text, std::size_t at) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
  const unsigned char lead = byte(at);
  if (lead < 0x80) return 1;
  const std::size_t length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
  if (lead < 0xC2 || lead > 0xF4 || at + length > text.size()) return 0;
  for (std::size_t i = 1; i < length; ++i) {
    if (!is_continuation(byte(at + i))) return 0;
  }
  const unsigned char second = byte(at + 1);
  const bool overlong = (lead == 0xE0 && second < 0xA0) || (lead == 0xF0 && second < 0x90);
  const bool surrogate = lead == 0xED && second > 0x9F;
  const bool beyond = lead == 0xF4 && second > 0x8F;
  return overlong || surrogate || beyond ? 0 : length;
}

bool is_forbidden_control(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return byte == 0x7F || (byte < 0x20 && c != '\t' && c != '\n' && c != '\r');
}

Message why_not_regular(std::filesystem::file_type type) {
  using std::filesystem::file_type;
  if (type == file_type::not_found) return worded("no such file");
  if (type == file_type::directory) return worded("it is a directory");
  if (type == file_type::regular) return {};
  return worded("it is not a regular file");
}

}  // namespace

SourceText::SourceText(std::string name, std::string text)
    : name_(std::move(name)), text_(std::move(text)), starts_{0} {
  for (std::size_t i = 0; i < text_.size(); ++i) {
    if (text_[i] == '\n') starts_.push_back(i + 1);
  }
}

std::string_view SourceText::line(int number) const {
  if (number < 1 || static_cast<std::size_t>(number) > starts_.size()) return {};
  const std::size_t begin = starts_[static_cast<std::size_t>(number - 1)];
  std::size_t end = std::min(text_.find('\n', begin), text_.size());
  if (end > begin && text_[end - 1] == '\r') --end;
  return std::string_view(text_).substr(begin, end - begin);
}

int count_characters(std::string_view text, std::size_t bytes) {
  const std::string_view part = text.substr(0, bytes);
  return static_cast<int>(std::count_if(part.begin(), part.end(), [](char c) {
    return !is_continuation(static_cast<unsigned char>(c));
  }));
}

FileText read_file(const std::string& file) {
  FileText result;
  std::error_code error;
  const auto status = std::filesystem::status(file, error);
  if (error && status.type() != std::filesystem::file_type::not_found) {
    result.problem = verbatim(error.message());
    return result;
  }
  result.problem = why_not_regular(status.type());
  if (!result.problem.empty()) return result;
  errno = 0;
  std::ifstream stream(file, std::ios::binary);
  if (!stream) {
    result.problem = errno != 0 ? verbatim(std::strerror(errno)) : worded("it cannot be opened");
    return result;
  }
  const auto size = std::filesystem::file_size(file, error);
  const bool large = !error && size > largest_file;
  // Whatever size the file system reports, not more than a block too much is read.
  std::array<char, 1 << 14> block{};
  while (!large && stream && result.text.size() <= largest_file) {
    stream.read(block.data(), block.size());
    result.text.append(block.data(), static_cast<std::size_t>(stream.gcount()));
  }
  if (large || result.text.size() > largest_file) {
    result.text = {};
    result.problem = worded("it is larger than 4 MB");
  }
  if (result.text.starts_with("\xEF\xBB\xBF")) result.text.erase(0, 3);
  return result;
}

std::size_t find_bad_byte(std::string_view text) {
  for (std::size_t i = 0; i < text.size();) {
    const std::size_t length = sequence_length(text, i);
    if (length == 0 || is_forbidden_control(text[i])) return i;
    i += length;
  }
  return std::string_view::npos;
}

bool is_printable_line(std::string_view text) {
  for (std::size_t at = 0; at < text.size(); ++at) {
    const auto byte = static_cast<unsigned char>(text[at]);
    if (byte < 0x20 || byte == 0x7F) return false;
    // U+0080 to U+009F, and the separators of lines and paragraphs.
    const std::string_view rest = text.substr(at);
    if (byte == 0xC2 && rest.size() > 1 && static_cast<unsigned char>(rest[1]) < 0xA0) return false;
    if (rest.starts_with("\xE2\x80\xA8") || rest.starts_with("\xE2\x80\xA9")) return false;
  }
  return true;
}

std::string_view without_line_end(std::string_view text) {
  while (text.ends_with('\n')) text.remove_suffix(1);
  return text;
}

bool is_printable_text(std::string_view text) {
  for (std::size_t end = text.find('\n'); end != std::string_view::npos; end = text.find('\n')) {
    if (!is_printable_line(text.substr(0, end))) return false;
    text.remove_prefix(end + 1);
  }
  return is_printable_line(text);
}

}  // namespace pendulum
