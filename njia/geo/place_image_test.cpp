#include "njia/geo/place_image.h"

#include "njia/geo/place_id.h"
#include "njia/geo/testing/small_gazetteer.h"

#include <gtest/gtest.h>

#include <cstring>
#include <filesystem>
#include <fstream>

namespace njia {
namespace {

namespace fs = std::filesystem;

class PlaceFile : public ::testing::Test {
protected:
  PlaceFile()
      : folder_{fs::temp_directory_path() / ("njia-place-image-" + std::to_string(getpid()))} {
    fs::create_directories(folder_);
  }
  ~PlaceFile() override { fs::remove_all(folder_); }

  fs::path write(std::vector<char> const& bytes) const {
    auto const path = folder_ / "places.njg";
    std::ofstream{path, std::ios::binary}.write(bytes.data(),
                                                static_cast<std::streamsize>(bytes.size()));
    return path;
  }
  std::string error_of(std::vector<char> const& bytes) const {
    auto const opened = PlaceImage::open(write(bytes));
    return opened ? "" : opened.error().key;
  }

  fs::path folder_;
  std::vector<char> const good_ = testing::SmallWorld{}.bytes();
};

TEST_F(PlaceFile, OpensWhatWasWritten) {
  auto const image = PlaceImage::open(write(good_));
  ASSERT_TRUE(image);
  EXPECT_EQ(image->mapped_bytes(), good_.size());
  EXPECT_EQ(image->about(), "places by hand\n");
  auto const nairobi = image->find_id(place_id("geonames:184745"));
  ASSERT_TRUE(nairobi);
  auto const& row = image->record(*nairobi);
  EXPECT_EQ(image->text(row.name_at, row.name_bytes), "Nairobi");
  EXPECT_EQ(row.population, 2'750'000U);
  EXPECT_FALSE(image->find_id(place_id("geonames:0")));
  EXPECT_TRUE(image->find_name("no such name").empty());
}

TEST_F(PlaceFile, SameDraftsGiveTheSameBytes) { EXPECT_EQ(testing::SmallWorld{}.bytes(), good_); }

TEST_F(PlaceFile, SaysWhatIsWrongWithAFile) {
  EXPECT_EQ(error_of({}), "gazetteer.damaged");
  EXPECT_EQ(error_of(std::vector<char>(4096, 'x')), "gazetteer.not_one");
  EXPECT_EQ(PlaceImage::open(folder_ / "absent.njg").error().key, "gazetteer.unreadable");
  EXPECT_EQ(PlaceImage::open(folder_).error().key, "gazetteer.unreadable");
  auto newer = good_;
  newer[offsetof(format::Header, version)] = 99;
  EXPECT_EQ(error_of(newer), "gazetteer.version");
}

TEST_F(PlaceFile, RefusesEveryTruncation) {
  for (auto size = std::size_t{0}; size < good_.size(); size += 1 + good_.size() / 200) {
    auto cut = good_;
    cut.resize(size);
    EXPECT_EQ(error_of(cut), "gazetteer.damaged") << size << " bytes";
  }
  auto longer = good_;
  longer.push_back('\0');
  EXPECT_EQ(error_of(longer), "gazetteer.damaged");
}

TEST_F(PlaceFile, NoticesEveryChangedByte) {
  for (auto at = sizeof(format::kMagic); at < good_.size();
       at += at < sizeof(format::Header) ? 1 : 37) {
    auto changed = good_;
    changed[at] = static_cast<char>(changed[at] ^ 0x10);
    EXPECT_NE(error_of(changed), "") << "byte " << at;
  }
}

// A program that writes a sound checksum over unsound numbers must not make us read beyond the
// file.
TEST_F(PlaceFile, RefusesIndexesThatLeadOutside) {
  auto const reseal = [](std::vector<char>& bytes) {
    auto header = format::Header{};
    std::memcpy(&header, bytes.data(), sizeof header);
    header.payload_checksum = format::checksum(std::span<char const>{bytes}.subspan(sizeof header));
    std::memcpy(bytes.data(), &header, sizeof header);
    header.header_checksum = format::checksum(
        std::span<char const>{bytes}.first(offsetof(format::Header, header_checksum)));
    std::memcpy(bytes.data(), &header, sizeof header);
  };
  auto header = format::Header{};
  std::memcpy(&header, good_.data(), sizeof header);
  auto const at_place = header.ranges[format::places].offset;
  for (auto const member :
       {offsetof(format::PlaceRecord, name_at), offsetof(format::PlaceRecord, alternates_bytes),
        offsetof(format::PlaceRecord, admin1), offsetof(format::PlaceRecord, twin)}) {
    auto bad = good_;
    auto const huge = std::uint32_t{0x7FFFFFFF};
    std::memcpy(bad.data() + at_place + member, &huge, sizeof huge);
    reseal(bad);
    EXPECT_EQ(error_of(bad), "gazetteer.damaged") << "member at " << member;
  }
  auto sound = good_;
  reseal(sound);
  EXPECT_EQ(error_of(sound), "");
}

} // namespace
} // namespace njia
