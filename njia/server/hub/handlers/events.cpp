#include "njia/app/hub/events.h"

#include "njia/server/hub/handlers/handlers.h"

namespace njia::server {
namespace {

/// Where a kind of record is found; empty for those that have no address.
std::string_view folder_of(std::string_view kind) {
  struct Row {
    std::string_view kind;
    std::string_view folder;
  };
  static constexpr Row kRows[] = {{"agreement", "/api/v1/agreements/"},
                                  {"import", "/api/v1/imports/"},
                                  {"job", "/api/v1/jobs/"},
                                  {"journey", "/api/v1/journeys/"},
                                  {"organisation", "/api/v1/organisations/"},
                                  {"round", "/api/v1/rounds/"}};
  for (auto const& row : kRows) {
    if (row.kind == kind) {
      return row.folder;
    }
  }
  return {};
}

} // namespace

Answer<api::ListEvents> list_events(Call& call, api::ListEvents::Parameters const& asked,
                                    NoBody const&) {
  auto after = std::uint64_t{0};
  if (asked.after) {
    auto const number = call.services.event_cursors.open(*asked.after);
    if (!number) {
      return Error{.key = "request.cursor_malformed", .where = "query:after"};
    }
    after = *number;
  }
  call.decided_by_list();
  auto stretch = app::read_events(call.store(), call.subject, after, asked.limit);
  auto page = api::EventPage{.next_cursor = call.services.event_cursors.seal(stretch.last)};
  for (auto& event : stretch.events) {
    auto& told = page.data.emplace_back(
        api::Event{.id = event.id, .kind = std::move(event.kind), .at = event.at});
    auto const folder = folder_of(event.object_kind);
    if (!folder.empty() && !event.object.empty()) {
      told.subject = std::string{folder} + event.object;
    }
  }
  return page;
}

} // namespace njia::server
