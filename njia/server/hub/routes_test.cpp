// The list of routes against the contract: every operation is served once, and nothing else is.
#include "njia/server/hub/route.h"

#include "njia/domain/errors.h"
#include "njia/server/api/messages.h"
#include "njia/server/hub/testing/documented.h"

#include <set>

#include <gtest/gtest.h>

namespace njia::server {
namespace {

TEST(Routes, AreTheOperationsOfTheContract) {
  auto served = std::set<std::string_view>{};
  for (auto const& route : routes()) {
    EXPECT_TRUE(served.insert(route.operation.id).second) << route.operation.id << " twice";
  }
  for (auto const* operation : api::kOperations) {
    EXPECT_TRUE(served.erase(operation->id) == 1) << operation->id << " has no handler";
  }
  EXPECT_TRUE(served.empty()) << *served.begin() << " is not in the contract";
}

TEST(Routes, WhatTheContractOpensToAnybodyThePolicyDoesToo) {
  for (auto const& route : routes()) {
    auto const is_open = access::action_row(route.policy.action()).without_account;
    EXPECT_EQ(is_open, route.operation.access == Access::anybody) << route.operation.id;
  }
}

TEST(Routes, EveryErrorOfTheContractHasItsWords) {
  for (auto const& route : routes()) {
    for (auto const key : route.operation.errors) {
      EXPECT_GE(error_row(key).status, 400) << key;
    }
  }
}

// Every answer in these tests is held against the contract (hub_fixture.h); here, that this sees
// something.
TEST(Documented, knows_what_the_contract_gives_an_operation) {
  auto const contract = hub_testing::Documented{};
  auto const id = std::string{"01890000-0000-7000-8000-000000000001"};
  EXPECT_TRUE(contract.has("put", "/journeys/" + id, 409));
  EXPECT_FALSE(contract.has("put", "/journeys/" + id, 410));
  EXPECT_FALSE(contract.has("get", "/journeys", 418));
  EXPECT_FALSE(contract.has("get", "/session", 201)) << "not taken for /{anything}";
  EXPECT_TRUE(contract.has("get", "/nowhere", 418)) << "no operation";
}

} // namespace
} // namespace njia::server
