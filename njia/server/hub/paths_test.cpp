#include "njia/server/hub/paths.h"

#include <gtest/gtest.h>

namespace njia::server {
namespace {

TEST(MatchPath, TakesWholeSegmentsAndNothingElse) {
  struct Case {
    std::string_view pattern;
    std::string_view path;
    std::optional<PathValues> want;
  };
  for (auto const& [pattern, path, want] : {
           Case{"/journeys", "/journeys", PathValues{}},
           Case{"/journeys", "/journeys/", std::nullopt},
           Case{"/journeys", "/journey", std::nullopt},
           Case{"/journeys", "/journeys/1", std::nullopt},
           Case{"/journeys/{id}", "/journeys", std::nullopt},
           Case{"/journeys/{id}", "/journeys/", std::nullopt},
           Case{"/journeys/{id}", "/journeys/7", PathValues{{"id", "7"}}},
           Case{"/journeys/{id}/restore", "/journeys/7/restore", PathValues{{"id", "7"}}},
           Case{"/journeys/{id}/restore", "/journeys/7/revisions", std::nullopt},
           Case{"/a/{x}/b/{y}", "/a/1/b/2", PathValues{{"x", "1"}, {"y", "2"}}},
           Case{"/journeys", "", std::nullopt},
           Case{"/journeys", "*", std::nullopt},
       }) {
    EXPECT_EQ(match_path(pattern, path), want) << pattern << " " << path;
  }
}

} // namespace
} // namespace njia::server
