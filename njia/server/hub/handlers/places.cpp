// Places, and proposals of places that the gazetteer lacks.
#include "njia/app/places/find_places.h"
#include "njia/app/places/proposals.h"
#include "njia/domain/vocabulary.h"
#include "njia/server/hub/figures_services.h"
#include "njia/server/hub/handlers/handlers.h"
#include "njia/server/hub/handlers/parts.h"

namespace njia::server {
namespace {

std::optional<std::string> if_said(std::string text) {
  return text.empty() ? std::nullopt : std::optional{std::move(text)};
}

api::FoundPlace shown(app::FoundPlace place) {
  auto out = api::FoundPlace{.id = place.id,
                             .name = std::move(place.name),
                             .within = std::move(place.within),
                             .country = if_said(std::move(place.country)),
                             .unit = if_said(std::move(place.unit)),
                             .kind = term_code(place.kind),
                             .precision = term_code(place.precision),
                             .approximate = place.approximate,
                             .population = place.population,
                             .added = place.is_added,
                             .other_names = std::move(place.other_names),
                             .twin = place.twin};
  if (place.location) {
    out.lat_deg = place.location->lat;
    out.lon_deg = place.location->lon;
  }
  return out;
}

/// The places as they are at this moment, also those that another program added.
std::shared_ptr<app::Atlas const> atlas(Call& call) {
  call.figures().places.refresh(call.store());
  return call.figures().places.current();
}

access::ObjectFacts facts(PlaceProposal const& proposal) {
  return {.org = proposal.org, .permission = Permission::coordinator};
}

/// One's own whole; of others what the coordinator may see.
View<PlaceProposal> view(Call const& call, PlaceProposal const& proposal) {
  auto mask = call.subject.org == proposal.org
                  ? FieldMask::all<PlaceProposal>()
                  : FieldMask::for_audience<PlaceProposal>(Disclosure::coordinator);
  mask.show<PlaceProposal>("id");
  return {.record = proposal, .shown = std::move(mask)};
}

app::PlaceDecision to_decision(api::DecidePlaceProposal::Parameters const& asked,
                               api::PlaceDecision const& body) {
  return {.verdict = static_cast<app::PlaceVerdict>(body.verdict),
          .into = body.place,
          .reason = asked.njia_reason.value_or("")};
}

} // namespace

Answer<api::SearchPlaces> search_places(Call& call, api::SearchPlaces::Parameters const& asked,
                                        NoBody const&) {
  if (auto const allowed = call.allow({}); !allowed) {
    return allowed.error();
  }
  auto found = app::search_places(*atlas(call), asked.q.value_or(""), asked.country.value_or(""),
                                  asked.limit, call.language);
  if (!found) {
    return found.error();
  }
  auto page = api::FoundPlacePage{};
  for (auto& place : *found) {
    page.data.push_back(shown(std::move(place)));
  }
  return page;
}

Answer<api::GetPlace> get_place(Call& call, api::GetPlace::Parameters const& asked, NoBody const&) {
  if (auto const allowed = call.allow({}); !allowed) {
    return allowed.error();
  }
  auto found = app::find_place(*atlas(call), asked.id, call.language);
  if (!found) {
    return access::access_error(access::Verdict::hidden);
  }
  return shown(std::move(*found));
}

Answer<api::ListPlaceProposals>
list_place_proposals(Call& call, api::ListPlaceProposals::Parameters const& asked, NoBody const&) {
  auto const after = read_cursor<PlaceProposalId>(asked.cursor);
  if (!after) {
    return after.error();
  }
  call.decided_by_list();
  auto page = api::PlaceProposalPage{};
  for (auto const& [record, version] : call.store().current<PlaceProposal>({})) {
    auto const is_listed =
        access::decide(call.subject, call.action, facts(record)) == access::Verdict::allowed &&
        (!*after || **after < record.id);
    if (!is_listed) {
      continue;
    }
    if (page.data.size() == asked.limit) {
      page.next_cursor = page.data.back().proposal.record.id.text();
      break;
    }
    page.data.push_back({.version = version, .proposal = view(call, record)});
  }
  return page;
}

Answer<api::ProposePlace> propose_place(Call& call, api::ProposePlace::Parameters const&,
                                        PlaceProposal const& proposal) {
  // Also an analyst proposes for the own organisation only.
  auto const is_own = call.subject.org == proposal.org;
  if (auto const allowed = call.allow(facts(proposal)); !allowed || !is_own) {
    return allowed ? access::access_error(access::Verdict::hidden) : allowed.error();
  }
  call.concerns("place_proposal", proposal.id.text(), proposal.org);
  auto outcome = app::propose_place(call.store(), *atlas(call), proposal, call.actor());
  if (!outcome.proposal) {
    return std::move(outcome.problems);
  }
  return {view(call, outcome.proposal->record),
          Around{.status = outcome.was_there ? 200 : 201,
                 .version = outcome.proposal->version,
                 .location = "/place-proposals/" + proposal.id.text()}};
}

Answer<api::DecidePlaceProposal>
decide_place_proposal(Call& call, api::DecidePlaceProposal::Parameters const& asked,
                      api::PlaceDecision const& body) {
  auto const known = call.store().find<PlaceProposal>(asked.id);
  if (auto const allowed = call.allow(known ? facts(known->record) : access::ObjectFacts{});
      !allowed) {
    return allowed.error();
  }
  if (!known) {
    return access::access_error(access::Verdict::hidden);
  }
  auto const version = known_version(asked.if_match);
  if (!version) {
    return version.error();
  }
  call.concerns("place_proposal", asked.id.text(), known->record.org);
  auto const decided = app::decide_place(call.store(), *atlas(call), call.worker.ids, asked.id,
                                         *version, to_decision(asked, body), call.actor());
  if (!decided) {
    return decided.error();
  }
  (void)atlas(call); // taken up at once
  return {view(call, decided->record), Around{.version = decided->version}};
}

} // namespace njia::server
