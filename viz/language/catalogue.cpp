#include "viz/language/catalogue.h"

#include <boost/locale/gnu_gettext.hpp>

namespace pendulum {

std::locale catalogue_locale(std::string_view code) {
  const std::span<const unsigned char> bytes = catalogue_bytes(code);
  if (bytes.empty()) return std::locale::classic();
  boost::locale::gnu_gettext::messages_info info;
  info.language = std::string(code);
  info.encoding = "UTF-8";
  info.domains.emplace_back("pendulum");
  info.paths.emplace_back(".");
  // Not glibc's gettext: it refuses to translate in the C locale, which is all a container has.
  info.callback = [bytes](const std::string&, const std::string&) {
    return std::vector<char>(bytes.begin(), bytes.end());
  };
  return {std::locale::classic(), boost::locale::gnu_gettext::create_messages_facet<char>(info)};
}

}  // namespace pendulum
