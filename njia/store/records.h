// What both engines must agree on about records: which are small, which refer to which, which have
// a code. Follows from the field tables, so that a new reference is checked without further edits.
#pragma once

#include "njia/base/result.h"
#include "njia/domain/field.h"
#include "njia/domain/members.h"
#include "njia/domain/network.h"
#include "njia/domain/place.h"
#include "njia/domain/publishing.h"
#include "njia/domain/review.h"
#include "njia/domain/sharing.h"
#include "njia/domain/views.h"

#include <optional>
#include <string_view>
#include <tuple>
#include <type_traits>
#include <variant>

namespace njia {

/// Records that are few and change seldom. To add one: its struct and field table (njia/domain),
/// its name here, its pair of tables in a migration.
using SmallRecords =
    std::tuple<IndependenceGroup, Organisation, Programme, Round, CoverageStatement, Place,
               Assessment, Observation, Member, ApiToken, SubmissionLink, SharingDefault, Agreement,
               SnapshotRecord, SealedRelease, ReleaseGrant, ReleaseRequest, SavedView, Setting,
               PlaceProposal, Remark, ReviewStep>;

namespace detail {
template <class Records> struct Alternatives;
template <class... Records> struct Alternatives<std::tuple<Records...>> {
  using Value = std::variant<Records...>;
  using Reference = std::variant<Records const*...>;
  template <class Record> static constexpr bool has = (std::is_same_v<Record, Records> || ...);
};
} // namespace detail

/// One small record of any kind, and a look at one.
using AnySmallRecord = detail::Alternatives<SmallRecords>::Value;
using SmallRecordRef = detail::Alternatives<SmallRecords>::Reference;

template <class Record>
concept SmallRecord = detail::Alternatives<SmallRecords>::has<Record>;

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
template <class Record>
inline constexpr bool kAppendOnly =
    std::is_same_v<Record, Assessment> || std::is_same_v<Record, Remark> ||
    std::is_same_v<Record, ReviewStep> || std::is_same_v<Record, SnapshotRecord> ||
    std::is_same_v<Record, SealedRelease>;

/// Says who may do what, or what whoever keeps records in memory must know of at once (exercises,
/// coverage, places): a change of one moves Store::access_mark().
template <class Record>
inline constexpr bool kGovernsAccess =
    std::is_same_v<Record, Organisation> || std::is_same_v<Record, Member> ||
    std::is_same_v<Record, ApiToken> || std::is_same_v<Record, SubmissionLink> ||
    std::is_same_v<Record, SharingDefault> || std::is_same_v<Record, Agreement> ||
    std::is_same_v<Record, Round> || std::is_same_v<Record, CoverageStatement> ||
    std::is_same_v<Record, Place>;

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
template <> inline constexpr std::string_view kTarget<MemberId> = FieldTable<Member>::record;
template <>
inline constexpr std::string_view kTarget<SnapshotId> = FieldTable<SnapshotRecord>::record;
template <>
inline constexpr std::string_view kTarget<SealedReleaseId> = FieldTable<SealedRelease>::record;
template <>
inline constexpr std::string_view kTarget<ReleaseGrantId> = FieldTable<ReleaseGrant>::record;
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
