#include "njia/app/records/find.h"

#include "njia/base/text.h"

#include <algorithm>

namespace njia::app {
namespace {

bool is_same_code(std::string_view a, std::string_view b) {
  return ascii_lower(a) == ascii_lower(b);
}

template <class Record> std::string known_codes(std::vector<Record> const& records) {
  auto codes = std::string{};
  for (auto const& record : records) {
    codes += (codes.empty() ? "" : ", ") + record.code;
  }
  return codes.empty() ? "-" : codes;
}

template <class Record>
Error unknown(char const* key, std::string_view text, std::vector<Record> const& records) {
  return {.key = key,
          .where = "",
          .args = {{"value", std::string{text}}, {"known", known_codes(records)}}};
}

template <class Record>
Record const* find_exact(std::vector<Record> const& records, std::string_view text) {
  auto const found = std::find_if(records.begin(), records.end(), [&](Record const& record) {
    return is_same_code(record.code, text) || record.id.text() == ascii_lower(text);
  });
  return found == records.end() ? nullptr : &*found;
}

bool ends_with_part(std::string_view code, std::string_view part) {
  auto const at = code.size() - std::min(code.size(), part.size());
  return !part.empty() && at > 0 && (code[at - 1] == '-' || code[at - 1] == ' ') &&
         is_same_code(code.substr(at), part);
}

} // namespace

Result<Organisation> find_organisation(Store const& store, std::string_view text) {
  auto const all = store.organisations();
  auto const* found = find_exact(all, trim(text));
  return found != nullptr ? Result{*found} : unknown("organisation.unknown", text, all);
}

Result<IndependenceGroup> find_group(Store const& store, std::string_view text) {
  auto const all = store.groups();
  auto const* found = find_exact(all, trim(text));
  return found != nullptr ? Result{*found} : unknown("group.unknown", text, all);
}

Result<Round> find_round(Store const& store, std::string_view text) {
  auto const all = store.rounds();
  if (auto const* found = find_exact(all, trim(text))) {
    return *found;
  }
  auto matches = std::vector<Round>{};
  std::copy_if(all.begin(), all.end(), std::back_inserter(matches),
               [&](Round const& round) { return ends_with_part(round.code, trim(text)); });
  if (matches.size() == 1) {
    return matches.front();
  }
  return matches.empty() ? unknown("round.unknown", text, all)
                         : unknown("round.ambiguous", text, matches);
}

Result<Batch> find_batch(Store const& store, std::string_view text) {
  auto const trimmed = trim(text);
  if (auto const id = BatchId::parse(trimmed)) {
    if (auto batch = store.find_batch(*id)) {
      return *std::move(batch);
    }
  }
  auto const all = store.batches();
  auto const found = std::find_if(all.begin(), all.end(),
                                  [&](Batch const& b) { return is_same_code(b.code, trimmed); });
  return found != all.end() ? Result{*found} : unknown("batch.unknown", text, all);
}

Result<JourneyFilter> find_journeys(Store const& store, std::string_view org,
                                    std::string_view round) {
  auto filter = JourneyFilter{};
  if (!org.empty()) {
    auto const found = find_organisation(store, org);
    if (!found) {
      return found.error();
    }
    filter.org = found->id;
  }
  if (!round.empty()) {
    auto const found = find_round(store, round);
    if (!found) {
      return found.error();
    }
    filter.round = found->id;
  }
  return filter;
}

} // namespace njia::app
