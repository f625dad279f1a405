// Strong ids: `struct PlaceId : Id<PlaceId> { using Id::Id; };`. The class is its own tag, so two
// ids never share a type. Ids compare and hash; there is no invalid id: absence is std::optional.
#pragma once

#include "njia/base/uuid.h"

namespace njia {

template <class Tag> class Id {
public:
  explicit constexpr Id(Uuid value) : value_{value} {}

  constexpr Uuid const& uuid() const { return value_; }
  std::string text() const { return format_uuid(value_); }

  /// Errors: `id.malformed`.
  static Result<Tag> parse(std::string_view text) {
    auto const uuid = parse_uuid(text);
    if (!uuid) {
      return uuid.error();
    }
    return Tag{*uuid};
  }

  friend auto operator<=>(Id const&, Id const&) = default;

private:
  Uuid value_;
};

/// Hash for unordered containers: std::unordered_map<PlaceId, T, IdHash>.
struct IdHash {
  template <class Tag> std::size_t operator()(Id<Tag> const& id) const noexcept {
    return std::hash<Uuid>{}(id.uuid());
  }
};

} // namespace njia
