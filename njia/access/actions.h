// Everything that can be done in the hub, and how far each role reaches with it. The table in
// actions.cpp is the whole policy; policy.h applies it.
#pragma once

#include "njia/domain/terms.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace njia::access {

/// How far a role reaches. Ascending: a wider reach includes the narrower ones. Zero is nothing.
enum class Reach : std::uint8_t {
  none = 0,
  self = 1,    ///< what the member made, or what is about the member
  own = 2,     ///< what belongs to the member's organisation
  granted = 3, ///< `own`, and what an agreement in force opens
  circle = 4,  ///< `granted`, and what others share with the coordinator
  all = 5      ///< belongs to no organisation, or is administered
};

/// Numbers are not on disk; keys are (audit log, token scopes). A new action is added at its place
/// by key, with its row in actions.cpp.
enum class Action : std::uint8_t {
  account_use, ///< one's own account: session, keys, recovery, sign-out
  agreement_decide,
  agreement_propose,
  agreement_read,
  alert_read,
  analysis_circle,
  analysis_own,
  audit_heads,
  audit_read,
  coverage_read,
  coverage_write,
  event_read,
  export_create,
  import_read,
  import_write,
  job_read,
  journey_create,
  journey_read,
  journey_write,
  link_manage,
  mapping_manage,
  member_manage,
  member_read,
  organisation_create,
  organisation_read,
  organisation_write,
  place_decide,
  place_propose,
  place_read,
  release_grant,
  release_read,
  release_seal,
  remark_write,
  request_answer,
  request_make,
  request_read,
  review_write,
  round_read,
  round_write,
  setting_write,
  sharing_read,
  sharing_write,
  sign_in,   ///< proving who one is, by whatever means
  site_read, ///< labels, code lists, settings, the API's own description
  token_manage,
  view_manage,
  count_
};

/// What a token may be given: all actions of these areas that its member has.
enum class Scope : std::uint8_t { none, account, records, figures, administration };

struct ActionRow {
  Action action;
  std::string_view key; ///< "journey.read": in the audit log and the documentation
  Scope scope;
  bool without_account; ///< anybody, also a submission link
  bool by_link;         ///< a submission link
  Reach case_worker, data_lead, reviewer, analyst, officer, reader, admin, hub_operator;

  Reach of(MemberRole role) const;
};

/// One row for each action, in the order of Action.
std::span<ActionRow const> action_table();
ActionRow const& action_row(Action action);

/// "records": the words that tokens are made with. Account is in no token.
std::string_view scope_key(Scope scope);
std::optional<Scope> find_scope(std::string_view key);

} // namespace njia::access
