// What the hub serves to anybody as it stands in the binary: the API's description and its
// reference page. Compressed once, at the start, and quickly: thoroughly took two thirds of the
// time until the hub was ready.
#pragma once

#include "njia/server/http/message.h"

#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace njia::server {

class Documents {
public:
  Documents();

  /// The document at this path; nothing when there is none. /api/openapi.json, /api/reference.html,
  /// /api/reference.css.
  std::optional<http::Response> find(std::string_view path) const;

private:
  std::map<std::string, http::Response, std::less<>> by_path_;
};

} // namespace njia::server
