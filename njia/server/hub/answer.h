// What a handler answers: the contract's struct, or everything that is wrong. Turned into an HTTP
// response in one place.
#pragma once

#include "njia/base/result.h"
#include "njia/domain/labels.h"
#include "njia/server/http/message.h"

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace njia::server {

/// What stands around the body of an answer.
struct Around {
  int status = 0; ///< 0: the contract's success status
  /// Of a record: goes into the ETag, and comes back in If-Match.
  std::optional<std::uint32_t> version = {};
  std::string etag = {};     ///< with its quotes, instead of one made of the content
  std::string location = {}; ///< path below /api/v1
  std::vector<http::Header> headers = {};
  /// An answer that is no JSON: a file, a stream of events. With its media type.
  std::optional<http::Body> content = {};
  std::string content_type = {};
};

/// Either a value with what stands around it, or errors.
template <class T> struct Answered {
  std::optional<T> value = {};
  Around around = {};
  std::vector<Error> problems = {};

  Answered(T it) : value{std::move(it)} {}
  Answered(T it, Around stands) : value{std::move(it)}, around{std::move(stands)} {}
  Answered(Error error) : problems{std::move(error)} {}
  Answered(std::vector<Error> errors) : problems{std::move(errors)} {
    NJIA_CHECK(!problems.empty(), "a refusal says why");
  }
};

/// The same, encoded.
struct Encoded {
  std::optional<std::string> body = {};        ///< JSON; nothing: there is none
  std::optional<http::SharedBody> shared = {}; ///< instead of `body`, with an etag in `around`
  std::string media_type = "application/json";
  Around around = {};
  std::vector<Error> problems = {};
};

/// `"3-9f86d081"`: the version, and the content, since two callers may see different parts of one
/// version.
std::string make_etag(std::optional<std::uint32_t> version, std::string_view body);

/// The version that an If-Match names; nothing for a tag that is none of ours. "*" is not taken:
/// nobody means to overwrite what they did not see.
std::optional<std::uint32_t> etag_version(std::string_view tag);

/// The response of a success, with the headers that every answer of the API has.
http::Response make_response(Encoded encoded, int success_status);

/// The response of a failure: application/problem+json.
http::Response make_problem_response(std::vector<Error> const& problems, Language language,
                                     std::string_view request_id);

/// no-store, nosniff, a policy that lets a page do nothing.
void add_safety_headers(std::vector<http::Header>& headers);

} // namespace njia::server
