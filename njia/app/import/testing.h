// What the importer's tests share: the shipped words, a resolver that answers from a literal table,
// a store with an organisation and a round, files from literals. For tests only.
#pragma once

#include "njia/app/import/import_file.h"
#include "njia/base/text.h"
#include "njia/store/memory/memory_store.h"

#include <map>
#include <memory>
#include <set>
#include <string>
#include <vector>

namespace njia::importing {

inline ValueWords const& test_words() { return ValueWords::shipped(); }

/// A place's id from its number, readable in failures: …-00000000000c.
inline PlaceId test_place(std::uint8_t number) {
  auto id = Uuid{};
  id.bytes[15] = number;
  return PlaceId{id};
}

/// Answers from a literal table of (name, country) and knows the countries in it.
class TablePlaces final : public PlaceResolver {
public:
  TablePlaces() {
    country("Kenya", "KE");
    country("Uganda", "UG");
    country("Tanzania", "TZ");
    country("United Arab Emirates", "AE");
    country("Saudi Arabia", "SA");
    countries_["uae"] = "AE";
    countries_["ke"] = "KE";
    for (auto const& [name, code] :
         std::vector<std::pair<std::string, std::string>>{{"Nairobi", "KE"},
                                                          {"Kitale", "KE"},
                                                          {"Mombasa", "KE"},
                                                          {"Busia", "KE"},
                                                          {"Busia", "UG"},
                                                          {"Kampala", "UG"},
                                                          {"Isebania", "KE"},
                                                          {"Namanga", "KE"},
                                                          {"Arusha", "TZ"},
                                                          {"Dar es Salaam", "TZ"},
                                                          {"Dubai", "AE"},
                                                          {"Riyadh", "SA"}}) {
      add(name, code, Precision::city);
    }
  }

  PlaceAnswer resolve(PlaceQuestion const& question) const override {
    auto text = std::string{question.text};
    auto country = std::string{question.country};
    if (auto const comma = text.find(','); comma != std::string::npos) {
      country = trim(std::string_view{text}.substr(comma + 1));
      text = text.substr(0, comma);
    }
    auto const code = find_country(country);
    auto answer = PlaceAnswer{};
    for (auto const& place : places_) {
      auto const fits = !code || place.country == *code;
      if (fits && fold(place.name.substr(0, place.name.find(','))) == fold(text)) {
        answer.candidates.push_back(place);
      }
    }
    answer.status = answer.candidates.size() == 1  ? PlaceStatus::resolved
                    : answer.candidates.size() > 1 ? PlaceStatus::ambiguous
                                                   : PlaceStatus::unknown;
    if (auto const alone = find_country(text); alone && answer.candidates.empty()) {
      for (auto const& place : places_) {
        if (place.precision == Precision::country && place.country == *alone) {
          return {.status = PlaceStatus::resolved, .candidates = {place}};
        }
      }
    }
    return answer;
  }

  std::optional<std::string> find_country(std::string_view text) const override {
    auto const found = countries_.find(fold(text));
    return found == countries_.end() ? std::nullopt : std::optional{found->second};
  }

  std::optional<PlaceCandidate> find_place(PlaceId id) const override {
    for (auto const& place : places_) {
      if (place.place == id) {
        return place;
      }
    }
    return std::nullopt;
  }

  PlaceId id(std::string_view name, std::string_view code) const {
    for (auto const& place : places_) {
      if (place.name == std::string{name} + ", " + std::string{code} ||
          (code.empty() && place.name == name)) {
        return place.place;
      }
    }
    return test_place(0);
  }

  std::string name(PlaceId id) const {
    auto const place = find_place(id);
    return place ? place->name.substr(0, place->name.find(',')) : "?";
  }

private:
  void country(std::string const& name, std::string const& code) {
    countries_[fold(name)] = code;
    places_.push_back({.place = test_place(next_++),
                       .name = name,
                       .country = code,
                       .precision = Precision::country});
  }
  void add(std::string const& name, std::string const& code, Precision precision) {
    places_.push_back({.place = test_place(next_++),
                       .name = name + ", " + code,
                       .country = code,
                       .precision = precision});
  }

  std::vector<PlaceCandidate> places_;
  std::map<std::string, std::string> countries_;
  std::uint8_t next_ = 1;
};

/// A store with the organisation ORG-A of Kenya and the round KE-2020.
class TestBench {
public:
  TestBench() : store{make_memory_store()} {
    static_cast<void>(app::add_organisation(
        *store, ids, {.code = "ORG-A", .name = "Demo organisation A", .country = "KE"}, actor));
    static_cast<void>(
        app::add_round(*store, ids, {.code = "KE-2020", .title = "Demo", .period = "2020"}, actor));
  }

  Result<ImportOutcome> import(std::string_view text, ImportRequest request = {},
                               std::string const& name = "cases.csv") {
    request.org = "ORG-A";
    request.round = "2020";
    request.file = name;
    return ImportFile{.store = *store, .places = places, .ids = ids, .actor = actor}.from_bytes(
        text, request);
  }

  std::vector<Journey> journeys() const {
    auto found = std::vector<Journey>{};
    store->each_journey({}, [&](JourneyRevision const& revision) {
      found.push_back(revision.journey);
      return true;
    });
    return found;
  }

  /// "Kitale > Busia > [Dubai]" with roles as letters: o r t i e d x.
  std::string route(Journey const& journey) const {
    static constexpr auto kLetters = std::string_view{"?ortiedx"};
    auto out = std::string{};
    for (auto const& step : journey.steps) {
      out += (out.empty() ? "" : " ") +
             std::string(1, kLetters[static_cast<std::size_t>(step.role)]) + ":";
      auto names = std::string{};
      for (auto const& place : step.places) {
        names += (names.empty() ? "" : "|") + places.name(place);
      }
      out += names.empty() ? "?" : names;
    }
    return out;
  }

  std::unique_ptr<Store> store;
  TablePlaces places;
  SeededUuids ids{7, 1'600'000'000'000};
  app::Actor actor{.name = "tester", .at = Instant{std::chrono::seconds{1'600'000'000}}};
};

/// Keys of the findings, each with its count: "import.place_ambiguous:2".
inline std::set<std::string> finding_keys(ImportOutcome const& outcome) {
  auto keys = std::set<std::string>{};
  for (auto const& group : outcome.findings) {
    keys.insert(group.key + ":" + std::to_string(group.count));
  }
  return keys;
}

} // namespace njia::importing
