// How many people stand on which lists: what multiple systems estimation reads. The same person
// must be recognised from list to list, which journeys are not: this table is never made from them.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace njia {

/// A set of lists as bits: bit i is list i of the table.
using ListSet = std::uint32_t;

/// People who stand on exactly these lists and on no other.
struct CapturePattern {
  ListSet lists = 0;
  std::uint64_t people = 0;
  friend bool operator==(CapturePattern const&, CapturePattern const&) = default;
};

struct CaptureTable {
  std::vector<std::string> lists = {};
  std::vector<CapturePattern> patterns = {}; ///< any order; a pattern that is absent has nobody
};

} // namespace njia
