// What both engines must agree on about records: which are small, which refer to which, which have
// a code. Follows from the field tables, so that a new reference is checked without further edits.
#pragma once

#include "njia/base/result.h"
#include "njia/domain/field.h"
#include "njia/domain/network.h"
#include "njia/domain/place.h"
#include "njia/domain/review.h"

#include <optional>
#include <string_view>
#include <tuple>
#include <type_traits>

namespace njia {

using SmallRecords = std::tuple<IndependenceGroup, Organisation, Programme, Round,
                                CoverageStatement, Place, Assessment, Observation>;

/// Calls visit.template operator()<Record>() for each kind of small record.
template <class Visitor> void for_each_small_record(Visitor&& visit) {
  [&]<class... Records>(std::type_identity<std::tuple<Records...>>) {
    (visit.template operator()<Records>(), ...);
  }(std::type_identity<SmallRecords>{});
}

/// Records with a code of their own, unique within their kind.
template <class Record>
concept HasCode = requires(Record record) {
  record.code;
};

/// Written once and never replaced.
template <class Record> inline constexpr bool kAppendOnly = std::is_same_v<Record, Assessment>;

/// The record that an id stands for; empty for ids that the store does not check (places live in
/// the gazetteer too).
template <class Id> inline constexpr std::string_view kTarget = "";
template <>
inline constexpr std::string_view kTarget<GroupId> = FieldTable<IndependenceGroup>::record;
template <>
inline constexpr std::string_view kTarget<OrganisationId> = FieldTable<Organisation>::record;
template <> inline constexpr std::string_view kTarget<ProgrammeId> = FieldTable<Programme>::record;
template <> inline constexpr std::string_view kTarget<RoundId> = FieldTable<Round>::record;
template <> inline constexpr std::string_view kTarget<JourneyId> = FieldTable<Journey>::record;
template <class Id> inline constexpr std::string_view kTarget<std::optional<Id>> = kTarget<Id>;

inline Error unknown_reference(std::string_view field, Uuid const& id) {
  return {.key = "record.unknown_reference",
          .where = std::string{field},
          .args = {{"value", format_uuid(id)}}};
}

namespace detail {
template <class Id> std::optional<Uuid> referred(Id const& id) { return id.uuid(); }
template <class Id> std::optional<Uuid> referred(std::optional<Id> const& id) {
  return id ? std::optional{id->uuid()} : std::nullopt;
}
} // namespace detail

/// The first reference of the record to something that does not exist: `record.unknown_reference`.
/// @param exists  bool(record name, Uuid)
template <HasFields Record, class Exists>
std::optional<Error> find_unknown_reference(Record const& record, Exists&& exists) {
  auto failure = std::optional<Error>{};
  for_each_field<Record>([&](auto const& row) {
    using Value = typename std::remove_cvref_t<decltype(row)>::Value;
    if constexpr (!kTarget<Value>.empty()) {
      auto const id = detail::referred(record.*(row.member));
      if (!failure && row.key != "id" && id && !exists(kTarget<Value>, *id)) {
        failure = unknown_reference(row.key, *id);
      }
    }
  });
  return failure;
}

} // namespace njia
