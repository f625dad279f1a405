#include "njia/app/places/served_places.h"

#include "njia/geo/place_id.h"
#include "njia/geo/testing/small_gazetteer.h"
#include "njia/store/memory/memory_store.h"

#include <gtest/gtest.h>

namespace njia::app {
namespace {

class ServedPlacesTest : public ::testing::Test {
protected:
  void add(int n, std::string name) {
    auto transaction = store_->begin();
    EXPECT_TRUE(transaction->put(Place{.id = id(n),
                                       .name = std::move(name),
                                       .country = "KE",
                                       .admin1 = "KE-30",
                                       .kind = PlaceKind::settlement},
                                 {.by = "x"}));
    EXPECT_TRUE(transaction->commit());
  }
  static PlaceId id(int n) {
    return PlaceId{make_uuid_v7(1'600'000'000'000, 0, static_cast<std::uint64_t>(n))};
  }

  std::unique_ptr<Store> store_ = make_memory_store();
  ServedPlaces places_{njia::testing::SmallWorld{}.gazetteer()};
};

TEST_F(ServedPlacesTest, TakeUpWhatWasAddedAndLeaveWhoHoldsTheOldOne) {
  places_.refresh(*store_);
  auto const before = places_.current();
  add(1, "Mlango Kubwa");
  places_.refresh(*store_);
  EXPECT_EQ(places_.precision(id(1)), Precision::city);
  EXPECT_TRUE(places_.contains(*places_.find_unit("KE-30"), id(1)));
  EXPECT_EQ(before->tree.precision(id(1)), Precision::unknown);
  add(2, "Huruma");
  places_.refresh(*store_);
  EXPECT_EQ(places_.name(id(1), Language::en), "Mlango Kubwa");
  EXPECT_EQ(places_.name(id(2), Language::en), "Huruma");
}

TEST_F(ServedPlacesTest, StayTheSameObjectWhileNoPlaceChanges) {
  places_.refresh(*store_);
  auto const before = places_.current();
  auto transaction = store_->begin();
  ASSERT_TRUE(transaction->put(Organisation{.id = OrganisationId{Uuid{}}, .code = "A"}, {}));
  ASSERT_TRUE(transaction->commit());
  places_.refresh(*store_);
  EXPECT_EQ(places_.current(), before);
}

} // namespace
} // namespace njia::app
