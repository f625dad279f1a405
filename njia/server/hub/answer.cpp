#include "njia/server/hub/answer.h"

#include "njia/base/sha256.h"
#include "njia/base/text.h"
#include "njia/server/http/conditional.h"
#include "njia/server/json/problem.h"

#include <algorithm>
#include <charconv>

#include <fmt/format.h>

namespace njia::server {
namespace {

/// A request's id (32 hexadecimal digits) as the UUID of its problem document.
Uuid request_uuid(std::string_view request_id) {
  auto text = std::string{request_id};
  if (text.size() == 32) {
    for (auto const at : {20, 16, 12, 8}) {
      text.insert(static_cast<std::size_t>(at), "-");
    }
  }
  auto const parsed = parse_uuid(text);
  return parsed ? *parsed : Uuid{};
}

/// Seconds to wait, for the errors that say so (429, 503).
void add_retry_after(std::vector<Error> const& problems, std::vector<http::Header>& headers) {
  for (auto const& problem : problems) {
    for (auto const& [name, value] : problem.args) {
      if (name == "retry_after") {
        headers.push_back({"retry-after", value});
        return;
      }
    }
  }
}

} // namespace

std::string make_etag(std::optional<std::uint32_t> version, std::string_view body) {
  auto const digest = format_hex(sha256(body)).substr(0, 16);
  return http::format_etag(version ? fmt::format("{}-{}", *version, digest) : digest);
}

std::optional<std::uint32_t> etag_version(std::string_view tag) {
  tag = trim(tag);
  if (tag.size() < 3 || tag.front() != '"' || tag.back() != '"') {
    return std::nullopt;
  }
  tag = tag.substr(1, tag.size() - 2);
  auto version = std::uint32_t{0};
  auto const [end, failure] = std::from_chars(tag.data(), tag.data() + tag.size(), version);
  auto const is_whole = end == tag.data() + tag.size() || *end == '-';
  return failure == std::errc{} && is_whole && version > 0 ? std::optional{version} : std::nullopt;
}

void add_safety_headers(std::vector<http::Header>& headers) {
  headers.push_back({"cache-control", "no-store"});
  headers.push_back({"x-content-type-options", "nosniff"});
  headers.push_back({"content-security-policy", "default-src 'none'; frame-ancestors 'none'"});
  headers.push_back({"cross-origin-resource-policy", "same-origin"});
  headers.push_back({"referrer-policy", "no-referrer"});
}

http::Response make_response(Encoded encoded, int success_status) {
  auto response =
      http::Response{.status = encoded.around.status == 0 ? success_status : encoded.around.status,
                     .headers = std::move(encoded.around.headers)};
  add_safety_headers(response.headers);
  if (!encoded.around.location.empty()) {
    response.headers.push_back({"location", "/api/v1" + encoded.around.location});
  }
  auto& etag = encoded.around.etag;
  if (encoded.around.content) {
    response.headers.push_back({"content-type", std::move(encoded.around.content_type)});
    response.body = std::move(*encoded.around.content);
    response.compress = false;
  } else if (encoded.shared) {
    response.headers.push_back({"content-type", encoded.media_type});
    response.headers.push_back({"etag", std::move(etag)});
    response.body = std::move(*encoded.shared);
  } else if (encoded.body) {
    response.headers.push_back({"content-type", encoded.media_type});
    response.headers.push_back({"etag", etag.empty()
                                            ? make_etag(encoded.around.version, *encoded.body)
                                            : std::move(etag)});
    response.body = std::move(*encoded.body);
  } else if (!etag.empty()) {
    response.headers.push_back({"etag", std::move(etag)});
  } else if (encoded.around.version) {
    response.headers.push_back(
        {"etag", http::format_etag(fmt::to_string(*encoded.around.version))});
  }
  return response;
}

http::Response make_problem_response(std::vector<Error> const& problems, Language language,
                                     std::string_view request_id) {
  auto problem = make_problem(problems, language, request_uuid(request_id));
  auto response =
      http::Response{.status = problem.status,
                     .headers = {{"content-type", "application/problem+json"},
                                 {"content-language", std::string{language_tag(language)}}},
                     .body = std::move(problem.json)};
  add_safety_headers(response.headers);
  add_retry_after(problems, response.headers);
  if (problem.status == 401) {
    response.headers.push_back({"www-authenticate", "Bearer realm=\"njia\""});
  }
  return response;
}

} // namespace njia::server
