// Invented organisations, a round and journeys of four places and three stretches, for tests and
// benchmarks of stores.
#pragma once

#include "njia/domain/blank.h"
#include "njia/store/store.h"

#include <string>
#include <vector>

namespace njia::store_testing {

inline Instant at(std::int64_t seconds) {
  return Instant{std::chrono::seconds{1'600'000'000 + seconds}};
}

/// Repeatable by its seed, which decides the ids of journeys and batches; organisation, round and
/// places are always the same. Journeys have ascending ids and numbers "R-1", "R-2", …
class Sample {
public:
  explicit Sample(std::uint64_t seed = 7) : ids_{seed, 1'600'000'001'000} {
    for (auto i = 0; i < 50; ++i) {
      places_.push_back(PlaceId{fixed_.next()});
    }
  }

  Change change(std::optional<BatchId> batch = {}) const {
    return {.by = "sample", .at = at(5), .reason = "sample", .batch = batch};
  }

  /// Organisation and round, unless they are there.
  void set_up(Store& store) {
    auto transaction = store.begin();
    NJIA_CHECK(transaction->put(org_, change()).has_value(), "an organisation is taken");
    NJIA_CHECK(transaction->put(round_, change()).has_value(), "a round is taken");
    NJIA_CHECK(transaction->commit().has_value(), "commit answers");
  }

  Journey journey() {
    auto const n = ++journeys_;
    auto made = blank<Journey>();
    made.id = JourneyId{ids_.next()};
    made.org = org_.id;
    made.round = round_.id;
    made.entered_by = "sample";
    made.entered_at = at(static_cast<std::int64_t>(n));
    made.org_ref = "R-" + std::to_string(n);
    made.nature = Nature::trafficking_suspected;
    for (auto const role : {Role::origin, Role::transit, Role::transit, Role::exploitation}) {
      made.steps.push_back(
          {.role = role,
           .places = {places_[(std::size_t{n} * 7 + made.steps.size() * 3) % places_.size()]},
           .place_text = "Place " + std::to_string(n % 50),
           .precision = Precision::city,
           .certainty = Certainty::stated});
    }
    for (auto to = std::uint32_t{2}; to <= 4; ++to) {
      made.legs.push_back(
          {.to_step = to, .transport = {.codes = {Transport{1}}}, .crossing = Crossing::official});
    }
    made.exploitation = {.codes = {Exploitation{1}, Exploitation{2}}};
    made.recruitment = {.codes = {Recruitment{1}}};
    made.cases_basis = CasesBasis::exact;
    made.cases_min = n % 9 + 1;
    made.cases_max = made.cases_min;
    made.by_age_class = {.entries = {{AgeClass::adult, *made.cases_min}}};
    made.journey_from = month_span(std::chrono::year{2020} / std::chrono::month{n % 12 + 1});
    return made;
  }

  Batch batch() {
    return {.id = BatchId{ids_.next()},
            .code = "",
            .org = org_.id,
            .round = round_.id,
            .file_name = "sample.csv",
            .file_sha256 = std::string(64, 'a'),
            .created_at = at(1),
            .created_by = "sample"};
  }

  /// 64 hex digits, scattered as digests are.
  static std::string fingerprint(Journey const& journey) {
    auto const number = std::stoull(journey.org_ref.substr(2)) * 0x9E3779B97F4A7C15ULL;
    auto text = std::string{};
    for (auto i = 0; i < 64; ++i) {
      text += "0123456789abcdef"[(number >> (i % 16 * 4)) & 15U];
    }
    return text;
  }

  /// One whole batch of new journeys in one transaction, committed. Throws StoreFailure.
  Batch import(Store& store, std::size_t count) {
    auto transaction = store.begin();
    auto made = transaction->create_batch(batch()).value();
    for (auto row = std::uint64_t{1}; row <= count; ++row) {
      auto const next = journey();
      NJIA_CHECK(transaction->put_journey(next, 0, change(made.id)).has_value(),
                 "a new journey is taken");
      NJIA_CHECK(transaction->note_committed(made.id, row, next.id, fingerprint(next)).has_value(),
                 "a row is noted");
    }
    made.state = BatchState::committed;
    made.counts = {.rows_read = count, .committed = count};
    NJIA_CHECK(transaction->update_batch(made).has_value(), "a batch is updated");
    NJIA_CHECK(transaction->commit().has_value(), "commit answers");
    return made;
  }

  Organisation const& org() const { return org_; }
  Round const& round() const { return round_; }

private:
  SeededUuids ids_;
  SeededUuids fixed_{1, 1'600'000'000'000};
  Organisation org_{.id = OrganisationId{fixed_.next()}, .code = "ORG-A", .name = "Organisation A"};
  Round round_{.id = RoundId{fixed_.next()}, .code = "KE-2020"};
  std::vector<PlaceId> places_;
  std::uint32_t journeys_ = 0;
};

inline std::vector<std::string> dump(Store const& store) {
  auto lines = std::vector<std::string>{};
  store.dump([&](std::string const& line) { lines.push_back(line); });
  return lines;
}

} // namespace njia::store_testing
