// Sharing settings, agreements and coverage statements.
#include "njia/app/exchange/agreements.h"
#include "njia/server/hub/handlers/handlers.h"
#include "njia/server/hub/handlers/parts.h"

#include <algorithm>

namespace njia::server {
namespace {

Error hidden() { return access::access_error(access::Verdict::hidden); }

/// What the coordinating circle may know of everybody.
access::ObjectFacts circle_facts(OrganisationId org) {
  return {.org = org, .permission = Permission::coordinator};
}

template <class Record> View<Record> view(Call const& call, Record const& record) {
  auto shown = FieldMask::for_audience<Record>(
      call.subject.org == record.org ? Disclosure::owner : Disclosure::coordinator);
  return {.record = record, .shown = std::move(shown)};
}

template <class Record> std::optional<Current<Record>> find_of(Call const& call, RoundId round) {
  for (auto& one :
       call.store().current<Record>({.field = "org", .value = call.subject.org->text()})) {
    if (one.record.round == round) {
      return std::move(one);
    }
  }
  return std::nullopt;
}

/// 0 where there is no record yet, else the version that the caller looked at.
Result<std::uint32_t> version_for(bool is_there, std::optional<std::string> const& if_match) {
  return is_there ? known_version(if_match) : Result<std::uint32_t>{0U};
}

/// The caller's own organisation, and an exercise that there is.
Result<Done> allow_own(Call& call, RoundId round) {
  if (!call.subject.org) {
    call.decided_by_list();
    return access::access_error(access::Verdict::forbidden);
  }
  if (auto const allowed = call.allow({.org = call.subject.org}); !allowed) {
    return allowed;
  }
  return call.store().find<Round>(round) ? Result<Done>{Done{}} : hidden();
}

template <class Record, class Page>
Answered<Page> list_of_circle(Call& call, std::vector<Record> all,
                              std::optional<std::string> const& cursor, std::uint32_t limit) {
  auto const after = read_cursor<decltype(Record::id)>(cursor);
  if (!after) {
    return after.error();
  }
  call.decided_by_list();
  std::erase_if(all, [&](Record const& record) {
    return access::decide(call.subject, call.action, circle_facts(record.org)) !=
           access::Verdict::allowed;
  });
  auto page = Page{};
  auto const part = page_of(std::move(all), *after, limit);
  for (auto const& record : part.items) {
    page.data.push_back(view(call, record));
  }
  page.next_cursor = part.next_cursor;
  return page;
}

bool is_side(Call const& call, Agreement const& agreement) {
  return call.subject.org == agreement.org || call.subject.org == agreement.receiver;
}

/// Either side sees all of it.
access::ObjectFacts facts(Call const& call, Agreement const& agreement) {
  return {.org = is_side(call, agreement) ? call.subject.org : std::optional{agreement.org}};
}

api::AgreementEntry entry(Current<Agreement> const& current) {
  return {.version = current.version,
          .agreement = {.record = current.record, .shown = FieldMask::all<Agreement>()}};
}

Answered<api::AgreementEntry> answer_kept(app::Kept<Agreement> kept, int status) {
  if (!kept.current) {
    return std::move(kept.problems);
  }
  auto around = Around{.status = status, .version = kept.current->version};
  if (status != 0) {
    around.location = "/agreements/" + kept.current->record.id.text();
  }
  return {entry(*kept.current), std::move(around)};
}

/// Its line names the giver; the receiver is told of it all the same.
void concerns(Call& call, Agreement const& agreement) {
  call.concerns("agreement", agreement.id.text(), agreement.org);
  call.note().details["receiver"] = agreement.receiver.text();
}

} // namespace

Answer<api::ListSharingDefaults>
list_sharing_defaults(Call& call, api::ListSharingDefaults::Parameters const& asked,
                      NoBody const&) {
  return list_of_circle<SharingDefault, api::SharingDefaultPage>(
      call, call.store().all<SharingDefault>(), asked.cursor, asked.limit);
}

Answer<api::PutSharingDefault> put_sharing_default(Call& call,
                                                   api::PutSharingDefault::Parameters const& asked,
                                                   api::SharingSetting const& body) {
  if (auto const allowed = allow_own(call, asked.round); !allowed) {
    return allowed.error();
  }
  auto const there = find_of<SharingDefault>(call, asked.round);
  auto const version = version_for(there.has_value(), asked.if_match);
  if (!version) {
    return version.error();
  }
  auto const setting = SharingDefault{
      .id = there ? there->record.id : SharingDefaultId{call.worker.ids.next()},
      .org = *call.subject.org,
      .round = asked.round,
      .permission = static_cast<Permission>(static_cast<std::uint8_t>(body.permission) + 1),
      .basis = body.basis.value_or("")};
  call.concerns("sharing_default", setting.id.text(), setting.org);
  auto kept = app::put_sharing_default(call.store(), setting, *version,
                                       asked.njia_reason.value_or(""), call.actor());
  if (!kept.current) {
    return std::move(kept.problems);
  }
  return {view(call, kept.current->record), Around{.version = kept.current->version}};
}

Answer<api::ListAgreements>
list_agreements(Call& call, api::ListAgreements::Parameters const& asked, NoBody const&) {
  auto const after = read_cursor<AgreementId>(asked.cursor);
  if (!after) {
    return after.error();
  }
  call.decided_by_list();
  auto page = api::AgreementPage{};
  for (auto const& one : call.store().current<Agreement>({})) {
    auto const is_seen = is_side(call, one.record) &&
                         access::decide(call.subject, call.action, facts(call, one.record)) ==
                             access::Verdict::allowed;
    if (!is_seen || (*after && one.record.id <= **after)) {
      continue;
    }
    if (page.data.size() == asked.limit) {
      page.next_cursor = page.data.back().agreement.record.id.text();
      break;
    }
    page.data.push_back(entry(one));
  }
  return page;
}

Answer<api::GetAgreement> get_agreement(Call& call, api::GetAgreement::Parameters const& asked,
                                        NoBody const&) {
  auto const found = call.store().find<Agreement>(asked.id);
  if (auto const allowed = call.allow(found ? facts(call, found->record) : access::ObjectFacts{});
      !allowed || !found) {
    return allowed ? hidden() : allowed.error();
  }
  return {entry(*found), Around{.version = found->version}};
}

Answer<api::ProposeAgreement> propose_agreement(Call& call,
                                                api::ProposeAgreement::Parameters const& asked,
                                                Agreement const& agreement) {
  if (auto const allowed = call.allow({.org = agreement.org}); !allowed) {
    return allowed.error();
  }
  concerns(call, agreement);
  auto kept =
      app::propose_agreement(call.store(), agreement, asked.njia_reason.value_or(""), call.actor());
  auto const again = kept.was_there;
  return answer_kept(std::move(kept), again ? 200 : 201);
}

Answer<api::DecideAgreement> decide_agreement(Call& call,
                                              api::DecideAgreement::Parameters const& asked,
                                              api::AgreementDecision const& body) {
  auto const found = call.store().find<Agreement>(asked.id);
  if (auto const allowed = call.allow(found ? facts(call, found->record) : access::ObjectFacts{});
      !allowed || !found) {
    return allowed ? hidden() : allowed.error();
  }
  auto const is_revoking = body.decision == api::AgreementVerdict::revoke;
  if (!is_revoking && call.subject.org != found->record.receiver) {
    return access::access_error(access::Verdict::forbidden);
  }
  auto const version = known_version(asked.if_match);
  if (!version) {
    return version.error();
  }
  concerns(call, found->record);
  return answer_kept(app::decide_agreement(call.store(), found->record,
                                           static_cast<app::AgreementStep>(body.decision), *version,
                                           asked.njia_reason.value_or(""), call.actor()),
                     0);
}

Answer<api::ListCoverage> list_coverage(Call& call, api::ListCoverage::Parameters const& asked,
                                        NoBody const&) {
  return list_of_circle<CoverageStatement, api::CoveragePage>(
      call, call.store().coverage(asked.round), asked.cursor, asked.limit);
}

Answer<api::PutCoverage> put_coverage(Call& call, api::PutCoverage::Parameters const& asked,
                                      CoverageStatement const& body) {
  if (auto const allowed = allow_own(call, asked.round); !allowed) {
    return allowed.error();
  }
  auto const there = find_of<CoverageStatement>(call, asked.round);
  auto const version = version_for(there.has_value(), asked.if_match);
  if (!version) {
    return version.error();
  }
  auto statement = body;
  statement.id = there ? there->record.id : CoverageId{call.worker.ids.next()};
  statement.org = *call.subject.org;
  statement.round = asked.round;
  call.concerns("coverage", statement.id.text(), statement.org);
  auto kept = app::put_coverage(call.store(), call.services.places, statement, *version,
                                asked.njia_reason.value_or(""), call.actor());
  if (!kept.current) {
    return std::move(kept.problems);
  }
  return {view(call, kept.current->record), Around{.version = kept.current->version}};
}

} // namespace njia::server
