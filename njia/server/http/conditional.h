// Conditional and partial requests by RFC 9110 sections 8.8, 13 and 14: entity tags, dates,
// preconditions and byte ranges. Pure.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace njia::http {

/// What a resource is known by at this moment.
struct Validators {
  std::string_view etag = {}; ///< with its quotes, `"7"` or `W/"7"`; empty when there is none
  std::optional<std::int64_t> last_modified = {}; ///< seconds since 1970, UTC
};

/// The conditions of a request, as they stand in its fields.
struct Conditions {
  std::optional<std::string_view> if_match = {};
  std::optional<std::string_view> if_none_match = {};
  std::optional<std::string_view> if_modified_since = {};
  std::optional<std::string_view> if_unmodified_since = {};
};

enum class Precondition : std::uint8_t { proceed = 0, not_modified, failed };

/// Decides in the order of RFC 9110 section 13.2.2. A list that cannot be read lets If-Match fail
/// and If-None-Match pass; a date that cannot be read is as if it were not there. "+br" and "+gz"
/// at the end of a tag (see message.h) are passed over in both.
/// @param exists   whether there is a current representation ("*" asks for that)
/// @param reading  the method is GET or HEAD
Precondition evaluate_conditions(Conditions const& conditions, Validators const& current,
                                 bool exists, bool reading);

/// Whether one of the tags of an If-Match or If-None-Match field names `etag`; `weakly` ignores W/.
bool names_etag(std::string_view list, std::string_view etag, bool weakly);

/// `"` + opaque + `"`. The opaque part must hold no quote and no control byte.
std::string format_etag(std::string_view opaque);

/// Any of the three forms of section 5.6.7, as seconds since 1970. By hand: "Sun, 06 Nov 1994
/// 08:49:37 GMT" is 784111777. Two-digit years more than 50 years after `now` are past ones.
std::optional<std::int64_t> parse_http_date(std::string_view text, std::int64_t now);

/// The preferred form (IMF-fixdate).
std::string format_http_date(std::int64_t unix_seconds);

/// What to send for a Range field.
struct RangeAnswer {
  enum class Kind : std::uint8_t { whole = 0, part, unsatisfiable };
  Kind kind = Kind::whole;
  std::uint64_t first = 0; ///< for `part`: first and last byte, inclusive
  std::uint64_t last = 0;
};

/// One range of bytes is honoured; several, other units and what cannot be read are answered with
/// the whole, as section 14.2 permits. By hand, of 10 bytes: "bytes=-3" is 7..9, "bytes=4-" is
/// 4..9, "bytes=10-" cannot be satisfied.
RangeAnswer choose_range(std::string_view range, std::uint64_t size);

/// Whether a Range still holds under If-Range (section 13.1.5): the same strong tag, or exactly the
/// same date.
bool if_range_holds(std::string_view if_range, Validators const& current, std::int64_t now);

} // namespace njia::http
