#include "njia/geo/build/source_rows.h"

#include "njia/base/csv_text.h"
#include "njia/base/text.h"

#include <algorithm>
#include <charconv>
#include <stdexcept>

namespace njia::build {
namespace {

constexpr auto kGeonamesColumns = std::size_t{19};
constexpr auto kParenthesis = std::string_view{" ("};

template <class T> T number(std::string_view text) {
  auto value = T{};
  auto const [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc{} || end != text.data() + text.size()) {
    throw std::runtime_error{"not a number in the source: " + std::string{text}};
  }
  return value;
}

/// IATA codes stand among GeoNames' alternate names.
bool is_code(std::string_view name) {
  return name.size() == 3 && std::ranges::all_of(name, [](char c) { return c >= 'A' && c <= 'Z'; });
}

std::vector<std::string> names_of(std::string_view list, char separator) {
  auto names = std::vector<std::string>{};
  for (auto const name : split(list, separator)) {
    if (auto const word = trim(name); !word.empty()) {
      names.emplace_back(word);
    }
  }
  return names;
}

void add_names(PlaceDraft& draft, std::string_view list, char separator) {
  for (auto& name : names_of(list, separator)) {
    (is_code(name) ? draft.codes : draft.alternates).push_back(std::move(name));
  }
}

/// "Busia" of "Busia (Kenya)".
void add_plain_name(PlaceDraft& draft) {
  if (auto const at = draft.name.find(kParenthesis); at != std::string::npos) {
    draft.same_names.push_back(draft.name.substr(0, at));
  }
}

/// "Busia County", "Kaunti ya Busia" mean the county although a district of Uganda is called Busia
/// too.
void add_kind_names(PlaceDraft& draft, std::string const& kind) {
  static constexpr std::pair<std::string_view, std::string_view> kSwahili[]{
      {"County", "Kaunti ya "}, {"District", "Wilaya ya "}, {"Region", "Mkoa wa "}};
  auto names = draft.same_names;
  names.push_back(draft.name);
  names.insert(names.end(), draft.alternates.begin(), draft.alternates.end());
  for (auto const& name : names) {
    draft.same_names.push_back(name + " " + kind);
    for (auto const& [english, swahili] : kSwahili) {
      if (kind == english) {
        draft.same_names.push_back(std::string{swahili} + name);
      }
    }
  }
}

/// Rows of one of our own tables, by column name.
class Rows {
public:
  explicit Rows(std::string_view text) : table_{load_csv_table(text)} {}

  std::size_t size() const { return table_.rows().size(); }
  std::string const& cell(std::size_t row, std::string_view column) const {
    return table_.rows()[row][table_.column(column)];
  }
  bool is_yes(std::size_t row, std::string_view column) const { return cell(row, column) == "yes"; }
  std::optional<LatLon> location(std::size_t row) const {
    auto const& lat = cell(row, "lat");
    auto const& lon = cell(row, "lon");
    if (lat.empty() || lon.empty()) {
      return std::nullopt;
    }
    return LatLon{.lat = number<double>(lat), .lon = number<double>(lon)};
  }

private:
  CsvTable table_;
};

PlaceKind kind_of(std::string_view code) {
  static constexpr std::pair<std::string_view, PlaceKind> kKinds[]{
      {"SETTLEMENT", PlaceKind::settlement},
      {"BORDER_POST", PlaceKind::border_post},
      {"UNOFFICIAL_CROSSING", PlaceKind::unofficial_crossing},
      {"CAMP", PlaceKind::camp},
      {"INFORMAL_SETTLEMENT", PlaceKind::informal_settlement},
      {"AIRPORT", PlaceKind::airport},
      {"PORT", PlaceKind::port},
      {"SEA", PlaceKind::sea},
      {"ADMIN", PlaceKind::admin}};
  auto const* const row =
      std::ranges::find(kKinds, code, &std::pair<std::string_view, PlaceKind>::first);
  if (row == std::end(kKinds)) {
    throw std::runtime_error{"not a kind of place: " + std::string{code}};
  }
  return row->second;
}

} // namespace

SourceRows read_geonames(std::string_view text) {
  auto rows = SourceRows{};
  for (auto const line : split(text, '\n')) {
    if (line.empty()) {
      continue;
    }
    auto const cells = split(line, '\t');
    if (cells.size() != kGeonamesColumns) {
      throw std::runtime_error{"a line of the GeoNames table does not have 19 columns"};
    }
    auto row = SourceRow{
        .draft = {.key = "geonames:" + std::string{cells[0]}, .name = std::string{trim(cells[1])}}};
    if (cells[2] != cells[1]) {
      row.draft.same_names.emplace_back(cells[2]);
    }
    add_names(row.draft, cells[3], ',');
    row.draft.location = LatLon{.lat = number<double>(cells[4]), .lon = number<double>(cells[5])};
    row.draft.country = CountryCode::parse(cells[8]);
    if (!cells[10].empty()) {
      row.unit1 = std::string{cells[8]} + "." + std::string{cells[10]};
      row.unit2 = cells[11].empty() ? "" : row.unit1 + "." + std::string{cells[11]};
    }
    if (auto const people = number<std::uint64_t>(cells[14]); people > 0) {
      row.draft.population =
          static_cast<std::uint32_t>(std::min<std::uint64_t>(people, format::kNoPopulation - 1));
    }
    row.draft.source = PlaceSource::geonames;
    rows.push_back(std::move(row));
  }
  return rows;
}

SourceRows read_supplement(std::string_view text) {
  auto const table = Rows{text};
  auto rows = SourceRows{};
  for (auto i = std::size_t{0}; i < table.size(); ++i) {
    auto row = SourceRow{.draft = {.key = table.cell(i, "id"), .name = table.cell(i, "name")}};
    add_names(row.draft, table.cell(i, "alt_names"), '|');
    add_plain_name(row.draft);
    row.draft.country = CountryCode::parse(table.cell(i, "country"));
    row.draft.location = table.location(i);
    row.draft.kind = kind_of(table.cell(i, "kind"));
    row.draft.approximate = table.is_yes(i, "approximate");
    row.draft.source = PlaceSource::supplement;
    row.unit1 = table.cell(i, "admin1");
    row.unit2 = table.cell(i, "admin2");
    row.twin = table.cell(i, "twin_of");
    row.same_as = table.cell(i, "same_as");
    rows.push_back(std::move(row));
  }
  return rows;
}

SourceRows read_kenya_places(std::string_view text) {
  auto const table = Rows{text};
  auto rows = SourceRows{};
  for (auto i = std::size_t{0}; i < table.size(); ++i) {
    auto const& county = table.cell(i, "county");
    auto const& name = table.cell(i, "name");
    auto row = SourceRow{.draft = {.key = "kenya:" + county + "/" + name_key(name), .name = name}};
    row.draft.country = CountryCode::parse("KE");
    row.draft.kind = PlaceKind::admin;
    row.draft.precision = Precision::admin2;
    row.draft.source = PlaceSource::kenya;
    row.unit1 = county;
    rows.push_back(std::move(row));
  }
  return rows;
}

SourceRows read_countries(std::string_view text) {
  auto const table = Rows{text};
  auto rows = SourceRows{};
  for (auto i = std::size_t{0}; i < table.size(); ++i) {
    auto const& code = table.cell(i, "code");
    auto row = SourceRow{.draft = {.key = "iso:" + code, .name = table.cell(i, "name_en")}};
    row.draft.localized = {table.cell(i, "name_en"), table.cell(i, "name_sw"),
                           table.cell(i, "name_fr"), table.cell(i, "name_ar")};
    row.draft.alternates = names_of(table.cell(i, "aliases"), '|');
    row.draft.adjectives = names_of(table.cell(i, "adjectives"), '|');
    row.draft.codes = {code, table.cell(i, "alpha3")};
    row.draft.country = CountryCode::parse(code);
    row.draft.within = CountryCode::parse(table.cell(i, "within"));
    row.draft.location = table.location(i);
    row.draft.kind = PlaceKind::country;
    row.draft.precision = Precision::country;
    row.draft.source = PlaceSource::reference;
    rows.push_back(std::move(row));
  }
  return rows;
}

SourceRows read_regions(std::string_view text) {
  auto const table = Rows{text};
  auto rows = SourceRows{};
  for (auto i = std::size_t{0}; i < table.size(); ++i) {
    auto row = SourceRow{.draft = {.key = table.cell(i, "id"), .name = table.cell(i, "name_en")}};
    row.draft.localized = {table.cell(i, "name_en"), table.cell(i, "name_sw"),
                           table.cell(i, "name_fr"), table.cell(i, "name_ar")};
    row.draft.alternates = names_of(table.cell(i, "aliases"), '|');
    for (auto const& code : names_of(table.cell(i, "countries"), ' ')) {
      row.draft.members.push_back(*CountryCode::parse(code));
    }
    row.draft.kind = PlaceKind::region;
    row.draft.precision = Precision::region;
    row.draft.source = PlaceSource::reference;
    rows.push_back(std::move(row));
  }
  return rows;
}

std::vector<UnitRow> read_crosswalk(std::string_view text) {
  auto const table = Rows{text};
  auto units = std::vector<UnitRow>{};
  for (auto i = std::size_t{0}; i < table.size(); ++i) {
    auto const& iso = table.cell(i, "iso");
    auto unit = UnitRow{.row = {.draft = {.key = "iso2:" + iso, .name = table.cell(i, "name_en")}},
                        .iso = iso,
                        .geonames = names_of(table.cell(i, "geonames_code"), '|'),
                        .parent = table.cell(i, "parent")};
    auto& draft = unit.row.draft;
    draft.alternates = names_of(table.cell(i, "alt_names"), '|');
    add_plain_name(draft);
    add_kind_names(draft, table.cell(i, "kind"));
    draft.codes = {iso};
    draft.country = CountryCode::parse(table.cell(i, "country"));
    draft.kind = PlaceKind::admin;
    draft.precision = table.cell(i, "level") == "2" ? Precision::admin2 : Precision::admin1;
    draft.source = PlaceSource::reference;
    units.push_back(std::move(unit));
  }
  return units;
}

} // namespace njia::build
