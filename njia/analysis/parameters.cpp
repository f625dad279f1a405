#include "njia/analysis/parameters.h"

#include "njia/base/check.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

#include <fmt/format.h>

namespace njia::analysis {
namespace {

constexpr std::array<std::string_view, 4> kLevelWords = {"place", "admin1", "country", "region"};
constexpr std::array<std::string_view, 3> kUnitWords = {"year", "quarter", "month"};
constexpr std::array<std::string_view, 4> kSplitWords = {"nothing", "round", "nature", "detection"};

std::array<std::string_view, kQuestions> question_words() {
  auto words = std::array<std::string_view, kQuestions>{};
  for (auto i = std::size_t{0}; i < kQuestions; ++i) {
    words[i] = vocabulary_of(static_cast<Question>(i));
  }
  return words;
}

Error bad_value(std::string_view key, std::string_view text, std::string choices) {
  return {.key = "analysis.parameter_value",
          .where = std::string{key},
          .args = {{"value", std::string{text}}, {"choices", std::move(choices)}}};
}

template <class Words> std::string join(Words const& words) {
  auto out = std::string{};
  for (auto const& word : words) {
    out += out.empty() ? "" : ", ";
    out += word;
  }
  return out;
}

/// Position of a word in a list, or an error that names the parameter.
Result<std::size_t> choose(std::span<std::string_view const> words, std::string_view text,
                           std::string_view key) {
  auto const found = std::find(words.begin(), words.end(), text);
  if (found == words.end()) {
    return bad_value(key, text, join(words));
  }
  return static_cast<std::size_t>(found - words.begin());
}

template <class Number> std::optional<Number> parse_number(std::string_view text) {
  auto number = Number{};
  auto const [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  return error == std::errc{} && end == text.data() + text.size() ? std::optional{number}
                                                                  : std::nullopt;
}

/// Reads one value into the parameter that its key names.
class Reader {
public:
  Reader(PlaceTree const& places, Exercise const& exercise, Parameters& out)
      : places_{places}, exercise_{exercise}, out_{out} {}

  Result<Done> read(Parameter const& parameter, std::string_view text) {
    switch (parameter.type) {
    case ParameterType::level:
      return set(out_.level, choose(kLevelWords, text, parameter.key));
    case ParameterType::unit:
      return set(out_.unit, choose(kUnitWords, text, parameter.key));
    case ParameterType::split:
      return set(out_.split, choose(kSplitWords, text, parameter.key));
    case ParameterType::question:
      return read_question(parameter, text);
    case ParameterType::country:
      return read_country(parameter, text);
    case ParameterType::round:
      return read_round(parameter, text);
    case ParameterType::days:
      return read_days(parameter, text);
    default:
      return read_other(parameter, text);
    }
  }

private:
  template <class T> static Result<Done> set(T& target, Result<std::size_t> const& position) {
    if (!position) {
      return position.error();
    }
    target = static_cast<T>(*position);
    return Done{};
  }

  Result<Done> keep(Parameter const& parameter, Parameters::Value value) {
    out_.others.insert_or_assign(std::string{parameter.key}, value);
    return Done{};
  }

  Result<Done> read_other(Parameter const& parameter, std::string_view text) {
    switch (parameter.type) {
    case ParameterType::number:
      return read_number(parameter, text);
    case ParameterType::share:
      return read_share(parameter, text);
    case ParameterType::choice: {
      auto const position = choose(parameter.choices, text, parameter.key);
      return position ? keep(parameter, Parameters::Choice{*position})
                      : Result<Done>{position.error()};
    }
    case ParameterType::period: {
      auto const span = parse_edtf(text);
      return span ? keep(parameter, *span)
                  : bad_value(parameter.key, text, "2020, 2020-08, 2019-07/2020-06, …");
    }
    default:
      return read_place(parameter, text);
    }
  }

  Result<Done> read_question(Parameter const& parameter, std::string_view text) {
    auto question = Question{};
    auto const done = set(question, choose(question_words(), text, parameter.key));
    if (done && parameter.key == "by") {
      out_.by = question;
    } else if (done) {
      out_.question = question;
    }
    return done;
  }

  Result<Done> read_country(Parameter const& parameter, std::string_view text) {
    auto const place = places_.find_country(text);
    if (!place) {
      return bad_value(parameter.key, text, "KE, UG, SA, …");
    }
    out_.focal = place;
    return Done{};
  }

  Result<Done> read_place(Parameter const& parameter, std::string_view text) {
    if (auto const country = places_.find_country(text)) {
      return keep(parameter, *country);
    }
    if (auto const unit = places_.find_unit(text)) {
      return keep(parameter, *unit);
    }
    auto const id = PlaceId::parse(text);
    if (!id || places_.precision(*id) == Precision::unknown) {
      return bad_value(parameter.key, text, "KE, KE-30, …");
    }
    return keep(parameter, *id);
  }

  Result<Done> read_round(Parameter const& parameter, std::string_view text) {
    auto const* round = exercise_.find_round(text);
    if (round == nullptr) {
      auto codes = std::vector<std::string>{};
      for (auto const& one : exercise_.rounds) {
        codes.push_back(one.code);
      }
      return bad_value(parameter.key, text, join(codes));
    }
    (parameter.key == "baseline" ? out_.baseline : out_.round) = round->id;
    return Done{};
  }

  Result<Done> read_days(Parameter const& parameter, std::string_view text) {
    auto const days = parse_number<std::uint32_t>(text);
    if (!days) {
      return bad_value(parameter.key, text, "0, 30, 365, …");
    }
    out_.max_delay_days = *days;
    return Done{};
  }

  Result<Done> read_number(Parameter const& parameter, std::string_view text) {
    auto const number = parse_number<std::uint64_t>(text);
    if (!number || *number < parameter.least || *number > parameter.most) {
      return bad_value(parameter.key, text,
                       fmt::format("{} … {}", parameter.least, parameter.most));
    }
    return keep(parameter, *number);
  }

  Result<Done> read_share(Parameter const& parameter, std::string_view text) {
    auto const share = parse_number<double>(text);
    auto const is_share = share && std::isfinite(*share) && *share >= 0 && *share <= 1;
    return is_share ? keep(parameter, *share) : bad_value(parameter.key, text, "0 … 1");
  }

  PlaceTree const& places_;
  Exercise const& exercise_;
  Parameters& out_;
};

std::string round_code(Exercise const& exercise, std::optional<RoundId> id) {
  auto const round = std::find_if(exercise.rounds.begin(), exercise.rounds.end(),
                                  [&](Round const& one) { return std::optional{one.id} == id; });
  return round == exercise.rounds.end() ? std::string{} : round->code;
}

/// A value of Parameters::others as it would be typed.
struct Writer {
  Parameter const& parameter;
  PlaceTree const& places;

  std::string operator()(std::uint64_t number) const { return std::to_string(number); }
  std::string operator()(double share) const { return fmt::format("{}", share); }
  std::string operator()(Parameters::Choice choice) const {
    return std::string{parameter.choices[choice.position]};
  }
  std::string operator()(PlaceId place) const {
    return places.precision(place) == Precision::country ? places.country_code(place)
                                                         : place.text();
  }
  std::string operator()(DateSpan const& span) const { return format_edtf(span); }
};

/// One value as it would be typed; empty when it has none.
std::string write_value(Parameter const& parameter, Parameters const& from, PlaceTree const& places,
                        Exercise const& exercise) {
  auto const word = [](auto const& words, auto value) {
    return std::string{words[static_cast<std::size_t>(value)]};
  };
  switch (parameter.type) {
  case ParameterType::level:
    return word(kLevelWords, from.level);
  case ParameterType::unit:
    return word(kUnitWords, from.unit);
  case ParameterType::split:
    return word(kSplitWords, from.split);
  case ParameterType::question:
    if (parameter.key == "by") {
      return from.by ? word(question_words(), *from.by) : std::string{};
    }
    return word(question_words(), from.question);
  case ParameterType::country:
    return from.focal ? places.country_code(*from.focal) : std::string{};
  case ParameterType::round:
    return round_code(exercise, parameter.key == "baseline" ? from.baseline : from.round);
  case ParameterType::days:
    return std::to_string(from.max_delay_days);
  default:
    break;
  }
  auto const found = from.others.find(parameter.key);
  return found == from.others.end()
             ? std::string{}
             : std::visit(Writer{.parameter = parameter, .places = places}, found->second);
}

Error unknown_parameter(std::string_view analysis, std::span<Parameter const> known,
                        std::string const& key) {
  auto keys = std::vector<std::string_view>{};
  for (auto const& parameter : known) {
    keys.push_back(parameter.key);
  }
  return {.key = "analysis.parameter_unknown",
          .where = key,
          .args = {{"analysis", std::string{analysis}}, {"choices", join(keys)}}};
}

template <class T> T const* find_value(Parameters::Others const& values, std::string_view key) {
  auto const found = values.find(key);
  return found == values.end() ? nullptr : std::get_if<T>(&found->second);
}

template <class T> T const& require(Parameters::Others const& values, std::string_view key) {
  auto const* const value = find_value<T>(values, key);
  NJIA_CHECK(value != nullptr, "an analysis reads only parameters that its row lists");
  return *value;
}

template <class T>
std::optional<T> optional_value(Parameters::Others const& values, std::string_view key) {
  auto const* const value = find_value<T>(values, key);
  return value == nullptr ? std::nullopt : std::optional{*value};
}

} // namespace

std::uint64_t Parameters::number(std::string_view key) const {
  return require<std::uint64_t>(others, key);
}
double Parameters::share(std::string_view key) const { return require<double>(others, key); }
std::size_t Parameters::choice(std::string_view key) const {
  return require<Choice>(others, key).position;
}
std::optional<PlaceId> Parameters::place(std::string_view key) const {
  return optional_value<PlaceId>(others, key);
}
std::optional<DateSpan> Parameters::period(std::string_view key) const {
  return optional_value<DateSpan>(others, key);
}

Result<Parameters> read_parameters(std::string_view analysis, std::span<Parameter const> known,
                                   ParameterTexts const& texts, PlaceTree const& places,
                                   Exercise const& exercise) {
  for (auto const& given : texts) {
    auto const is_it = [&](Parameter const& parameter) { return parameter.key == given.first; };
    if (std::none_of(known.begin(), known.end(), is_it)) {
      return unknown_parameter(analysis, known, given.first);
    }
  }
  auto out = Parameters{};
  auto reader = Reader{places, exercise, out};
  for (auto const& parameter : known) {
    auto const given = std::find_if(texts.begin(), texts.end(),
                                    [&](auto const& text) { return text.first == parameter.key; });
    auto const text = given == texts.end() ? parameter.fallback : std::string_view{given->second};
    if (text.empty() && !parameter.required) {
      continue;
    }
    if (text.empty()) {
      return Error{.key = "analysis.parameter_missing",
                   .where = std::string{parameter.key},
                   .args = {{"analysis", std::string{analysis}}}};
    }
    auto const done = reader.read(parameter, text);
    if (!done) {
      return done.error();
    }
  }
  return out;
}

ParameterTexts write_parameters(std::span<Parameter const> known, Parameters const& parameters,
                                PlaceTree const& places, Exercise const& exercise) {
  auto out = ParameterTexts{};
  for (auto const& parameter : known) {
    if (auto text = write_value(parameter, parameters, places, exercise); !text.empty()) {
      out.emplace_back(parameter.key, std::move(text));
    }
  }
  return out;
}

} // namespace njia::analysis
