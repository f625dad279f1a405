// Lists of journeys: as they stand in the store, or found by what they say.
#include "njia/app/figures/find_journeys.h"
#include "njia/app/figures/live_question.h"
#include "njia/server/hub/figures_services.h"
#include "njia/server/hub/handlers/handlers.h"
#include "njia/server/hub/handlers/journey_entry.h"
#include "njia/server/hub/handlers/parts.h"

namespace njia::server {
namespace {

using Asked = api::ListJourneys::Parameters;

struct Order {
  app::JourneyOrder by = app::JourneyOrder::id;
  bool is_descending = false;
};

Result<Order> read_order(std::optional<std::string> const& sort) {
  auto text = sort ? std::string_view{*sort} : "id";
  auto order = Order{};
  if (text.starts_with('-')) {
    order.is_descending = true;
    text.remove_prefix(1);
  }
  if (text == "happened") {
    order.by = app::JourneyOrder::happened;
  } else if (text == "cases") {
    order.by = app::JourneyOrder::cases;
  } else if (text != "id") {
    return Error{.key = "request.sort_unknown", .where = "query:sort", .args = {{"value", *sort}}};
  }
  return order;
}

Error malformed_cursor() { return {.key = "request.cursor_malformed", .where = "query:cursor"}; }

/// Which journeys a list looks at, before it decides about each.
JourneyFilter list_filter(Call const& call, Asked const& asked, Order const& order) {
  auto filter = JourneyFilter{.org = asked.org,
                              .round = asked.round,
                              .include_withdrawn = asked.include_withdrawn,
                              .newest_first = order.is_descending};
  auto const only_own = access::reach(call.subject, call.action) < access::Reach::circle &&
                        call.subject.agreements.empty();
  if (only_own && !filter.org) {
    filter.org = call.subject.org;
  }
  return filter;
}

Answered<api::JourneyPage> list_stored(Call& call, Asked const& asked, Order const& order,
                                       FieldMask const& fields) {
  auto after = read_cursor<JourneyId>(asked.cursor);
  if (!after) {
    return after.error();
  }
  auto filter = list_filter(call, asked, order);
  filter.after = *after;
  auto page = api::JourneyPage{};
  call.store().each_journey(filter, [&](JourneyRevision&& revision) {
    auto const sight = call.see(revision.journey);
    if (!sight) {
      return true;
    }
    if (page.data.size() == asked.limit) {
      page.next_cursor = page.data.back().journey.record.id.text();
      return false;
    }
    page.data.push_back(journey_entry(call, revision, *sight, fields));
    return true;
  });
  return page;
}

/// Whose records are searched: what is shared with the coordinator, for who may see all of that;
/// the own organisation's for everybody else. Nothing: the caller belongs to none.
std::optional<app::FiguresOf> searched(Call const& call, Asked const& asked) {
  auto const has_circle = access::reach(call.subject, call.action) >= access::Reach::circle;
  auto const asks_own = call.subject.org && asked.org == call.subject.org;
  if (has_circle && !asks_own) {
    return app::FiguresOf{};
  }
  return call.subject.org ? std::optional{app::FiguresOf{.owner = call.subject.org}} : std::nullopt;
}

Result<app::FoundJourneys> find(Call& call, Asked const& asked, Order const& order,
                                app::FiguresOf const& scope) {
  auto search = app::JourneySearch{.filter = asked.filter.value_or(""),
                                   .org = asked.org,
                                   .round = asked.round,
                                   .undecided = asked.undecided,
                                   .order = order.by,
                                   .is_descending = order.is_descending};
  if (asked.cursor) {
    search.after = app::parse_position(*asked.cursor, order.by);
    if (!search.after) {
      return malformed_cursor();
    }
  }
  auto const atlas = call.figures().places.current();
  auto const input = call.figures().desk.current(call.store(), scope, call.now);
  auto found = app::find_journeys(*input, atlas->tree, search,
                                  app::names_for(call.store(), atlas->tree, scope), atlas);
  if (!found) {
    auto error = found.error();
    error.where = "query:filter";
    return error;
  }
  return found;
}

Answered<api::JourneyPage> list_found(Call& call, Asked const& asked, Order const& order,
                                      FieldMask const& fields) {
  if (asked.include_withdrawn) {
    return Error{.key = "request.withdrawn_not_searched", .where = "query:include_withdrawn"};
  }
  auto const scope = searched(call, asked);
  if (!scope) {
    return access::access_error(access::Verdict::forbidden);
  }
  if (!scope->owner) {
    call.looks_at_foreign(); // also when nothing is found
  }
  auto found = find(call, asked, order, *scope);
  if (!found) {
    return found.error();
  }
  auto page = api::JourneyPage{};
  // Who sees only what is her own work is not told how much there is besides.
  if (access::reach(call.subject, call.action) > access::Reach::self) {
    page.total = found->total();
    for (auto const& [reason, journeys] : found->left_out()) {
      page.left_out.push_back({.reason = std::string{reason}, .journeys = journeys});
    }
  }
  auto last = std::optional<app::JourneyPosition>{};
  while (auto const position = found->next()) {
    auto const revision = call.store().find_journey(position->id);
    auto const sight = revision ? call.see(revision->journey) : std::nullopt;
    if (!sight || revision->action == Action::withdrawn) {
      continue; // changed since the figures were counted, or a colleague's
    }
    if (page.data.size() == asked.limit) {
      page.next_cursor = to_text(*last, order.by);
      break;
    }
    page.data.push_back(journey_entry(call, *revision, *sight, fields));
    last = position;
  }
  return page;
}

} // namespace

Answer<api::ListJourneys> list_journeys(Call& call, Asked const& asked, NoBody const&) {
  auto const fields = asked_fields<Journey>(asked.fields);
  if (!fields) {
    return fields.problems;
  }
  auto const order = read_order(asked.sort);
  if (!order) {
    return order.error();
  }
  call.decided_by_list();
  auto const is_search = asked.filter || asked.undecided || order->by != app::JourneyOrder::id;
  return is_search ? list_found(call, asked, *order, *fields.value)
                   : list_stored(call, asked, *order, *fields.value);
}

} // namespace njia::server
