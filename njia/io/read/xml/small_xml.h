// Expat for the small parts of a package (workbook, relationships, styles, manifest): well-formed
// or refused, no DTD.
#pragma once

#include "njia/base/result.h"

#include <optional>
#include <string>
#include <string_view>

namespace njia::sheets {

/// Attributes of one element, names without prefix.
class XmlAttributes {
public:
  explicit XmlAttributes(char const* const* pairs) : pairs_{pairs} {}
  /// Empty when absent.
  std::string_view get(std::string_view name) const;
  bool has(std::string_view name) const;

private:
  char const* const* pairs_; ///< name, value, …, nullptr
};

class SmallXmlHandler {
public:
  virtual ~SmallXmlHandler() = default;
  virtual void start(std::string_view name, XmlAttributes const& attributes) = 0;
  virtual void end(std::string_view /*name*/) {}
  virtual void text(std::string_view /*text*/) {}
};

/// Errors: `read.doctype`, `read.damaged_xml`; both with {part}.
std::optional<Error> parse_small_xml(std::string_view xml, std::string const& part,
                                     SmallXmlHandler& handler);

/// "1" and "true" of XML Schema.
bool is_true(std::string_view value);

} // namespace njia::sheets
