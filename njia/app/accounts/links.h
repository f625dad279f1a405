// Links by which somebody without an account submits for one organisation and one exercise, and
// reads nothing back. With an end, revocable, shown once and kept as a hash. What one stands for at
// a request says People::link_subject (njia/app/hub).
#pragma once

#include "njia/access/policy.h"
#include "njia/app/accounts/limits.h"
#include "njia/app/records/network.h"
#include "njia/crypto/token.h"
#include "njia/store/store.h"

#include <string>
#include <vector>

namespace njia::app {

struct NewLink {
  OrganisationId org;
  RoundId round;
  std::string title; ///< for whom; no person's name is needed
  unsigned days = 30;
};

struct MadeLink {
  crypto::SecretBytes token; ///< "njia_lnk_…", to be shown once
  SubmissionLink record;
};

/// All ask for link.manage. Errors of all: those of access_error.
struct Links {
  Store& store;
  UuidSource& ids;
  crypto::RandomSource& random;

  /// Errors: `field.required` (title), `text.too_long`, `link.days`, `link.too_many`,
  /// `record.unknown_reference`.
  Result<MadeLink> make(access::Subject const& who, NewLink const& request,
                        Actor const& actor) const;
  /// Of the asker's organisation, revoked and expired ones too, newest first.
  Result<std::vector<SubmissionLink>> list(access::Subject const& who) const;
  /// Counts from the next request on. Once more does nothing.
  Result<Done> revoke(access::Subject const& who, SubmissionLinkId id, Actor const& actor) const;
};

} // namespace njia::app
