// Organisations and data collection exercises.
#include "njia/server/hub/handlers/handlers.h"
#include "njia/server/hub/handlers/parts.h"

#include <algorithm>

namespace njia::server {
namespace {

bool has_role(Call const& call, MemberRole role) {
  auto const& roles = call.subject.roles;
  return std::find(roles.begin(), roles.end(), role) != roles.end();
}

/// All of one's own organisation; all of every one for who administers or coordinates; of others
/// what the network may know.
FieldMask organisation_sight(Call const& call, Organisation const& organisation) {
  auto const sees_all = call.subject.org == organisation.id || call.is_operator() ||
                        has_role(call, MemberRole::analyst);
  auto mask = FieldMask::for_audience<Organisation>(sees_all ? Disclosure::coordinator
                                                             : Disclosure::network);
  mask.show<Organisation>("id");
  return mask;
}

access::ObjectFacts facts(Organisation const& organisation) {
  return {.org = organisation.id, .permission = Permission::coordinator};
}

/// Removed organisations are there for operators only.
bool is_listed(Call const& call, Organisation const& organisation) {
  return (organisation.access == AccessState::active || call.is_operator()) &&
         access::decide(call.subject, call.action, facts(organisation)) == access::Verdict::allowed;
}

View<Organisation> view(Call const& call, Organisation const& organisation, FieldMask fields) {
  fields &= organisation_sight(call, organisation);
  return {.record = organisation, .shown = std::move(fields)};
}

View<Round> view(Round const& round, FieldMask fields) {
  return {.record = round, .shown = std::move(fields)};
}

/// One put in one transaction; answers with the version that stands afterwards.
template <class Record>
Result<std::uint32_t> keep(Call& call, Record const& record, std::uint32_t version,
                           std::optional<std::string> const& reason) {
  auto const actor = call.actor();
  auto transaction = call.store().begin();
  auto done = transaction->put(
      record, {.by = actor.name, .at = actor.at, .reason = reason.value_or("")}, version);
  if (done) {
    done = transaction->commit();
  }
  if (!done) {
    return done.error();
  }
  auto const kept = call.store().find<Record>(record.id);
  return kept->version;
}

template <class Record>
Answered<View<Record>> answer_kept(View<Record> shown, std::uint32_t version,
                                   std::string_view folder, int status) {
  auto around = Around{.status = status, .version = version};
  if (status == 201) {
    around.location = std::string{folder} + shown.record.id.text();
  }
  return {std::move(shown), std::move(around)};
}

/// A creation sent again: the same record under the same id.
template <class Record> bool is_there(Call& call, Record const& record) {
  auto const found = call.store().find<Record>(record.id);
  return found && found->record == record;
}

std::optional<Error> check_code(std::string const& code) {
  return code.empty() ? std::optional{Error{.key = "field.required", .where = "code"}}
                      : std::nullopt;
}

} // namespace

Answer<api::ListOrganisations>
list_organisations(Call& call, api::ListOrganisations::Parameters const& asked, NoBody const&) {
  auto const fields = asked_fields<Organisation>(asked.fields);
  auto const after = read_cursor<OrganisationId>(asked.cursor);
  if (!fields || !after) {
    return fields ? std::vector{after.error()} : fields.problems;
  }
  call.decided_by_list();
  auto listed = std::vector<Organisation>{};
  for (auto const& organisation : call.people->organisations()) {
    if (is_listed(call, organisation)) {
      listed.push_back(organisation);
    }
  }
  auto page = api::OrganisationPage{.total = listed.size()};
  auto const part = page_of(std::move(listed), *after, asked.limit);
  for (auto const& organisation : part.items) {
    page.data.push_back(view(call, organisation, *fields.value));
  }
  page.next_cursor = part.next_cursor;
  return page;
}

Answer<api::GetOrganisation>
get_organisation(Call& call, api::GetOrganisation::Parameters const& asked, NoBody const&) {
  auto const fields = asked_fields<Organisation>(asked.fields);
  if (!fields) {
    return fields.problems;
  }
  auto const found = call.store().find<Organisation>(asked.id);
  if (auto const allowed = call.allow(found ? facts(found->record) : access::ObjectFacts{});
      !allowed) {
    return allowed.error();
  }
  if (!found || !is_listed(call, found->record)) {
    return access::access_error(access::Verdict::hidden);
  }
  return {view(call, found->record, *fields.value), Around{.version = found->version}};
}

Answer<api::CreateOrganisation>
create_organisation(Call& call, api::CreateOrganisation::Parameters const& asked,
                    Organisation const& organisation) {
  if (auto const allowed = call.allow({}); !allowed) {
    return allowed.error();
  }
  if (auto problem = check_code(organisation.code)) {
    return *problem;
  }
  call.concerns("organisation", organisation.id.text(), organisation.id);
  auto const again = is_there(call, organisation);
  auto const version = again ? Result{call.store().find<Organisation>(organisation.id)->version}
                             : keep(call, organisation, 0, asked.njia_reason);
  if (!version) {
    return version.error();
  }
  return answer_kept(view(call, organisation, FieldMask::all<Organisation>()), *version,
                     "/organisations/", again ? 200 : 201);
}

Answer<api::ReplaceOrganisation>
replace_organisation(Call& call, api::ReplaceOrganisation::Parameters const& asked,
                     Organisation const& organisation) {
  auto const found = call.store().find<Organisation>(asked.id);
  if (auto const allowed = call.allow(found ? facts(found->record) : access::ObjectFacts{});
      !allowed) {
    return allowed.error();
  }
  if (!found) {
    return access::access_error(access::Verdict::hidden);
  }
  auto problems = std::vector<Error>{};
  auto const keep_as_is = [&](bool is_changed, char const* key) {
    if (is_changed) {
      problems.push_back({.key = "field.read_only", .where = key});
    }
  };
  auto const& now = found->record;
  keep_as_is(organisation.id != now.id, "id");
  if (!call.is_operator()) { // an administrator describes the organisation, and raises it to
                             // nothing
    keep_as_is(organisation.code != now.code, "code");
    keep_as_is(organisation.group != now.group, "group");
    keep_as_is(organisation.standing != now.standing, "standing");
    keep_as_is(organisation.access != now.access, "access");
  }
  if (auto problem = check_code(organisation.code)) {
    problems.push_back(*problem);
  }
  if (!problems.empty()) {
    return problems;
  }
  auto const known = known_version(asked.if_match);
  if (!known) {
    return known.error();
  }
  call.concerns("organisation", asked.id.text(), asked.id);
  auto const version = keep(call, organisation, *known, asked.njia_reason);
  if (!version) {
    return version.error();
  }
  return answer_kept(view(call, organisation, FieldMask::all<Organisation>()), *version, "", 200);
}

Answer<api::ListRounds> list_rounds(Call& call, api::ListRounds::Parameters const& asked,
                                    NoBody const&) {
  auto const fields = asked_fields<Round>(asked.fields);
  auto const after = read_cursor<RoundId>(asked.cursor);
  if (!fields || !after) {
    return fields ? std::vector{after.error()} : fields.problems;
  }
  call.decided_by_list();
  auto rounds = call.store().rounds();
  if (call.subject.link_round) {
    std::erase_if(rounds, [&](Round const& round) { return round.id != *call.subject.link_round; });
  }
  auto page = api::RoundPage{.total = rounds.size()};
  auto const part = page_of(std::move(rounds), *after, asked.limit);
  for (auto const& round : part.items) {
    page.data.push_back(view(round, *fields.value));
  }
  page.next_cursor = part.next_cursor;
  return page;
}

Answer<api::GetRound> get_round(Call& call, api::GetRound::Parameters const& asked, NoBody const&) {
  auto const fields = asked_fields<Round>(asked.fields);
  if (!fields) {
    return fields.problems;
  }
  auto const found = call.store().find<Round>(asked.id);
  auto const of_link = !call.subject.link_round || call.subject.link_round == asked.id;
  if (auto const allowed = call.allow({}); !allowed) {
    return allowed.error();
  }
  if (!found || !of_link) {
    return access::access_error(access::Verdict::hidden);
  }
  return {view(found->record, *fields.value), Around{.version = found->version}};
}

Answer<api::CreateRound> create_round(Call& call, api::CreateRound::Parameters const& asked,
                                      Round const& round) {
  if (auto const allowed = call.allow({}); !allowed) {
    return allowed.error();
  }
  if (auto problem = check_code(round.code)) {
    return *problem;
  }
  call.concerns("round", round.id.text());
  auto const again = is_there(call, round);
  auto const version = again ? Result{call.store().find<Round>(round.id)->version}
                             : keep(call, round, 0, asked.njia_reason);
  if (!version) {
    return version.error();
  }
  return answer_kept(view(round, FieldMask::all<Round>()), *version, "/rounds/", again ? 200 : 201);
}

Answer<api::ReplaceRound> replace_round(Call& call, api::ReplaceRound::Parameters const& asked,
                                        Round const& round) {
  if (auto const allowed = call.allow({}); !allowed) {
    return allowed.error();
  }
  auto const found = call.store().find<Round>(asked.id);
  if (!found) {
    return access::access_error(access::Verdict::hidden);
  }
  auto problems = std::vector<Error>{};
  if (round.id != asked.id) {
    problems.push_back({.key = "field.read_only", .where = "id"});
  }
  if (found->record.synthetic && !round.synthetic) { // invented data stays marked for ever
    problems.push_back({.key = "field.read_only", .where = "synthetic"});
  }
  if (auto problem = check_code(round.code)) {
    problems.push_back(*problem);
  }
  if (!problems.empty()) {
    return problems;
  }
  auto const known = known_version(asked.if_match);
  if (!known) {
    return known.error();
  }
  call.concerns("round", asked.id.text());
  auto const version = keep(call, round, *known, asked.njia_reason);
  if (!version) {
    return version.error();
  }
  return answer_kept(view(round, FieldMask::all<Round>()), *version, "", 200);
}

} // namespace njia::server
