#include "njia/analysis/filter/filter_words.h"

#include "njia/analysis/dataset.h"
#include "njia/domain/vocabulary.h"

#include <algorithm>
#include <charconv>

namespace njia::analysis {
namespace {

constexpr std::array<std::string_view, kCodeColumns> kCodeKeys = {
    "nature",        "detection",   "kind",        "channel",
    "transit_known", "reliability", "credibility", "cases_basis"};
constexpr std::array<std::string_view, kCodeColumns> kCodeVocabularies = {
    vocabulary_name<Nature>(),      vocabulary_name<Detection>(),    vocabulary_name<JourneyKind>(),
    vocabulary_name<Channel>(),     vocabulary_name<TransitKnown>(), vocabulary_name<Reliability>(),
    vocabulary_name<Credibility>(), vocabulary_name<CasesBasis>()};
constexpr std::array<std::string_view, kPlacesOf> kPlaceKeys = {
    "origin",  "end",          "intended",   "place",  "recruited_in",
    "transit", "exploited_in", "arrived_in", "left_in"};
constexpr std::array<std::string_view, 6> kOtherKeys = {"period", "learned", "date_precision",
                                                        "cases",  "org",     "round"};
constexpr std::array<std::string_view, 4> kStepKeys = {"place", "role", "precision", "certainty"};
constexpr std::array<std::string_view, 6> kLegKeys = {"from",     "to",        "transport",
                                                      "crossing", "documents", "concealment"};
constexpr std::array<std::string_view, 6> kPrecisions = {"unknown", "day",  "month",
                                                         "quarter", "year", "range"};

/// Besides the vocabulary's own codes.
constexpr std::string_view kNotAskedWord = "NOT_ASKED";

template <class Words> std::string join(Words const& words) {
  auto out = std::string{};
  for (auto const& word : words) {
    out += out.empty() ? "" : ", ";
    out += word;
  }
  return out;
}

template <class Words>
std::optional<std::size_t> position(Words const& words, std::string_view word) {
  auto const found = std::find(words.begin(), words.end(), word);
  return found == words.end() ? std::nullopt
                              : std::optional{static_cast<std::size_t>(found - words.begin())};
}

Error unknown_key(std::string const& key, std::string choices) {
  return {.key = "filter.key_unknown",
          .where = "",
          .args = {{"key", key}, {"choices", std::move(choices)}}};
}

Error unknown_value(std::string_view key, std::string_view value, std::string choices) {
  return {.key = "filter.value_unknown",
          .where = "",
          .args = {{"key", std::string{key}},
                   {"value", std::string{value}},
                   {"choices", std::move(choices)}}};
}

Result<std::uint8_t> read_code(std::string_view key, std::string_view vocabulary_name,
                               std::string const& word) {
  if (word == kNotAskedWord) {
    return std::uint8_t{kNotAsked};
  }
  auto const& terms = vocabulary(vocabulary_name);
  if (auto const* row = terms.find_code(word)) {
    return row->number;
  }
  auto codes = std::vector<std::string>{};
  for (auto const& row : terms.rows()) {
    codes.push_back(row.code);
  }
  codes.emplace_back(kNotAskedWord);
  return unknown_value(key, word, join(codes));
}

template <class T = std::uint8_t>
Result<std::vector<T>> read_codes(FilterPhrase const& phrase, std::string_view vocabulary_name) {
  auto codes = std::vector<T>{};
  for (auto const& word : phrase.values) {
    auto const code = read_code(phrase.key, vocabulary_name, word);
    if (!code) {
      return code.error();
    }
    codes.push_back(static_cast<T>(*code));
  }
  return codes;
}

/// What `find` finds for each value.
template <class Id>
Result<std::vector<Id>> find_all(FilterPhrase const& phrase,
                                 std::function<std::optional<Id>(std::string_view)> const& find,
                                 std::string_view choices) {
  auto ids = std::vector<Id>{};
  for (auto const& word : phrase.values) {
    auto const id = find(word);
    if (!id) {
      return unknown_value(phrase.key, word, std::string{choices});
    }
    ids.push_back(*id);
  }
  return ids;
}

Result<std::vector<PlaceId>> read_places(FilterPhrase const& phrase, FilterNames const& names) {
  return find_all<PlaceId>(phrase, names.place, "KE, KE-30, …");
}

Result<Test> period_test(FilterPhrase const& phrase) {
  auto const span = phrase.values.size() == 1
                        ? parse_edtf(phrase.values.front())
                        : Result<DateSpan>{Error{.key = "date.malformed", .where = ""}};
  if (!span) {
    return unknown_value(phrase.key, join(phrase.values), "2020, 2020-08, 2019-07/2020-06, …");
  }
  return Test{PeriodTest{.learned = phrase.key == "learned", .period = *span}};
}

Result<Test> date_precision_test(FilterPhrase const& phrase) {
  auto test = DatePrecisionTest{};
  for (auto const& word : phrase.values) {
    auto const found = position(kPrecisions, word);
    if (!found) {
      return unknown_value(phrase.key, word, join(kPrecisions));
    }
    test.precisions.push_back(static_cast<DatePrecision>(*found));
  }
  return Test{std::move(test)};
}

Result<Test> cases_test(FilterPhrase const& phrase) {
  auto number = std::uint64_t{};
  auto const& word = phrase.values.front();
  auto const [end, error] = std::from_chars(word.data(), word.data() + word.size(), number);
  if (phrase.values.size() != 1 || error != std::errc{} || end != word.data() + word.size()) {
    return unknown_value(phrase.key, join(phrase.values), "0, 1, 2, …");
  }
  switch (phrase.relation) {
  case FilterOperator::at_least:
    return Test{CasesTest{.least = number}};
  case FilterOperator::at_most:
    return Test{CasesTest{.most = number}};
  case FilterOperator::equal:
    break;
  }
  return Test{CasesTest{.least = number, .most = number}};
}

Result<Test> other_test(FilterPhrase const& phrase, FilterNames const& names) {
  if (phrase.key == "period" || phrase.key == "learned") {
    return period_test(phrase);
  }
  if (phrase.key == "date_precision") {
    return date_precision_test(phrase);
  }
  if (phrase.key == "cases") {
    return cases_test(phrase);
  }
  if (phrase.key == "org") {
    auto found = find_all<OrganisationId>(phrase, names.organisation, "");
    return found ? Result<Test>{SourceTest{.organisations = std::move(*found)}} : found.error();
  }
  auto found = find_all<RoundId>(phrase, names.round, "");
  return found ? Result<Test>{RoundTest{.rounds = std::move(*found)}} : found.error();
}

template <class T> std::optional<Error> put(std::vector<T>& target, Result<std::vector<T>> read) {
  if (!read) {
    return read.error();
  }
  target = std::move(*read);
  return std::nullopt;
}

} // namespace

std::vector<std::string_view> filter_keys() {
  auto keys = std::vector<std::string_view>(kPlaceKeys.begin(), kPlaceKeys.end());
  keys.insert(keys.end(), kOtherKeys.begin(), kOtherKeys.end());
  for (auto i = std::size_t{0}; i < kQuestions; ++i) {
    keys.push_back(vocabulary_of(static_cast<Question>(i)));
  }
  keys.insert(keys.end(), kCodeKeys.begin(), kCodeKeys.end());
  return keys;
}

std::vector<std::string_view> step_keys() { return {kStepKeys.begin(), kStepKeys.end()}; }
std::vector<std::string_view> leg_keys() { return {kLegKeys.begin(), kLegKeys.end()}; }

Result<Test> to_test(FilterPhrase const& phrase, FilterNames const& names) {
  if (auto const column = position(kCodeKeys, phrase.key)) {
    auto codes = read_codes(phrase, kCodeVocabularies[*column]);
    return codes ? Result<Test>{CodeTest{.column = static_cast<CodeColumn>(*column),
                                         .codes = std::move(*codes)}}
                 : codes.error();
  }
  if (auto const of = position(kPlaceKeys, phrase.key)) {
    auto places = read_places(phrase, names);
    return places ? Result<Test>{PlaceTest{.of = static_cast<PlaceOf>(*of),
                                           .places = std::move(*places)}}
                  : places.error();
  }
  if (position(kOtherKeys, phrase.key)) {
    return other_test(phrase, names);
  }
  for (auto i = std::size_t{0}; i < kQuestions; ++i) {
    auto const question = static_cast<Question>(i);
    if (vocabulary_of(question) == phrase.key) {
      auto codes = read_codes(phrase, phrase.key);
      return codes ? Result<Test>{AnswerTest{.question = question, .codes = std::move(*codes)}}
                   : codes.error();
    }
  }
  return unknown_key(phrase.key, join(filter_keys()));
}

Result<Test> to_step_test(std::vector<FilterPhrase> const& phrases, FilterNames const& names) {
  auto test = StepTest{};
  for (auto const& phrase : phrases) {
    auto failure = std::optional<Error>{};
    if (phrase.key == "place") {
      failure = put(test.places, read_places(phrase, names));
    } else if (phrase.key == "role") {
      failure = put(test.roles, read_codes<Role>(phrase, vocabulary_name<Role>()));
    } else if (phrase.key == "precision") {
      failure = put(test.precisions, read_codes<Precision>(phrase, vocabulary_name<Precision>()));
    } else if (phrase.key == "certainty") {
      failure = put(test.certainties, read_codes<Certainty>(phrase, vocabulary_name<Certainty>()));
    } else {
      failure = unknown_key(phrase.key, join(kStepKeys));
    }
    if (failure) {
      return *failure;
    }
  }
  return Test{std::move(test)};
}

Result<Test> to_leg_test(std::vector<FilterPhrase> const& phrases, FilterNames const& names) {
  auto test = LegTest{};
  for (auto const& phrase : phrases) {
    auto failure = std::optional<Error>{};
    if (phrase.key == "from") {
      failure = put(test.from, read_places(phrase, names));
    } else if (phrase.key == "to") {
      failure = put(test.to, read_places(phrase, names));
    } else if (phrase.key == "transport") {
      failure = put(test.transport, read_codes(phrase, phrase.key));
    } else if (phrase.key == "crossing") {
      failure = put(test.crossing, read_codes(phrase, phrase.key));
    } else if (phrase.key == "documents") {
      failure = put(test.documents, read_codes(phrase, phrase.key));
    } else if (phrase.key == "concealment") {
      failure = put(test.concealment, read_codes(phrase, phrase.key));
    } else {
      failure = unknown_key(phrase.key, join(kLegKeys));
    }
    if (failure) {
      return *failure;
    }
  }
  return Test{std::move(test)};
}

} // namespace njia::analysis
