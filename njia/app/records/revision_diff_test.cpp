#include "njia/app/records/revision_diff.h"

#include <gmock/gmock.h>

namespace njia::app {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

TEST(DiffRecords, NamesTheSmallestThingThatDiffers) {
  EXPECT_THAT(diff_records(R"({"a":1,"steps":[{"role":"ORIGIN"},{"role":"TRANSIT","x":1}]})",
                           R"({"a":2,"steps":[{"role":"ORIGIN"},{"role":"EXPLOITATION","x":1}]})"),
              ElementsAre(ValueChange{"#/a", "1", "2"},
                          ValueChange{"#/steps/1/role", R"("TRANSIT")", R"("EXPLOITATION")"}));
}

TEST(DiffRecords, WhatCameAndWentHasOneSide) {
  EXPECT_THAT(diff_records(R"({"gone":"x","same":true})", R"({"same":true,"come":["A"]})"),
              ElementsAre(ValueChange{"#/gone", R"("x")", std::nullopt},
                          ValueChange{"#/come", std::nullopt, R"(["A"])"}));
}

TEST(DiffRecords, ListsOfAnotherLengthAndPlainListsAreOneChange) {
  EXPECT_THAT(diff_records(R"({"s":[{"r":1}],"t":["A","B"]})", R"({"s":[],"t":["A","C"]})"),
              ElementsAre(ValueChange{"#/s", R"([{"r":1}])", "[]"},
                          ValueChange{"#/t", R"(["A","B"])", R"(["A","C"])"}));
}

TEST(DiffRecords, EqualVersionsDifferInNothing) {
  EXPECT_THAT(diff_records(R"({"a":[{"b":1}]})", R"({"a":[{"b":1}]})"), IsEmpty());
}

} // namespace
} // namespace njia::app
