#include "njia/app/demo/tables.h"

#include "njia/base/csv_text.h"
#include "njia/base/embedded.h"
#include "njia/base/text.h"
#include "njia/domain/vocabulary.h"
#include "njia/geo/place_id.h"

#include <charconv>

namespace njia::demo {
namespace {

/// The table and the cells of one row by column name.
class Rows {
public:
  explicit Rows(std::string_view path) : table_{read(path)} {}

  std::size_t size() const { return table_.rows().size(); }
  std::string const& cell(std::size_t row, std::string_view column) const {
    return table_.rows()[row][table_.column(column)];
  }
  std::vector<std::string> list(std::size_t row, std::string_view column, char by = '|') const {
    return cut(cell(row, column), by);
  }
  std::uint32_t number(std::size_t row, std::string_view column) const {
    auto const& text = cell(row, column);
    auto value = std::uint32_t{0};
    std::from_chars(text.data(), text.data() + text.size(), value);
    return value;
  }

  static std::vector<std::string> cut(std::string_view text, char by) {
    auto parts = std::vector<std::string>{};
    if (!text.empty()) {
      for (auto const part : split(text, by)) {
        parts.emplace_back(part);
      }
    }
    return parts;
  }

private:
  static CsvTable read(std::string_view path) {
    auto const csv = find_embedded(path);
    NJIA_CHECK(csv.has_value(), "the binary carries the tables of data/demo");
    return load_csv_table(*csv);
  }

  CsvTable table_;
};

template <Term T> T term(std::string_view code) {
  auto const found = parse_term<T>(code);
  NJIA_CHECK(found.has_value(), "data/demo uses codes of the vocabularies");
  return *found;
}

template <Term T> Choices<T> choices(Rows const& rows, std::size_t row, std::string_view column) {
  auto all = Choices<T>{};
  for (auto const& choice : rows.list(row, column)) {
    auto& answers = all.emplace_back();
    for (auto const& code : Rows::cut(choice, '+')) {
      answers.push_back(term<T>(code));
    }
  }
  return all;
}

Error missing(std::string_view key) {
  return {.key = "demo.place_missing", .where = "", .args = {{"key", std::string{key}}}};
}

class Loader {
public:
  explicit Loader(Gazetteer const& gazetteer) : gazetteer_{gazetteer} {}

  Result<DemoTables> run() {
    load_countries();
    load_places();
    load_corridors();
    load_organisations();
    load_words();
    load_coverage();
    return failure_ ? Result<DemoTables>{*failure_} : Result<DemoTables>{std::move(out_)};
  }

private:
  /// The place as the gazetteer knows it today: keys that were merged lead to one id.
  std::optional<PlaceView> find(std::string_view key) {
    auto const place = gazetteer_.find_place(place_id(key));
    if (!place && !failure_) {
      failure_ = missing(key);
    }
    return place;
  }

  void load_countries() {
    auto const rows = Rows{"demo/countries.csv"};
    for (auto i = std::size_t{0}; i < rows.size(); ++i) {
      if (auto const place = find(rows.cell(i, "key"))) {
        auto const& code = rows.cell(i, "country");
        out_.countries.emplace(
            code, DemoCountry{.code = code, .id = place->id, .words = spellings(rows, i)});
        out_.place_codes.emplace(place->id, code);
      }
    }
  }

  void load_places() {
    auto const rows = Rows{"demo/places.csv"};
    for (auto i = std::size_t{0}; i < rows.size(); ++i) {
      if (auto const place = find(rows.cell(i, "key"))) {
        auto const& code = rows.cell(i, "place");
        out_.places.emplace(code, DemoPlace{.code = code,
                                            .id = place->id,
                                            .precision = place->precision,
                                            .country = rows.cell(i, "country"),
                                            .texts = rows.list(i, "texts"),
                                            .alone = rows.list(i, "alone"),
                                            .arabic = rows.list(i, "ar"),
                                            .unclear = rows.list(i, "unclear")});
        out_.place_codes.emplace(place->id, code);
      }
    }
  }

  static std::array<Spellings, kLanguages> spellings(Rows const& rows, std::size_t row) {
    auto all = std::array<Spellings, kLanguages>{};
    for (auto const language : kAllLanguages) {
      all[static_cast<std::size_t>(language)] = rows.list(row, language_tag(language));
    }
    return all;
  }

  void load_corridors() {
    auto const rows = Rows{"demo/corridors.csv"};
    for (auto i = std::size_t{0}; i < rows.size(); ++i) {
      auto const& transit = rows.cell(i, "transit");
      auto const is_list = transit != "-" && transit != "?";
      out_.corridors.push_back(
          {.code = rows.cell(i, "code"),
           .origin = rows.cell(i, "origin"),
           .transit = is_list ? Rows::cut(transit, '>') : std::vector<std::string>{},
           .transit_known = transit != "?",
           .intended = rows.cell(i, "intended"),
           .exploitation = rows.cell(i, "exploitation"),
           .types = choices<Exploitation>(rows, i, "type"),
           .industries = choices<Industry>(rows, i, "industry"),
           .recruitments = choices<Recruitment>(rows, i, "recruitment"),
           .transports = choices<Transport>(rows, i, "transport"),
           .weights = {rows.number(i, "weight_2019"), rows.number(i, "weight_2020")},
           .organisations = rows.cell(i, "orgs")});
    }
  }

  void load_organisations() {
    auto const rows = Rows{"demo/organisations.csv"};
    for (auto i = std::size_t{0}; i < rows.size(); ++i) {
      out_.organisations.push_back(
          {.code = rows.cell(i, "code"),
           .name = rows.cell(i, "name"),
           .type = term<OrganisationType>(rows.cell(i, "type")),
           .country = rows.cell(i, "country"),
           .group = rows.cell(i, "group"),
           .shares = {rows.number(i, "share_2019"), rows.number(i, "share_2020")},
           .layouts = {rows.cell(i, "layout_2019"), rows.cell(i, "layout_2020")}});
    }
  }

  void load_words() {
    auto const rows = Rows{"demo/words.csv"};
    for (auto i = std::size_t{0}; i < rows.size(); ++i) {
      out_.words.emplace(std::pair{rows.cell(i, "vocabulary"), rows.cell(i, "code")},
                         spellings(rows, i));
    }
  }

  /// "KE" or "KE-30".
  std::optional<PlaceId> unit(std::string const& code) {
    auto const place = find((code.size() == 2 ? "iso:" : "iso2:") + code);
    return place ? std::optional{place->id} : std::nullopt;
  }

  void load_coverage() {
    auto const rows = Rows{"demo/coverage.csv"};
    for (auto i = std::size_t{0}; i < rows.size(); ++i) {
      auto const active = parse_edtf(rows.cell(i, "active"));
      NJIA_CHECK(active.has_value(), "data/demo/coverage.csv gives periods as EDTF");
      auto made = DemoCoverage{.org = rows.cell(i, "org"),
                               .round = rows.cell(i, "round"),
                               .places = {},
                               .corridors = {},
                               .services = rows.list(i, "services"),
                               .detection = {},
                               .active = *active,
                               .case_workers = rows.number(i, "case_workers")};
      for (auto const& code : rows.list(i, "places")) {
        if (auto const place = unit(code)) {
          made.places.push_back(*place);
        }
      }
      for (auto const& pair : rows.list(i, "corridors")) {
        auto const ends = Rows::cut(pair, '>');
        auto const from = unit(ends.front());
        auto const to = unit(ends.back());
        if (from && to) {
          made.corridors.push_back(from->text() + ">" + to->text());
        }
      }
      for (auto const& code : rows.list(i, "detection")) {
        made.detection.push_back(term<Detection>(code));
      }
      out_.coverage.push_back(std::move(made));
    }
  }

  Gazetteer const& gazetteer_;
  DemoTables out_;
  std::optional<Error> failure_;
};

} // namespace

Result<DemoTables> load_tables(Gazetteer const& gazetteer) { return Loader{gazetteer}.run(); }

} // namespace njia::demo
