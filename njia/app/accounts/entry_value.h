// The value of an entry: texts under names, kept as one flat JSON object. Private to this module.
#pragma once

#include "njia/domain/journey.h"

#include <cstdint>
#include <map>
#include <string>
#include <string_view>

namespace njia::app {

class EntryValue {
public:
  EntryValue() = default;
  /// What json() wrote; anything else is a broken invariant.
  static EntryValue parse(std::string_view json);
  std::string json() const;

  EntryValue& put(std::string_view name, std::string_view text);
  EntryValue& put(std::string_view name, std::uint64_t number);
  EntryValue& put(std::string_view name, Instant instant);
  EntryValue& put_flag(std::string_view name, bool flag);

  bool has(std::string_view name) const { return values_.contains(name); }
  /// Empty for a name that is not there.
  std::string text(std::string_view name) const;
  std::uint64_t number(std::string_view name) const;
  Instant instant(std::string_view name) const;
  bool flag(std::string_view name) const { return text(name) == "1"; }

private:
  std::map<std::string, std::string, std::less<>> values_;
};

} // namespace njia::app
