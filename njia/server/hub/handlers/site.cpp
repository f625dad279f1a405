// The site's settings, the views that members keep, and withdrawing many journeys at once.
#include "njia/app/exchange/settings.h"
#include "njia/base/text.h"
#include "njia/server/hub/handlers/handlers.h"
#include "njia/server/hub/handlers/parts.h"

namespace njia::server {
namespace {

Error hidden() { return access::access_error(access::Verdict::hidden); }

View<SavedView> whole(SavedView const& record) {
  return {.record = record, .shown = FieldMask::all<SavedView>()};
}

access::ObjectFacts facts(SavedView const& record) { return {.maker = record.member.text()}; }

/// One's own, and what a colleague shares.
bool is_seen(Call const& call, SavedView const& record) {
  auto const* owner = call.people->find_member(record.member);
  auto const is_own = call.subject.member == record.member;
  auto const is_shared =
      record.shared && owner != nullptr && call.subject.org && owner->org == call.subject.org;
  return record.access == AccessState::active && (is_own || is_shared);
}

/// A view of the caller's own that there is.
Result<Current<SavedView>> find_own(Call& call, SavedViewId id) {
  auto found = call.store().find<SavedView>(id);
  auto const is_there = found && found->record.access == AccessState::active;
  if (auto const allowed =
          call.allow(is_there ? facts(found->record) : access::ObjectFacts{.maker = "nobody"});
      !allowed) {
    return allowed.error();
  }
  call.concerns("view", id.text(), call.subject.org);
  return std::move(*found);
}

Change change_of(Call const& call, std::optional<std::string> const& reason = {}) {
  return {.by = call.actor().name, .at = call.now, .reason = reason.value_or("")};
}

Answered<View<SavedView>> answer_kept(app::Kept<SavedView> kept, int status) {
  if (!kept.current) {
    return std::move(kept.problems);
  }
  auto around = Around{.status = status, .version = kept.current->version};
  if (status != 0) {
    around.location = "/views/" + kept.current->record.id.text();
  }
  return {whole(kept.current->record), std::move(around)};
}

} // namespace

Answer<api::ListSettings> list_settings(Call& call, api::ListSettings::Parameters const&,
                                        NoBody const&) {
  call.allow_unowned();
  auto list = api::SettingList{};
  auto number = std::uint8_t{0};
  for (auto const code : app::setting_codes()) {
    list.data.push_back({.code = static_cast<api::SettingCode>(number++),
                         .value = app::find_setting(call.store(), code)});
  }
  return list;
}

Answer<api::PutSetting> put_setting(Call& call, api::PutSetting::Parameters const& asked,
                                    api::SettingValue const& body) {
  if (auto const allowed = call.allow({}); !allowed) {
    return allowed.error();
  }
  auto const code = enum_text(asked.code);
  call.concerns("setting", std::string{code});
  auto kept = app::put_setting(call.store(), call.worker.ids, code, body.value,
                               asked.njia_reason.value_or(""), call.actor());
  if (!kept.current) {
    return std::move(kept.problems);
  }
  return api::SettingEntry{.code = asked.code, .value = body.value};
}

Answer<api::ListViews> list_views(Call& call, api::ListViews::Parameters const& asked,
                                  NoBody const&) {
  auto const after = read_cursor<SavedViewId>(asked.cursor);
  if (!after) {
    return after.error();
  }
  call.decided_by_list();
  auto all = call.store().all<SavedView>();
  std::erase_if(all, [&](SavedView const& record) { return !is_seen(call, record); });
  auto page = api::ViewPage{};
  auto const part = page_of(std::move(all), *after, asked.limit);
  for (auto const& record : part.items) {
    page.data.push_back(whole(record));
  }
  page.next_cursor = part.next_cursor;
  return page;
}

Answer<api::CreateView> create_view(Call& call, api::CreateView::Parameters const&,
                                    SavedView const& body) {
  auto record = body;
  record.member = *call.subject.member;
  record.access = AccessState::active;
  if (auto const allowed = call.allow(facts(record)); !allowed) {
    return allowed.error();
  }
  call.concerns("view", record.id.text(), call.subject.org);
  if (auto const there = call.store().find<SavedView>(record.id);
      there && there->record == record) {
    return answer_kept({*there, true}, 200);
  }
  return answer_kept(app::keep_record(call.store(), record, change_of(call), 0), 201);
}

Answer<api::ReplaceView> replace_view(Call& call, api::ReplaceView::Parameters const& asked,
                                      SavedView const& body) {
  auto const found = find_own(call, asked.id);
  if (!found) {
    return found.error();
  }
  if (body.id != asked.id) {
    return Error{.key = "field.read_only", .where = "#/id"};
  }
  auto const version = known_version(asked.if_match);
  if (!version) {
    return version.error();
  }
  auto record = body;
  record.member = found->record.member;
  record.access = found->record.access;
  return answer_kept(app::keep_record(call.store(), record, change_of(call), *version), 0);
}

Answer<api::RemoveView> remove_view(Call& call, api::RemoveView::Parameters const& asked,
                                    NoBody const&) {
  auto found = find_own(call, asked.id);
  if (!found) {
    return found.error();
  }
  found->record.access = AccessState::removed;
  auto const kept = app::keep_record(call.store(), found->record, change_of(call), found->version);
  return kept.current ? Answer<api::RemoveView>{NoBody{}} : Answer<api::RemoveView>{kept.problems};
}

Answer<api::WithdrawJourneys> withdraw_journeys(Call& call,
                                                api::WithdrawJourneys::Parameters const& asked,
                                                api::Withdrawal const& body) {
  auto const change = change_of(call, asked.njia_reason);
  auto versions = std::vector<std::pair<JourneyId, std::uint32_t>>{};
  auto problems = std::vector<Error>{};
  for (auto i = std::size_t{0}; i < body.journeys.size(); ++i) {
    auto const revision = call.find_journey(body.journeys[i]);
    auto const allowed =
        call.allow(revision ? call.people->facts(revision->journey) : access::ObjectFacts{});
    if (!allowed || !revision) {
      auto problem = allowed ? hidden() : allowed.error();
      problem.where = "#/journeys/" + std::to_string(i);
      problems.push_back(std::move(problem));
      continue;
    }
    versions.emplace_back(revision->journey.id, revision->version);
  }
  if (!problems.empty()) {
    return problems;
  }
  call.concerns("journeys", "", call.subject.org);
  auto ids = std::string{};
  auto transaction = call.store().begin();
  for (auto const& [id, version] : versions) {
    if (auto done = transaction->withdraw_journey(id, version, change); !done) {
      auto error = done.error();
      error.args.emplace_back("value", id.text());
      return error;
    }
    ids += (ids.empty() ? "" : " ") + id.text();
  }
  call.note().details["journeys"] = ids;
  if (auto const done = transaction->commit(); !done) {
    return done.error();
  }
  return api::Withdrawn{.journeys = versions.size()};
}

} // namespace njia::server
