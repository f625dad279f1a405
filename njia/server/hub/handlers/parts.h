// What handlers share: versions from If-Match, reasons, pages of small lists, masks.
#pragma once

#include "njia/base/result.h"
#include "njia/server/hub/answer.h"
#include "njia/server/json/codec.h"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace njia::server {

/// The version that the caller looked at. Errors: `request.version_needed`, `request.version_stale`
/// (a tag that is none of ours names no version that stands).
inline Result<std::uint32_t> known_version(std::optional<std::string> const& if_match) {
  if (!if_match) {
    return Error{.key = "request.version_needed", .where = "header:If-Match"};
  }
  auto const version = etag_version(*if_match);
  return version ? Result{*version}
                 : Result<std::uint32_t>{
                       Error{.key = "request.version_stale", .where = "header:If-Match"}};
}

/// The fields that fields= asks for; all without it.
template <HasFields Record>
Decoded<FieldMask> asked_fields(std::vector<std::string> const& fields) {
  return fields.empty() ? Decoded<FieldMask>{.value = FieldMask::all<Record>()}
                        : read_fields<Record>(fields);
}

/// The id that a cursor stands for: that of the last item handed out. Errors:
/// `request.cursor_malformed`.
template <class Id> Result<std::optional<Id>> read_cursor(std::optional<std::string> const& text) {
  if (!text) {
    return std::optional<Id>{};
  }
  auto const id = Id::parse(*text);
  return id ? Result{std::optional{*id}}
            : Result<std::optional<Id>>{
                  Error{.key = "request.cursor_malformed", .where = "query:cursor"}};
}

/// A page of a list that is in memory and in the order of its ids.
template <class Record> struct PageOf {
  std::vector<Record> items = {};
  std::optional<std::string> next_cursor = {};
};

template <class Record, class Id>
PageOf<Record> page_of(std::vector<Record> all, std::optional<Id> const& after,
                       std::uint32_t limit) {
  auto page = PageOf<Record>{};
  for (auto& record : all) {
    if (after && record.id <= *after) {
      continue;
    }
    if (page.items.size() == limit) {
      page.next_cursor = page.items.back().id.text();
      break;
    }
    page.items.push_back(std::move(record));
  }
  return page;
}

} // namespace njia::server
