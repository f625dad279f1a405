// The list of routes against the contract: every operation is served once, and nothing else is.
#include "njia/server/hub/route.h"

#include "njia/domain/errors.h"
#include "njia/server/api/messages.h"

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

} // namespace
} // namespace njia::server
