// Opening a gazetteer whose bytes anybody may have written: the input is laid over a sound image,
// the checksums are made to fit again, and what opens is asked everything.
#include "njia/geo/resolver.h"
#include "njia/geo/testing/small_gazetteer.h"

#include <cstring>

namespace {

using namespace njia;

/// Input: runs of {position (4 bytes), length (1 byte), bytes}.
void lay_over(std::vector<char>& image, std::span<std::uint8_t const> input) {
  while (input.size() > 5) {
    auto at = std::uint32_t{0};
    std::memcpy(&at, input.data(), sizeof at);
    auto const length = std::min<std::size_t>(input[4], input.size() - 5);
    for (auto i = std::size_t{0}; i < length; ++i) {
      image[(at + i) % image.size()] = static_cast<char>(input[5 + i]);
    }
    input = input.subspan(5 + length);
  }
}

void reseal(std::vector<char>& image) {
  auto header = format::Header{};
  std::memcpy(&header, image.data(), sizeof header);
  header.magic = format::kMagic;
  header.payload_checksum = format::checksum(std::span<char const>{image}.subspan(sizeof header));
  std::memcpy(image.data(), &header, sizeof header);
  header.header_checksum = format::checksum(
      std::span<char const>{image}.first(offsetof(format::Header, header_checksum)));
  std::memcpy(image.data(), &header, sizeof header);
}

void ask_everything(Gazetteer const& world) {
  auto const resolve = Resolver{world};
  for (auto const* text :
       {"Busia, Kenya", "Niarobi", "Gulf", "Nairobi (Eastleigh)", "near Kakuma", "Congo"}) {
    auto const got = resolve(text, "Kenya", {.home = CountryCode::parse("UG")});
    for (auto const& candidate : got.candidates()) {
      world.find_place(candidate.place);
    }
  }
  for (auto i = std::uint32_t{0}; i < world.size(); ++i) {
    auto const place = PlaceIndex{i};
    world.name_in(place, Language::ar);
    world.ancestor(world.at(place).precision == Precision::city ? place : PlaceIndex{0},
                   Precision::country);
    world.contains(PlaceIndex{0}, place);
  }
  world.search("na", CountryCode::parse("KE"), 20);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
  static auto const sound = njia::testing::SmallWorld{}.bytes();
  auto image = sound;
  lay_over(image, {data, size});
  auto const broken = njia::PlaceImage::from_bytes(image, 0);
  reseal(image);
  if (auto opened = njia::PlaceImage::from_bytes(std::move(image), 0)) {
    ask_everything(njia::Gazetteer{*std::move(opened)});
  }
  return 0;
}
