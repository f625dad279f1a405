#include "njia/access/actions.h"

#include "njia/base/check.h"

#include <algorithm>
#include <array>

namespace njia::access {
namespace {

constexpr auto no = Reach::none;
constexpr auto self = Reach::self;
constexpr auto own = Reach::own;
constexpr auto granted = Reach::granted;
constexpr auto circle = Reach::circle;
constexpr auto all = Reach::all;

using enum Scope;

// The columns after by_link: case worker, data lead, reviewer, coordinator's analyst, government
// officer, reader, organisation administrator, operator of the hub.
// clang-format off
constexpr auto kTable = std::array{
  ActionRow{Action::account_use,         "account.use",         account,        false, false, self, self,    self,    self,   self,  self, self, self},
  ActionRow{Action::agreement_decide,    "agreement.decide",    administration, false, false, no,   no,      no,      no,     no,    no,   own,  no},
  ActionRow{Action::agreement_propose,   "agreement.propose",   administration, false, false, no,   no,      no,      no,     no,    no,   own,  no},
  ActionRow{Action::agreement_read,      "agreement.read",      records,        false, false, no,   own,     own,     own,    no,    no,   own,  no},
  ActionRow{Action::alert_read,          "alert.read",          figures,        false, false, self, self,    self,    self,   self,  self, self, no},
  ActionRow{Action::analysis_circle,     "analysis.circle",     figures,        false, false, no,   no,      no,      circle, no,    no,   no,   no},
  ActionRow{Action::analysis_own,        "analysis.own",        figures,        false, false, no,   own,     own,     own,    no,    no,   no,   no},
  ActionRow{Action::audit_heads,         "audit.heads",         administration, false, false, self, self,    self,    self,   self,  self, self, self},
  ActionRow{Action::audit_read,          "audit.read",          administration, false, false, no,   no,      no,      no,     no,    no,   own,  all},
  ActionRow{Action::coverage_read,       "coverage.read",       records,        false, false, no,   own,     own,     circle, no,    no,   own,  no},
  ActionRow{Action::coverage_write,      "coverage.write",      records,        false, false, no,   own,     no,      no,     no,    no,   no,   no},
  ActionRow{Action::event_read,          "event.read",          records,        false, false, self, own,     own,     own,    self,  self, own,  no},
  ActionRow{Action::export_create,       "export.create",       records,        false, false, no,   granted, no,      circle, no,    no,   no,   no},
  ActionRow{Action::import_read,         "import.read",         records,        false, false, no,   own,     no,      no,     no,    no,   no,   no},
  ActionRow{Action::import_write,        "import.write",        records,        false, false, no,   own,     no,      no,     no,    no,   no,   no},
  ActionRow{Action::job_read,            "job.read",            records,        false, false, self, self,    self,    self,   self,  self, self, self},
  ActionRow{Action::journey_create,      "journey.create",      records,        false, true,  own,  own,     no,      no,     no,    no,   no,   no},
  ActionRow{Action::journey_read,        "journey.read",        records,        false, false, self, granted, granted, circle, no,    no,   no,   no},
  ActionRow{Action::journey_write,       "journey.write",       records,        false, false, self, own,     no,      no,     no,    no,   no,   no},
  ActionRow{Action::link_manage,         "link.manage",         administration, false, false, no,   own,     no,      no,     no,    no,   own,  no},
  ActionRow{Action::mapping_manage,      "mapping.manage",      records,        false, false, no,   own,     no,      no,     no,    no,   no,   no},
  ActionRow{Action::member_manage,       "member.manage",       administration, false, false, no,   no,      no,      no,     no,    no,   own,  all},
  ActionRow{Action::member_read,         "member.read",         administration, false, false, self, self,    self,    self,   self,  self, own,  all},
  ActionRow{Action::organisation_create, "organisation.create", administration, false, false, no,   no,      no,      no,     no,    no,   no,   all},
  ActionRow{Action::organisation_read,   "organisation.read",   records,        false, false, own,  all,     all,     all,    own,   own,  all,  all},
  ActionRow{Action::organisation_write,  "organisation.write",  administration, false, false, no,   no,      no,      no,     no,    no,   own,  all},
  ActionRow{Action::place_decide,        "place.decide",        records,        false, false, no,   no,      no,      all,    no,    no,   no,   no},
  ActionRow{Action::place_propose,       "place.propose",       records,        false, false, own,  own,     own,     all,    no,    no,   no,   no},
  ActionRow{Action::place_read,          "place.read",          records,        false, true,  all,  all,     all,     all,    all,   all,  all,  no},
  ActionRow{Action::release_grant,       "release.grant",       figures,        false, false, no,   no,      no,      all,    no,    no,   no,   no},
  ActionRow{Action::release_read,        "release.read",        figures,        false, false, own,  own,     own,     all,    granted, own, own, no},
  ActionRow{Action::release_seal,        "release.seal",        figures,        false, false, no,   no,      no,      all,    no,    no,   no,   no},
  ActionRow{Action::remark_write,        "remark.write",        records,        false, false, self, own,     own,     circle, no,    no,   no,   no},
  ActionRow{Action::request_answer,      "request.answer",      figures,        false, false, no,   no,      no,      all,    no,    no,   no,   no},
  ActionRow{Action::request_make,        "request.make",        figures,        false, false, no,   no,      no,      no,     own,   no,   no,   no},
  ActionRow{Action::request_read,        "request.read",        figures,        false, false, no,   no,      no,      all,    own,   no,   no,   no},
  ActionRow{Action::review_write,        "review.write",        records,        false, false, no,   no,      own,     circle, no,    no,   no,   no},
  ActionRow{Action::round_read,          "round.read",          records,        false, true,  all,  all,     all,     all,    all,   all,  all,  all},
  ActionRow{Action::round_write,         "round.write",         records,        false, false, no,   no,      no,      all,    no,    no,   no,   no},
  ActionRow{Action::setting_write,       "setting.write",       administration, false, false, no,   no,      no,      no,     no,    no,   no,   all},
  ActionRow{Action::sharing_read,        "sharing.read",        records,        false, false, own,  own,     own,     circle, no,    no,   own,  no},
  ActionRow{Action::sharing_write,       "sharing.write",       administration, false, false, no,   no,      no,      no,     no,    no,   own,  no},
  ActionRow{Action::sign_in,             "account.sign_in",     account,        true,  false, all,  all,     all,     all,    all,   all,  all,  all},
  ActionRow{Action::site_read,           "site.read",           account,        true,  true,  all,  all,     all,     all,    all,   all,  all,  all},
  ActionRow{Action::token_manage,        "token.manage",        account,        false, false, no,   self,    no,      self,   no,    no,   self, self},
  ActionRow{Action::view_manage,         "view.manage",         figures,        false, false, self, self,    self,    self,   self,  self, self, no},
};
// clang-format on

constexpr bool is_in_order() {
  for (auto i = std::size_t{0}; i < kTable.size(); ++i) {
    if (static_cast<std::size_t>(kTable[i].action) != i) {
      return false;
    }
  }
  return kTable.size() == static_cast<std::size_t>(Action::count_);
}
static_assert(is_in_order(), "one row for each action, in the order of Action");

constexpr auto kScopes = std::array<std::pair<Scope, std::string_view>, 3>{
    {{records, "records"}, {figures, "figures"}, {administration, "administration"}}};

} // namespace

Reach ActionRow::of(MemberRole role) const {
  switch (role) {
  case MemberRole::case_worker:
    return case_worker;
  case MemberRole::data_lead:
    return data_lead;
  case MemberRole::reviewer:
    return reviewer;
  case MemberRole::analyst:
    return analyst;
  case MemberRole::officer:
    return officer;
  case MemberRole::reader:
    return reader;
  case MemberRole::admin:
    return admin;
  case MemberRole::hub_operator:
    return hub_operator;
  case MemberRole::not_asked:
    break;
  }
  return Reach::none; // also for roles of a newer program
}

std::span<ActionRow const> action_table() { return kTable; }

ActionRow const& action_row(Action action) { return kTable[static_cast<std::size_t>(action)]; }

std::string_view scope_key(Scope scope) {
  auto const found = std::find_if(kScopes.begin(), kScopes.end(),
                                  [&](auto const& row) { return row.first == scope; });
  return found == kScopes.end() ? std::string_view{} : found->second;
}

std::optional<Scope> find_scope(std::string_view key) {
  auto const found = std::find_if(kScopes.begin(), kScopes.end(),
                                  [&](auto const& row) { return row.second == key; });
  return found == kScopes.end() ? std::nullopt : std::optional{found->first};
}

} // namespace njia::access
