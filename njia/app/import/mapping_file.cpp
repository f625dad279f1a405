#include "njia/app/import/mapping_file.h"

#include "njia/app/import/toml_text.h"
#include "njia/base/sha256.h"
#include "njia/base/text.h"
#include "njia/domain/vocabulary.h"

#include <array>
#include <fstream>
#include <sstream>

#include <boost/json.hpp>

namespace njia::importing {
namespace {

namespace json = boost::json;

Error problem(char const* key, std::string value, std::string where = "") {
  return {.key = key, .where = std::move(where), .args = {{"value", std::move(value)}}};
}

std::string to_string(json::string_view text) { return {text.data(), text.size()}; }

Result<json::value> parse_structure(std::string_view text) {
  if (!is_valid_utf8(text)) {
    return Error{.key = "text.not_utf8", .where = ""};
  }
  if (!trim(text).starts_with('{')) {
    return parse_toml(text);
  }
  auto failure = json::error_code{};
  auto value = json::parse({text.data(), text.size()}, failure);
  return failure ? Result<json::value>{Error{
                       .key = "mapping.malformed", .where = "", .args = {{"line", "1"}}}}
                 : value;
}

/// A place of a mapping keeps its id however often the mapping is used.
PlaceId place_id(std::string const& mapping, std::string const& key) {
  auto const digest = sha256("mapping-place\n" + mapping + "\n" + key);
  auto id = Uuid{};
  std::copy_n(digest.begin(), id.bytes.size(), id.bytes.begin());
  id.bytes[6] = static_cast<std::uint8_t>((id.bytes[6] & 0x0f) | 0x80); // RFC 9562 version 8
  id.bytes[8] = static_cast<std::uint8_t>((id.bytes[8] & 0x3f) | 0x80);
  return PlaceId{id};
}

class Reader {
public:
  Result<Mapping> run(json::value const& root) {
    if (!root.is_object()) {
      return problem("mapping.wrong_type", "");
    }
    auto const& object = root.get_object();
    check_keys(object,
               {"name", "sheet", "rows", "date_order", "split_persons", "columns", "constants",
                "values", "filter", "place"},
               "");
    mapping_.name = text(object, "name", "");
    mapping_.sheet = text(object, "sheet", "");
    read_rows(text(object, "rows", ""));
    read_order(text(object, "date_order", ""));
    if (auto const* flag = object.if_contains("split_persons")) {
      mapping_.split_persons = flag->is_bool() && flag->get_bool();
    }
    read_columns(object);
    read_constants(object);
    read_values(object);
    read_filters(object);
    read_places(object);
    if (!failure_ && mapping_.columns.empty()) {
      fail({.key = "mapping.no_columns", .where = ""});
    }
    return failure_ ? Result<Mapping>{std::move(*failure_)} : std::move(mapping_);
  }

private:
  void fail(Error error) {
    if (!failure_) {
      failure_ = std::move(error);
    }
  }

  void check_keys(json::object const& object, std::initializer_list<std::string_view> known,
                  std::string const& where) {
    for (auto const& pair : object) {
      auto const key = to_string(pair.key());
      if (std::find(known.begin(), known.end(), key) == known.end()) {
        fail(problem("mapping.unknown_key", key, where));
      }
    }
  }

  std::string text(json::object const& object, char const* key, std::string const& where) {
    auto const* value = object.if_contains(key);
    if (value == nullptr) {
      return "";
    }
    return text(*value, where + key);
  }

  std::string text(json::value const& value, std::string const& where) {
    if (value.is_string()) {
      return to_string(value.get_string());
    }
    if (value.is_int64()) {
      return std::to_string(value.get_int64());
    }
    fail(problem("mapping.wrong_type", where, where));
    return "";
  }

  json::object const* table(json::object const& object, char const* key) {
    auto const* value = object.if_contains(key);
    if (value == nullptr) {
      return nullptr;
    }
    if (!value->is_object()) {
      fail(problem("mapping.wrong_type", key, key));
      return nullptr;
    }
    return &value->get_object();
  }

  /// Each element of a list of tables.
  template <class Visit>
  void each(json::object const& object, char const* key, Visit const& visit) {
    auto const* value = object.if_contains(key);
    if (value == nullptr) {
      return;
    }
    if (!value->is_array()) {
      fail(problem("mapping.wrong_type", key, key));
      return;
    }
    for (auto const& item : value->get_array()) {
      if (item.is_object()) {
        visit(item.get_object());
      } else {
        fail(problem("mapping.wrong_type", key, key));
      }
    }
  }

  void read_rows(std::string const& word) {
    static constexpr auto kWords = std::to_array<std::pair<std::string_view, RowKind>>(
        {{"person", RowKind::person}, {"route", RowKind::route}, {"group", RowKind::group}});
    for (auto const& [known, kind] : kWords) {
      if (known == word) {
        mapping_.rows = kind;
      }
    }
    if (!word.empty() && !mapping_.rows) {
      fail(problem("mapping.wrong_type", word, "rows"));
    }
  }

  void read_order(std::string const& word) {
    if (word == "day_first") {
      mapping_.date_order = DateOrder::day_first;
    } else if (word == "month_first") {
      mapping_.date_order = DateOrder::month_first;
    } else if (!word.empty()) {
      fail(problem("mapping.wrong_type", word, "date_order"));
    }
  }

  void read_columns(json::object const& object) {
    auto const* columns = table(object, "columns");
    if (columns == nullptr) {
      return;
    }
    for (auto const& pair : *columns) {
      auto const target = text(pair.value(), to_string(pair.key()));
      if (!target.empty() && !find_target(target)) {
        fail(problem("mapping.unknown_target", target, to_string(pair.key())));
      }
      mapping_.columns.push_back({.header = to_string(pair.key()), .target = target});
    }
  }

  void read_constants(json::object const& object) {
    auto const* constants = table(object, "constants");
    if (constants == nullptr) {
      return;
    }
    for (auto const& pair : *constants) {
      auto const name = to_string(pair.key());
      auto const value = text(pair.value(), name);
      auto const target = find_target(name);
      if (!target) {
        fail(problem("mapping.unknown_target", name, "constants"));
      } else if (target->kind == TargetKind::codes || target->kind == TargetKind::code) {
        auto const code = parse_term(target->vocabulary, value);
        if (!code) {
          fail(code.error());
        }
      }
      mapping_.constants.push_back({.target = name, .value = value});
    }
  }

  void read_values(json::object const& object) {
    auto const* values = table(object, "values");
    if (values == nullptr) {
      return;
    }
    for (auto const& pair : *values) {
      if (!pair.value().is_object()) {
        fail(problem("mapping.wrong_type", to_string(pair.key()), "values"));
        continue;
      }
      auto& map = mapping_.values[fold(to_string(pair.key()))];
      for (auto const& entry : pair.value().get_object()) {
        auto const from = to_string(entry.key());
        map[from.starts_with('@') ? from : fold(from)] = text(entry.value(), from);
      }
    }
  }

  std::vector<std::string> texts(json::object const& object, char const* key) {
    auto out = std::vector<std::string>{};
    auto const* value = object.if_contains(key);
    if (value == nullptr) {
      return out;
    }
    if (!value->is_array()) {
      fail(problem("mapping.wrong_type", key, "filter"));
      return out;
    }
    for (auto const& item : value->get_array()) {
      out.push_back(text(item, key));
    }
    return out;
  }

  void read_filters(json::object const& object) {
    each(object, "filter", [&](json::object const& item) {
      check_keys(item, {"header", "is", "is_not"}, "filter");
      mapping_.filters.push_back({.header = text(item, "header", "filter."),
                                  .is = texts(item, "is"),
                                  .is_not = texts(item, "is_not")});
    });
  }

  void read_places(json::object const& object) {
    each(object, "place", [&](json::object const& item) {
      check_keys(item, {"key", "name", "country", "admin1", "precision", "kind", "source"},
                 "place");
      auto const key = text(item, "key", "place.");
      auto place = Place{.id = place_id(mapping_.name, key), .name = text(item, "name", "place.")};
      place.country = text(item, "country", "place.");
      place.admin1 = text(item, "admin1", "place.");
      place.source = text(item, "source", "place.");
      auto const precision = parse_term<Precision>(text(item, "precision", "place."));
      auto const kind = parse_term<PlaceKind>(text(item, "kind", "place."));
      if (!precision || !kind) {
        fail(precision ? kind.error() : precision.error());
        return;
      }
      place.precision = *precision == Precision::not_asked ? Precision::city : *precision;
      place.kind = *kind;
      if (key.empty() || place.name.empty()) {
        fail(problem("mapping.wrong_type", "place", "place"));
      }
      mapping_.places.push_back({.key = key, .place = std::move(place)});
    });
  }

  Mapping mapping_;
  std::optional<Error> failure_;
};

json::string_view view(std::string_view text) { return {text.data(), text.size()}; }

json::array to_array(std::vector<std::string> const& texts) {
  auto array = json::array{};
  for (auto const& text : texts) {
    array.push_back(json::value(view(text)));
  }
  return array;
}

json::object place_object(MappedPlace const& mapped) {
  auto object = json::object{};
  auto put = [&](char const* key, std::string const& text) {
    if (!text.empty()) {
      object.emplace(key, view(text));
    }
  };
  put("key", mapped.key);
  put("name", mapped.place.name);
  put("country", mapped.place.country);
  put("admin1", mapped.place.admin1);
  put("source", mapped.place.source);
  put("precision", term_code(mapped.place.precision));
  put("kind", term_code(mapped.place.kind));
  return object;
}

} // namespace

Result<Mapping> parse_mapping(std::string_view text) {
  auto const root = parse_structure(text);
  return root ? Reader{}.run(*root) : Result<Mapping>{root.error()};
}

Result<Mapping> parse_json_mapping(std::string_view text) {
  return trim(text).starts_with('{')
             ? parse_mapping(text)
             : Result<Mapping>{
                   Error{.key = "mapping.malformed", .where = "", .args = {{"line", "1"}}}};
}

Result<Mapping> load_mapping(std::filesystem::path const& file) {
  auto failure = std::error_code{};
  auto in = std::ifstream{file, std::ios::binary};
  if (!std::filesystem::is_regular_file(file, failure) || !in) {
    return Error{.key = "file.unreadable", .where = file.filename().string()};
  }
  auto text = std::string(kMaxMappingBytes + 1, '\0');
  in.read(text.data(), static_cast<std::streamsize>(text.size()));
  text.resize(static_cast<std::size_t>(in.gcount()));
  if (text.size() > kMaxMappingBytes) {
    return Error{.key = "mapping.too_long", .where = file.filename().string()};
  }
  auto mapping = parse_mapping(text);
  if (!mapping) {
    auto error = mapping.error();
    error.where = file.filename().string() + (error.where.empty() ? "" : ": " + error.where);
    return error;
  }
  return mapping;
}

std::string mapping_to_json(Mapping const& mapping) {
  auto root = json::object{};
  auto put = [&](char const* key, std::string_view text) {
    if (!text.empty()) {
      root.emplace(key, view(text));
    }
  };
  put("name", mapping.name);
  put("sheet", mapping.sheet);
  put("rows", !mapping.rows                      ? ""
              : *mapping.rows == RowKind::person ? "person"
              : *mapping.rows == RowKind::route  ? "route"
                                                 : "group");
  put("date_order", !mapping.date_order || *mapping.date_order == DateOrder::not_known ? ""
                    : *mapping.date_order == DateOrder::day_first                      ? "day_first"
                                                                  : "month_first");
  if (mapping.split_persons) {
    root.emplace("split_persons", true);
  }
  auto columns = json::object{};
  for (auto const& column : mapping.columns) {
    columns.emplace(view(column.header), view(column.target));
  }
  root.emplace("columns", std::move(columns));
  auto constants = json::object{};
  for (auto const& constant : mapping.constants) {
    constants.emplace(view(constant.target), view(constant.value));
  }
  root.emplace("constants", std::move(constants));
  auto values = json::object{};
  for (auto const& [header, map] : mapping.values) {
    auto entries = json::object{};
    for (auto const& [from, to] : map) {
      entries.emplace(view(from), view(to));
    }
    values.emplace(view(header), std::move(entries));
  }
  root.emplace("values", std::move(values));
  auto filters = json::array{};
  for (auto const& filter : mapping.filters) {
    auto object = json::object{{"header", view(filter.header)}};
    if (!filter.is.empty()) {
      object.emplace("is", to_array(filter.is));
    }
    if (!filter.is_not.empty()) {
      object.emplace("is_not", to_array(filter.is_not));
    }
    filters.push_back(std::move(object));
  }
  root.emplace("filter", std::move(filters));
  auto places = json::array{};
  for (auto const& mapped : mapping.places) {
    places.push_back(place_object(mapped));
  }
  root.emplace("place", std::move(places));
  return json::serialize(root);
}

} // namespace njia::importing
