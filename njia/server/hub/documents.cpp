#include "njia/server/hub/documents.h"

#include "njia/server/api/documents.h"
#include "njia/server/http/coding.h"
#include "njia/server/hub/answer.h"

#include <array>

namespace njia::server {
namespace {

constexpr auto kTypes = std::array<std::pair<std::string_view, std::string_view>, 4>{
    {{".json", "application/json"},
     {".html", "text/html; charset=utf-8"},
     {".css", "text/css; charset=utf-8"},
     {".js", "text/javascript; charset=utf-8"}}};

std::string_view type_of(std::string_view path) {
  for (auto const& [ending, type] : kTypes) {
    if (path.ends_with(ending)) {
      return type;
    }
  }
  return "application/octet-stream";
}

/// Pages may have style from here, and nothing else from anywhere.
constexpr auto kPagePolicy =
    "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'; "
    "frame-ancestors 'none'";

http::Response make_document(std::string_view path, std::string_view bytes) {
  auto const identity = std::make_shared<std::string const>(bytes);
  auto response = http::Response{};
  response.headers = {{"content-type", std::string{type_of(path)}},
                      {"etag", make_etag(std::nullopt, bytes)},
                      {"cache-control", "no-cache"},
                      {"x-content-type-options", "nosniff"},
                      {"content-security-policy", kPagePolicy},
                      {"cross-origin-resource-policy", "same-origin"},
                      {"referrer-policy", "no-referrer"}};
  response.body = http::SharedBody{
      .identity = identity,
      .gzip = std::make_shared<std::string const>(http::compress(http::Coding::gzip, bytes)),
      .br = std::make_shared<std::string const>(http::compress(http::Coding::br, bytes))};
  return response;
}

} // namespace

Documents::Documents() {
  for (auto const& file : api_documents()) {
    auto const path = "/api/" + std::string{file.path};
    by_path_.emplace(path, make_document(path, file.bytes()));
  }
}

std::optional<http::Response> Documents::find(std::string_view path) const {
  auto const found = by_path_.find(path);
  return found == by_path_.end() ? std::nullopt : std::optional{found->second};
}

} // namespace njia::server
