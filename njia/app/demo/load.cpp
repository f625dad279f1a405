#include "njia/app/demo/demo.h"
#include "njia/app/demo/truth.h"

#include <algorithm>

namespace njia::demo {
namespace {

/// Puts what is new by its code, and learns the ids of what stands already.
template <class Record, class Id>
Result<Done> put_new(Transaction& transaction, std::vector<Record> const& wanted,
                     std::vector<Record> const& standing, std::vector<std::pair<Id, Id>>& renamed,
                     Change const& change) {
  for (auto const& record : wanted) {
    auto const found = std::find_if(standing.begin(), standing.end(),
                                    [&](Record const& other) { return other.code == record.code; });
    if (found != standing.end()) {
      renamed.emplace_back(record.id, found->id);
      continue;
    }
    if (auto const put = transaction.put(record, change); !put) {
      return put.error();
    }
  }
  return Done{};
}

template <class Id> Id renamed_id(Id id, std::vector<std::pair<Id, Id>> const& renamed) {
  auto const found = std::find_if(renamed.begin(), renamed.end(),
                                  [&](auto const& pair) { return pair.first == id; });
  return found == renamed.end() ? id : found->second;
}

} // namespace

Result<Done> load_demo(Store& store, std::uint64_t seed, Gazetteer const& gazetteer,
                       Change const& change) {
  auto const tables = load_tables(gazetteer);
  if (!tables) {
    return tables.error();
  }
  auto truth = make_truth(*tables, seed);
  auto groups = std::vector<std::pair<GroupId, GroupId>>{};
  auto organisations = std::vector<std::pair<OrganisationId, OrganisationId>>{};
  auto rounds = std::vector<std::pair<RoundId, RoundId>>{};
  auto transaction = store.begin();
  if (auto const put = put_new(*transaction, truth.groups, store.groups(), groups, change); !put) {
    return put;
  }
  for (auto& org : truth.organisations) {
    org.group = org.group ? std::optional{renamed_id(*org.group, groups)} : std::nullopt;
  }
  if (auto const put =
          put_new(*transaction, truth.organisations, store.organisations(), organisations, change);
      !put) {
    return put;
  }
  if (auto const put = put_new(*transaction, truth.rounds, store.rounds(), rounds, change); !put) {
    return put;
  }
  auto const standing = store.coverage({});
  for (auto& statement : truth.coverage) {
    statement.org = renamed_id(statement.org, organisations);
    statement.round = renamed_id(statement.round, rounds);
    auto const is_there = std::any_of(standing.begin(), standing.end(), [&](auto const& other) {
      return other.org == statement.org && other.round == statement.round;
    });
    if (is_there) {
      continue;
    }
    if (auto const put = transaction->put(statement, change); !put) {
      return put;
    }
  }
  return transaction->commit();
}

} // namespace njia::demo
