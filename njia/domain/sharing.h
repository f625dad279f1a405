// What an organisation allows: one setting per exercise as the default of its records, and
// agreements, which add named exceptions. Both are data that the one policy (njia/access) enforces.
#pragma once

#include "njia/base/edtf.h"
#include "njia/domain/field.h"
#include "njia/domain/ids.h"
#include "njia/domain/journey.h"
#include "njia/domain/terms.h"

#include <optional>
#include <string>
#include <vector>

namespace njia {

/// Who may use the records of one organisation in one exercise where a record does not say so
/// itself.
struct SharingDefault {
  SharingDefaultId id;
  OrganisationId org;
  RoundId round;
  Permission permission = Permission::only_us;
  std::string basis = {}; ///< how consent is obtained; no person's data

  friend bool operator==(SharingDefault const&, SharingDefault const&) = default;
};

template <> struct FieldTable<SharingDefault> {
  static constexpr std::string_view record = "sharing_default";
  static constexpr auto rows = std::tuple{
      field(1, "id", &SharingDefault::id, Presence::required, Disclosure::coordinator, 1),
      field(2, "org", &SharingDefault::org, Presence::required, Disclosure::coordinator, 1),
      field(3, "round", &SharingDefault::round, Presence::required, Disclosure::coordinator, 1),
      field(4, "permission", &SharingDefault::permission, Presence::required,
            Disclosure::coordinator, 1),
      field(5, "basis", &SharingDefault::basis, Presence::optional, Disclosure::owner, 1)};
};
static_assert(kFieldsAreUnique<SharingDefault>);

/// A named exception: from whom, to whom, what for, which fields, how exactly placed, until when.
/// Holds from the receiver's acceptance until it is revoked or expires; either side may revoke at
/// once.
struct Agreement {
  AgreementId id;
  std::string code = {}; ///< short, unique, e.g. "AGR-7"
  OrganisationId org;    ///< the giver
  OrganisationId receiver;
  std::string purpose = {};
  std::vector<RoundId> rounds = {};         ///< none named: all
  std::vector<std::string> fields = {};     ///< keys of the journey's field table
  Precision precision = Precision::country; ///< places no finer than this
  Instant expires_at = {};
  Marking marking = Marking::red; ///< TLP 2.0, printed on every export
  Decision state = Decision::proposed;
  std::optional<Instant> decided_at = {}; ///< of the newest state

  friend bool operator==(Agreement const&, Agreement const&) = default;
};

template <> struct FieldTable<Agreement> {
  static constexpr std::string_view record = "agreement";
  static constexpr auto rows = std::tuple{
      field(1, "id", &Agreement::id, Presence::required, Disclosure::owner, 1),
      field(2, "code", &Agreement::code, Presence::required, Disclosure::owner, 1),
      field(3, "org", &Agreement::org, Presence::required, Disclosure::owner, 1),
      field(4, "receiver", &Agreement::receiver, Presence::required, Disclosure::owner, 1),
      field(5, "purpose", &Agreement::purpose, Presence::required, Disclosure::owner, 1),
      field(6, "rounds", &Agreement::rounds, Presence::optional, Disclosure::owner, 1),
      field(7, "fields", &Agreement::fields, Presence::required, Disclosure::owner, 1),
      field(8, "precision", &Agreement::precision, Presence::required, Disclosure::owner, 1),
      field(9, "expires_at", &Agreement::expires_at, Presence::required, Disclosure::owner, 1),
      field(10, "marking", &Agreement::marking, Presence::optional, Disclosure::owner, 1),
      field(11, "state", &Agreement::state, Presence::optional, Disclosure::owner, 1),
      field(12, "decided_at", &Agreement::decided_at, Presence::optional, Disclosure::owner, 1)};
};
static_assert(kFieldsAreUnique<Agreement>);

} // namespace njia
