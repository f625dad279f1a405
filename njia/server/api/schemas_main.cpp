// Prints the JSON Schemas of the domain's records, made from their field tables, the vocabularies
// and the limits of validate.h. tools/api puts them into the contract. Argument-less; the output is
// the same for the same source.
#include "njia/domain/field_mask.h"
#include "njia/domain/field_text.h"
#include "njia/domain/journey.h"
#include "njia/domain/network.h"
#include "njia/domain/place.h"
#include "njia/domain/publishing.h"
#include "njia/domain/record_json.h"
#include "njia/domain/review.h"
#include "njia/domain/sharing.h"
#include "njia/domain/validate.h"
#include "njia/domain/views.h"
#include "njia/domain/vocabulary.h"

#include <boost/json.hpp>

#include <iostream>
#include <string>

namespace njia {
namespace {

namespace json = boost::json;

std::string_view disclosure_word(Disclosure disclosure) {
  constexpr std::string_view kWords[] = {"never",   "owner",      "coordinator",
                                         "network", "government", "open"};
  return kWords[static_cast<std::size_t>(disclosure)];
}

/// The text limits that validate() keeps, by record and key.
std::size_t text_limit(std::string_view record, std::string_view key) {
  struct Row {
    std::string_view record;
    std::string_view key;
    std::size_t limit;
  };
  constexpr Row kRows[] = {{"journey", "note", kMaxNote},
                           {"journey", "org_ref", kMaxOrgRef},
                           {"journey", "permission_basis", kMaxOtherText},
                           {"journey", "entered_by", kMaxOtherText},
                           {"step", "place_text", kMaxPlaceText}};
  for (auto const& row : kRows) {
    if (row.record == record && row.key == key) {
      return row.limit;
    }
  }
  return kMaxRecordText;
}

json::array codes_of(std::string_view name) {
  auto codes = json::array{};
  for (auto const& row : vocabulary(name).rows()) {
    codes.emplace_back(row.code);
  }
  return codes;
}

/// A code as a pattern that only it has: in "48+" the plus is a plus.
std::string escaped(std::string_view code) {
  auto pattern = std::string{};
  for (auto const c : code) {
    pattern += std::string_view{R"(\^$.|?*+()[]{})"}.find(c) == std::string_view::npos ? "" : "\\";
    pattern += c;
  }
  return pattern;
}

/// "^(?:A|B|OTHER(?::.{1,200})?)$": the codes, and a word of one's own after OTHER.
std::string many_pattern(std::string_view name) {
  auto pattern = std::string{"^(?:"};
  for (auto const& row : vocabulary(name).rows()) {
    pattern += pattern.back() == ':' ? "" : "|";
    pattern += escaped(row.code);
    if (row.number == kOther) {
      pattern += "(?::[\\s\\S]{1," + std::to_string(kMaxOtherText) + "})?";
    }
  }
  return pattern + ")$";
}

std::string tally_pattern(std::string_view name) {
  auto pattern = std::string{"^(?:"};
  for (auto const& row : vocabulary(name).rows()) {
    pattern += pattern.back() == ':' ? "" : "|";
    pattern += escaped(row.code);
  }
  return pattern + "):(?:0|[1-9][0-9]{0,9})$";
}

template <class T> struct Schema; // of one field's value: make(record, key)

json::object text_of_form(char const* form, char const* note) {
  return {{"type", "string"}, {"format", form}, {"x-njia-form", note}};
}

template <> struct Schema<std::string> {
  static json::object make(std::string_view record, std::string_view key) {
    return {{"type", "string"}, {"maxLength", text_limit(record, key)}};
  }
};
template <> struct Schema<std::uint32_t> {
  static json::object make(std::string_view, std::string_view) {
    return {{"type", "integer"}, {"minimum", 0}, {"maximum", 4294967295U}};
  }
};
template <> struct Schema<double> {
  static json::object make(std::string_view, std::string_view) { return {{"type", "number"}}; }
};
template <> struct Schema<bool> {
  static json::object make(std::string_view, std::string_view) { return {{"type", "boolean"}}; }
};
template <> struct Schema<Instant> {
  static json::object make(std::string_view, std::string_view) {
    return text_of_form("date-time", "RFC 3339, UTC, with or without milliseconds");
  }
};
template <> struct Schema<DateSpan> {
  static json::object make(std::string_view, std::string_view) {
    return text_of_form("edtf", "EDTF: 2020-08-15, 2020-08, 2020-34 (second quarter), 2020, "
                                "2019/2020, 2020-01~ (about)");
  }
};
template <class T>
requires std::derived_from<T, Id<T>>
struct Schema<T> {
  static json::object make(std::string_view, std::string_view) {
    return {{"type", "string"}, {"format", "uuid"}};
  }
};
template <Term T> struct Schema<T> {
  static json::object make(std::string_view, std::string_view) {
    return {{"type", "string"},
            {"enum", codes_of(vocabulary_name<T>())},
            {"x-njia-vocabulary", vocabulary_name<T>()}};
  }
};
template <class T> struct Schema<std::optional<T>> {
  static json::object make(std::string_view record, std::string_view key) {
    return Schema<T>::make(record, key);
  }
};
template <class T> struct Schema<std::vector<T>> {
  static json::object make(std::string_view record, std::string_view key) {
    return {
        {"type", "array"}, {"items", Schema<T>::make(record, key)}, {"maxItems", kMaxRecordItems}};
  }
};
template <HasFields T> struct Schema<std::vector<T>> {
  static json::object make(std::string_view, std::string_view key) {
    return {{"type", "array"},
            {"items", json::object{{"x-njia-record", FieldTable<T>::record}}},
            {"maxItems", key == "steps" ? kMaxSteps : kMaxRecordItems}};
  }
};
template <Term T> struct Schema<Many<T>> {
  static json::object make(std::string_view, std::string_view) {
    return {{"type", "array"},
            {"items",
             json::object{{"type", "string"}, {"pattern", many_pattern(vocabulary_name<T>())}}},
            {"maxItems", kMaxRecordItems},
            {"x-njia-vocabulary", vocabulary_name<T>()}};
  }
};
template <Term T> struct Schema<Tally<T>> {
  static json::object make(std::string_view, std::string_view) {
    return {{"type", "array"},
            {"items",
             json::object{{"type", "string"}, {"pattern", tally_pattern(vocabulary_name<T>())}}},
            {"maxItems", kMaxRecordItems},
            {"x-njia-vocabulary", vocabulary_name<T>()}};
  }
};

/// The field's label and help, where there are any.
std::string description(std::string_view record, std::string_view key) {
  auto const name = std::string{record} + "." + std::string{key};
  auto text = std::string{};
  if (has_label("fields", name)) {
    text = label("fields", name, Language::en) + ".";
  }
  if (has_label("fields", name + ".help")) {
    text += " " + label("fields", name + ".help", Language::en);
  }
  return text;
}

template <HasFields Record> void add_schema(json::object& schemas) {
  constexpr auto kRecord = FieldTable<Record>::record;
  auto properties = json::object{};
  auto required = json::array{};
  for_each_field<Record>([&](auto const& row) {
    using Value = typename std::remove_cvref_t<decltype(row)>::Value;
    auto schema = Schema<Value>::make(kRecord, row.key);
    auto text = description(kRecord, row.key);
    if (auto const* form = schema.if_contains("x-njia-form")) {
      text += text.empty() ? "" : " ";
      text += form->as_string().c_str();
      schema.erase("x-njia-form");
    }
    if (!text.empty()) {
      schema["description"] = text;
    }
    schema["x-njia-disclosure"] = disclosure_word(row.disclosure);
    properties[row.key] = std::move(schema);
    if (row.presence == Presence::required) {
      required.emplace_back(row.key);
    }
  });
  auto const title =
      has_label("fields", kRecord) ? label("fields", kRecord, Language::en) : std::string{kRecord};
  schemas[kRecord] = json::object{{"type", "object"},
                                  {"title", title},
                                  {"properties", std::move(properties)},
                                  {"required", std::move(required)},
                                  {"additionalProperties", false}};
}

} // namespace
} // namespace njia

int main() {
  using namespace njia;
  auto schemas = json::object{};
  add_schema<Step>(schemas);
  add_schema<Leg>(schemas);
  add_schema<Journey>(schemas);
  add_schema<IndependenceGroup>(schemas);
  add_schema<Organisation>(schemas);
  add_schema<Programme>(schemas);
  add_schema<Round>(schemas);
  add_schema<CoverageStatement>(schemas);
  add_schema<Place>(schemas);
  add_schema<Assessment>(schemas);
  add_schema<Observation>(schemas);
  add_schema<SharingDefault>(schemas);
  add_schema<Agreement>(schemas);
  add_schema<Remark>(schemas);
  add_schema<ReviewStep>(schemas);
  add_schema<SavedView>(schemas);
  add_schema<Setting>(schemas);
  add_schema<PlaceProposal>(schemas);
  add_schema<SnapshotRecord>(schemas);
  add_schema<SealedRelease>(schemas);
  add_schema<ReleaseGrant>(schemas);
  add_schema<ReleaseRequest>(schemas);
  std::cout << json::serialize(schemas) << '\n';
}
