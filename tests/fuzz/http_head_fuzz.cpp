// Any bytes as the head of a request, and as each of the field values that we read: refused with a
// key of ours, or read into something that keeps its promises.
#include "njia/base/text.h"
#include "njia/server/http/check_head.h"
#include "njia/server/http/coding.h"
#include "njia/server/http/conditional.h"
#include "njia/server/http/limits.h"
#include "njia/server/http/target.h"

#include <cstdint>
#include <cstdlib>

namespace {

using namespace njia;
using namespace njia::http;

void must(bool holds) {
  if (!holds) {
    std::abort();
  }
}

void check_path(std::string const& path) {
  must(path == "*" || path.starts_with('/'));
  must(is_valid_utf8(path) && path.find('\0') == std::string::npos &&
       path.find('\\') == std::string::npos);
  for (auto const segment : split(path, '/')) {
    must(segment != "." && segment != "..");
  }
  must(path.find("//") == std::string::npos);
}

void try_head(std::string_view bytes) {
  auto const size = head_size(bytes);
  auto const head = bytes.substr(0, size);
  auto const checked = check_head(head);
  if (!checked) {
    must(checked.error().key.starts_with("http."));
    return;
  }
  // What is good as a whole is never refused while it arrives.
  for (auto cut = std::size_t{0}; cut < size; ++cut) {
    must(!check_partial_head(head.substr(0, cut)));
  }
  must(head.size() <= kMaxHeadBytes + 2);
  check_path(checked->head.path);
  must(checked->head.headers.size() <= kMaxFields);
  for (auto const& field : checked->head.headers) {
    must(!field.name.empty() && field.name == ascii_lower(field.name));
    must(field.value.find_first_of(std::string_view{"\r\n\0", 3}) == std::string::npos);
    must(field.value == trim(field.value) ||
         field.value.find_first_of("\xC2\xE2\xEF") != std::string::npos);
  }
  auto const has_length = checked->head.header("content-length").has_value();
  auto const has_coding = checked->head.header("transfer-encoding").has_value();
  must(!(has_length && has_coding));
  must((checked->framing == Framing::chunked) == has_coding);
  must(checked->framing != Framing::length || (has_length && checked->length > 0));
  must(checked->http_1_0 || checked->head.header("host"));
  static_cast<void>(checked->head.cookie("s"));
  static_cast<void>(checked->head.parameter("q"));
}

void try_values(std::string_view text) {
  if (auto const target = parse_target(text)) {
    check_path(target->path);
    for (auto const& one : target->query) {
      must(is_valid_utf8(one.first) && is_valid_utf8(one.second));
    }
  }
  auto const head = RequestHead{.headers = {{"cookie", std::string{text}}}};
  if (auto const cookie = head.cookie("s")) {
    must(text.find(*cookie) != std::string_view::npos);
  }
  for (auto const size : {std::uint64_t{0}, std::uint64_t{1}, std::uint64_t{1'000}, UINT64_MAX}) {
    auto const range = choose_range(text, size);
    must(range.kind != RangeAnswer::Kind::part || (range.first <= range.last && range.last < size));
  }
  auto const weights = parse_accept_encoding(text);
  must(weights.br >= 0 && weights.br <= 1000 && weights.gzip >= 0 && weights.gzip <= 1000);
  must(choose_coding(weights, false, false) == Coding::identity);
  static_cast<void>(names_etag(text, "\"1\"", true));
  static_cast<void>(names_etag("\"1\"", text, false));
  static_cast<void>(if_range_holds(text, Validators{.etag = "\"1\"", .last_modified = 0}, 0));
  if (auto const date = parse_http_date(text, 1'790'000'000)) {
    must(parse_http_date(format_http_date(*date), 1'790'000'000) == date);
  }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
  auto const bytes = std::string_view{reinterpret_cast<char const*>(data), size};
  static_cast<void>(check_partial_head(bytes));
  try_head(bytes);
  try_values(bytes);
  return 0;
}
