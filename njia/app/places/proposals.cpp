#include "njia/app/places/proposals.h"

#include "njia/app/records/free_text.h"
#include "njia/base/text.h"

namespace njia::app {
namespace {

void scan(std::string_view text, char const* where, NameRule rule, std::vector<Error>& problems) {
  if (auto problem = find_personal_data(text, where, rule)) {
    problems.push_back(std::move(*problem));
  }
}

void check_range(std::optional<double> value, double most, char const* where,
                 std::vector<Error>& problems) {
  if (value && !(*value >= -most && *value <= most)) {
    auto const text = std::to_string(static_cast<int>(most));
    problems.push_back({.key = "field.out_of_range",
                        .where = where,
                        .args = {{"min", "-" + text}, {"max", text}}});
  }
}

std::vector<Error> check(PlaceProposal const& proposal, Atlas const& atlas) {
  auto problems = std::vector<Error>{};
  if (trim(proposal.name).empty()) {
    problems.push_back({.key = "field.required", .where = "name"});
  }
  auto const country = CountryCode::parse(proposal.country);
  if (!country || !atlas.gazetteer.find_country(*country)) {
    problems.push_back({.key = "places.country_unknown",
                        .where = "country",
                        .args = {{"value", proposal.country}}});
  }
  if (!proposal.admin1.empty()) {
    auto const unit = atlas.tree.find_unit(proposal.admin1);
    if (!unit || atlas.tree.country_code(*unit) != proposal.country) {
      problems.push_back({.key = "places.unit_unknown",
                          .where = "admin1",
                          .args = {{"value", proposal.admin1}, {"country", proposal.country}}});
    }
  }
  if (proposal.lat_deg.has_value() != proposal.lon_deg.has_value()) {
    problems.push_back(
        {.key = "field.required", .where = proposal.lat_deg ? "lon_deg" : "lat_deg"});
  }
  check_range(proposal.lat_deg, 90, "lat_deg", problems);
  check_range(proposal.lon_deg, 180, "lon_deg", problems);
  scan(proposal.name, "name", NameRule::beside_another, problems);
  scan(proposal.reason, "reason", NameRule::alone, problems);
  return problems;
}

/// How finely a place of this kind is known.
Precision precision_of(PlaceKind kind) {
  return kind == PlaceKind::admin ? Precision::admin2 : Precision::city;
}

Place to_place(PlaceProposal const& proposal, PlaceId id) {
  return {.id = id,
          .name = std::string{trim(proposal.name)},
          .country = proposal.country,
          .admin1 = proposal.admin1,
          .lat_deg = proposal.lat_deg,
          .lon_deg = proposal.lon_deg,
          .approximate = true,
          .kind = proposal.kind,
          .precision = precision_of(proposal.kind),
          .source = "proposal " + proposal.id.text()};
}

Result<Done> apply(Transaction& transaction, Atlas const& atlas, UuidSource& ids,
                   PlaceDecision const& decision, PlaceProposal& proposal, Change const& change) {
  switch (decision.verdict) {
  case PlaceVerdict::approve:
    proposal.state = Decision::accepted;
    proposal.place = PlaceId{ids.next()};
    return transaction.put(to_place(proposal, *proposal.place), change, 0);
  case PlaceVerdict::merge: {
    if (!decision.into) {
      return Error{.key = "field.required", .where = "place"};
    }
    auto const place = atlas.gazetteer.find_place(*decision.into);
    if (!place) {
      return Error{
          .key = "places.unknown", .where = "place", .args = {{"value", decision.into->text()}}};
    }
    proposal.state = Decision::merged;
    proposal.place = place->id;
    return transaction.put_alias({.org = proposal.org,
                                  .text = fold(proposal.name),
                                  .country = proposal.country,
                                  .place = place->id},
                                 change);
  }
  case PlaceVerdict::decline:
    break;
  }
  proposal.state = Decision::declined;
  return Done{};
}

} // namespace

ProposalOutcome propose_place(Store& store, Atlas const& atlas, PlaceProposal proposal,
                              Actor const& actor) {
  proposal.state = Decision::proposed;
  proposal.place.reset();
  if (auto problems = check(proposal, atlas); !problems.empty()) {
    return {.problems = std::move(problems)};
  }
  if (auto known = store.find<PlaceProposal>(proposal.id)) {
    if (known->version == 1 && known->record == proposal) {
      return {.proposal = std::move(known), .was_there = true};
    }
  }
  auto transaction = store.begin();
  auto done = transaction->put(proposal, {.by = actor.name, .at = actor.at}, 0);
  if (done) {
    done = transaction->commit();
  }
  if (!done) {
    return {.problems = {done.error()}};
  }
  return {.proposal = Current<PlaceProposal>{.record = std::move(proposal), .version = 1}};
}

Result<Current<PlaceProposal>> decide_place(Store& store, Atlas const& atlas, UuidSource& ids,
                                            PlaceProposalId id, std::uint32_t version,
                                            PlaceDecision const& decision, Actor const& actor) {
  auto known = store.find<PlaceProposal>(id);
  if (!known) {
    return unknown_reference("id", id.uuid());
  }
  if (known->record.state > Decision::proposed) {
    return Error{.key = "proposal.decided", .where = ""};
  }
  auto const change = Change{.by = actor.name, .at = actor.at, .reason = decision.reason};
  auto transaction = store.begin();
  auto done = apply(*transaction, atlas, ids, decision, known->record, change);
  if (done) {
    done = transaction->put(known->record, change, version);
  }
  if (done) {
    done = transaction->commit();
  }
  if (!done) {
    return done.error();
  }
  return Current<PlaceProposal>{.record = std::move(known->record), .version = version + 1};
}

} // namespace njia::app
