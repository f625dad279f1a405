// A scenario, line by line; a line that starts with a space goes on with the section above. "#"
// starts a comment.
//   region    GULF SA AE                       a region and its countries
//   places    K Kisumu KE-42 | N Nairobi KE-30 code, name, admin-1 unit or country
//   facts     K at=-0.09,34.77 people=400000 | KE-42 people=1100000   where it lies, who lives
//   there groups    alpha beta                       these organisations are one independence group
//   rounds    2019 2019 | 2020 2020            code and period; the first is the default
//   coverage  alpha 2019 KE-42,KE channel=HOTLINE active=2019-01/2019-06
//   routes    alpha: K > N > R! | 3..5 | 2019-08 | exploitation=DOMESTIC_SERVITUDE round=2020
//   ask       corridors level=country
// Steps: first the origin, last the destination, between them transit. Marks: R! exploitation, (R)
// intended destination, R^ rescue, R@ recruitment, A/B alternatives, ? unknown. Cases: 5, 3..5, 3..
// (at least), ? (unknown size), incidents:4, route (a known route without cases).
#include "njia/analysis/testing/scenario.h"

#include "njia/analysis/dataset_builder.h"
#include "njia/base/check.h"
#include "njia/base/csv_text.h"
#include "njia/base/text.h"
#include "njia/domain/field_text.h"

#include <cstdlib>
#include <fstream>
#include <map>
#include <sstream>

namespace njia::analysis::testing {
namespace {

std::vector<std::string> words(std::string_view text) {
  auto in = std::istringstream{std::string{text}};
  auto out = std::vector<std::string>{};
  for (auto word = std::string{}; in >> word;) {
    out.push_back(word);
  }
  return out;
}

std::vector<std::string> parts(std::string_view text, char separator) {
  auto out = std::vector<std::string>{};
  for (auto const part : split(text, separator)) {
    out.emplace_back(trim(part));
  }
  return out;
}

std::pair<std::string, std::string> key_value(std::string const& word) {
  auto const equals = word.find('=');
  NJIA_CHECK(equals != std::string::npos, "key=value expected: " + word);
  return {word.substr(0, equals), word.substr(equals + 1)};
}

template <class T> T must(Result<T> result, std::string const& text) {
  NJIA_CHECK(result.has_value(), "the scenario says what cannot be read: " + text);
  return std::move(result).value();
}

template <Term T> Many<T> codes(std::string const& text) {
  auto many = Many<T>{};
  for (auto const& code : parts(text, ',')) {
    many.codes.push_back(must(parse_term<T>(code), code));
  }
  return many;
}

class ScenarioReader {
public:
  Scenario read(std::string_view text) {
    auto section = std::string{};
    for (auto const raw : split(text, '\n')) {
      auto const line = std::string{raw.substr(0, raw.find('#'))};
      if (trim(line).empty()) {
        continue;
      }
      auto rest = line;
      if (line.front() != ' ') {
        section = words(line).front();
        rest = line.substr(section.size());
      }
      take(section, std::string{trim(rest)});
    }
    return std::move(scenario_);
  }

private:
  void take(std::string const& section, std::string const& rest) {
    if (section == "region") {
      auto const list = words(rest);
      scenario_.places.add_region(list.front(), {list.begin() + 1, list.end()});
    } else if (section == "places") {
      for (auto const& part : parts(rest, '|')) {
        auto const list = words(part);
        NJIA_CHECK(list.size() == 3, "a place is code, name, unit: " + part);
        scenario_.places.add_place(list[0], list[1], list[2]);
      }
    } else if (section == "facts") {
      for (auto const& part : parts(rest, '|')) {
        take_facts(words(part));
      }
    } else if (section == "groups") {
      auto const list = words(rest);
      for (auto const& org : list) {
        groups_.emplace(org, list.front());
      }
    } else if (section == "rounds") {
      for (auto const& part : parts(rest, '|')) {
        take_round(words(part));
      }
    } else if (section == "coverage") {
      take_coverage(words(rest));
    } else if (section == "routes") {
      take_route(rest);
    } else if (section == "ask") {
      scenario_.asks.push_back(rest);
    } else {
      NJIA_CHECK(false, "no such section of a scenario: " + section);
    }
  }

  void take_facts(std::vector<std::string> const& list) {
    for (auto i = std::size_t{1}; i < list.size(); ++i) {
      auto const [key, value] = key_value(list[i]);
      if (key == "people") {
        scenario_.places.set_population(list[0], std::stoull(value));
      } else if (key == "kind") {
        scenario_.places.set_kind(list[0], must(parse_term<PlaceKind>(value), value));
      } else {
        auto const comma = value.find(',');
        scenario_.places.set_location(list[0], {.lat = std::stod(value.substr(0, comma)),
                                                .lon = std::stod(value.substr(comma + 1))});
      }
    }
  }

  void take_round(std::vector<std::string> const& list) {
    auto round = Round{.id = RoundId{code_uuid(list[0])}, .code = list[0]};
    if (list.size() > 1) {
      round.period = must(parse_edtf(list[1]), list[1]);
    }
    scenario_.exercise.rounds.push_back(round);
  }

  GroupId group(std::string const& org) const {
    auto const found = groups_.find(org);
    return GroupId{code_uuid(found == groups_.end() ? org : found->second)};
  }

  void take_coverage(std::vector<std::string> const& list) {
    auto coverage = Coverage{.group = group(list.at(0)), .round = RoundId{code_uuid(list.at(1))}};
    for (auto const& code : parts(list.at(2), ',')) {
      coverage.places.push_back(scenario_.places.id(code));
    }
    for (auto i = std::size_t{3}; i < list.size(); ++i) {
      auto const [key, value] = key_value(list[i]);
      if (key == "channel") {
        coverage.detection = codes<Detection>(value).codes;
      } else {
        coverage.active = must(parse_edtf(value), value);
      }
    }
    scenario_.exercise.coverage.push_back(std::move(coverage));
  }

  Step step(std::string token, bool first, bool last) const {
    auto one = Step{.role = first ? Role::origin : last ? Role::destination : Role::transit};
    if (token.front() == '(') {
      one.role = Role::intended_destination;
      token = token.substr(1, token.size() - 2);
    }
    static std::map<char, Role> const kMarks = {
        {'!', Role::exploitation}, {'^', Role::rescue_or_exit}, {'@', Role::recruitment}};
    if (auto const mark = kMarks.find(token.back()); mark != kMarks.end()) {
      one.role = mark->second;
      token.pop_back();
    }
    if (token == "?") {
      return one;
    }
    for (auto const& code : parts(token, '/')) {
      one.places.push_back(scenario_.places.id(code));
      one.precision =
          std::max(one.precision == Precision::unknown ? Precision::city : one.precision,
                   scenario_.places.precision(one.places.back()));
    }
    return one;
  }

  static void read_cases(std::string const& text, Journey& journey) {
    auto number = [](std::string const& digits) {
      return static_cast<std::uint32_t>(std::stoul(digits));
    };
    if (text == "route") {
      journey.kind = JourneyKind::known_route;
    } else if (text.starts_with("incidents:")) {
      journey.cases_unit = CasesUnit::incidents;
      journey.cases_min = journey.cases_max = number(text.substr(10));
    } else if (text != "?" && !text.empty()) {
      auto const dots = text.find("..");
      journey.cases_min = number(text.substr(0, dots));
      if (dots == std::string::npos) {
        journey.cases_max = journey.cases_min;
      } else if (dots + 2 < text.size()) {
        journey.cases_max = number(text.substr(dots + 2));
      }
    }
  }

  void read_option(std::string const& word, Journey& journey) const {
    auto const [key, value] = key_value(word);
    if (key == "round") {
      journey.round = RoundId{code_uuid(value)};
    } else if (key == "nature") {
      journey.nature = must(parse_term<Nature>(value), value);
    } else if (key == "detection") {
      journey.detection = must(parse_term<Detection>(value), value);
    } else if (key == "transit") {
      journey.transit_known = must(parse_term<TransitKnown>(value), value);
    } else if (key == "exploitation") {
      journey.exploitation = codes<Exploitation>(value);
    } else if (key == "industry") {
      journey.industry = codes<Industry>(value);
    } else if (key == "transport") {
      journey.transport = codes<Transport>(value);
    } else if (key == "recruitment") {
      journey.recruitment = codes<Recruitment>(value);
    } else if (key == "submissions") {
      journey.submissions = static_cast<std::uint32_t>(std::stoul(value));
    } else if (key == "learned") {
      journey.learned_on = must(parse_edtf(value), value);
    } else if (key == "permission") {
      journey.permission = must(parse_term<Permission>(value), value);
    } else {
      NJIA_CHECK(false, "no such option of a route: " + key);
    }
  }

  void take_route(std::string const& line) {
    auto const colon = line.find(':');
    auto const org = std::string{trim(line.substr(0, colon))};
    auto const columns = parts(line.substr(colon + 1), '|');
    if (scenario_.exercise.rounds.empty()) {
      take_round({"R1"});
    }
    auto journey =
        Journey{.id = JourneyId{code_uuid("j" + std::to_string(scenario_.journeys.size()))},
                .org = OrganisationId{code_uuid(org)},
                .round = scenario_.exercise.rounds.front().id};
    journey.permission = Permission::open;
    auto const tokens = parts(columns[0], '>');
    auto travelled = std::size_t{0};
    for (auto const& token : tokens) {
      travelled += token.front() != '(' ? 1U : 0U;
    }
    auto seen = std::size_t{0};
    for (auto const& token : tokens) {
      seen += token.front() != '(' ? 1U : 0U;
      journey.steps.push_back(step(token, seen == 1 && journey.steps.empty(), seen == travelled));
    }
    read_cases(columns.size() > 1 ? columns[1] : "", journey);
    if (columns.size() > 2 && !columns[2].empty()) {
      journey.journey_from = must(parse_edtf(columns[2]), columns[2]);
    }
    for (auto i = std::size_t{3}; i < columns.size(); ++i) {
      for (auto const& word : words(columns[i])) {
        read_option(word, journey);
      }
    }
    scenario_.journeys.emplace_back(std::move(journey), group(org));
  }

  Scenario scenario_;
  std::map<std::string, std::string> groups_;
};

void select_word(Scenario const& scenario, std::string const& key, std::string const& value,
                 Selection& selection) {
  if (key == "rounds") {
    for (auto const& code : parts(value, ',')) {
      selection.rounds.push_back(RoundId{code_uuid(code)});
    }
  } else if (key == "natures") {
    selection.reference_movements = selection.not_trafficking = true;
  } else if (key == "period") {
    selection.period = must(parse_edtf(value), value);
  } else if (key == "audience") {
    selection.audience = *find_audience(value);
  } else if (key == "origin_in") {
    selection.origin_in = scenario.places.id(value);
  } else if (key == "end_in") {
    selection.end_in = scenario.places.id(value);
  } else {
    selection.touches = scenario.places.id(value);
  }
}

std::string key_text(Scenario const& scenario, Dimension const& dimension, std::string const& key) {
  if (dimension.kind == DimensionKind::place || dimension.kind == DimensionKind::route) {
    auto text = std::string{};
    for (auto const& id : parts(key, '>')) {
      text += text.empty() ? "" : " > ";
      text += id.empty() ? "?" : scenario.places.code(must(PlaceId::parse(id), id));
    }
    return text;
  }
  if (dimension.key == "round") {
    return scenario.exercise.find_round(must(RoundId::parse(key), key))->code;
  }
  return key;
}

std::string counts_text(Counts const& counts) {
  auto const persons = counts.persons();
  auto text = std::to_string(counts.submissions()) + "," + std::to_string(counts.groups()) + "," +
              std::to_string(persons.low) + ".." +
              (persons.high ? std::to_string(*persons.high) : std::string{});
  return counts.incidents() > 0 ? text + " +" + std::to_string(counts.incidents()) + " incidents"
                                : text;
}

std::string fact_text(Scenario const& scenario, std::pair<std::string, std::string> const& fact) {
  auto const id = PlaceId::parse(fact.second);
  return fact.first + "=" + (id ? scenario.places.code(*id) : fact.second);
}

std::string read_file(std::string const& path) {
  auto in = std::ifstream{path, std::ios::binary};
  auto out = std::ostringstream{};
  out << in.rdbuf();
  return out.str();
}

} // namespace

Dataset Scenario::dataset() const {
  auto builder = DatasetBuilder{places};
  for (auto const& [journey, group] : journeys) {
    builder.add(journey, group);
  }
  return std::move(builder).finish();
}

Scenario read_scenario(std::string_view text) { return ScenarioReader{}.read(text); }

CountTable answer(Scenario const& scenario, Dataset const& data, std::string const& ask) {
  auto const list = words(ask);
  auto const* analysis = find_analysis(list.front());
  NJIA_CHECK(analysis != nullptr, "no such analysis: " + list.front());
  auto texts = ParameterTexts{};
  auto selection = Selection{};
  for (auto i = std::size_t{1}; i < list.size(); ++i) {
    auto const [key, value] = key_value(list[i]);
    auto const own = [&name = key](Parameter const& parameter) { return parameter.key == name; };
    if (std::any_of(analysis->parameters.begin(), analysis->parameters.end(), own)) {
      texts.emplace_back(key, value);
    } else {
      select_word(scenario, key, value, selection);
    }
  }
  auto const parameters =
      must(read_parameters(*analysis, texts, scenario.places, scenario.exercise), ask);
  return run(*analysis, {.data = data,
                         .places = scenario.places,
                         .exercise = scenario.exercise,
                         .selection = selection,
                         .parameters = parameters});
}

std::string to_csv(Scenario const& scenario, CountTable const& table) {
  auto out = std::string{};
  for (auto const& dimension : table.dimensions) {
    out += dimension.key + ",";
  }
  out += "submissions,groups,persons,facts\n";
  auto const facts = [&](auto const& list) {
    auto text = std::string{};
    for (auto const& fact : list) {
      text += (text.empty() ? "" : "; ") + fact_text(scenario, fact);
    }
    return text;
  };
  for (auto const& row : table.rows) {
    for (auto i = std::size_t{0}; i < row.keys.size(); ++i) {
      out += format_csv_cell(key_text(scenario, table.dimensions[i], row.keys[i])) + ",";
    }
    out += counts_text(row.counts) + "," + facts(row.facts) + "\n";
  }
  out += "total: " + counts_text(table.total) + "," + facts(table.facts) +
         (table.additive ? ",additive\n" : "\n");
  for (auto const& left_out : table.left_out) {
    out += "left out " + left_out.reason + ": " + counts_text(left_out.counts) + "\n";
  }
  return out;
}

std::string check_golden(std::string const& scenario_path) {
  auto const scenario = read_scenario(read_file(scenario_path));
  auto const data = scenario.dataset();
  auto got = std::string{};
  for (auto const& ask : scenario.asks) {
    got += "ask " + ask + "\n" + to_csv(scenario, answer(scenario, data, ask)) + "\n";
  }
  auto const want_path = scenario_path.substr(0, scenario_path.rfind('.')) + ".want.csv";
  if (std::getenv("NJIA_GOLDEN_WRITE") != nullptr) {
    std::ofstream{want_path, std::ios::binary} << got;
    return {};
  }
  auto const want = read_file(want_path);
  return got == want ? std::string{} : "wanted:\n" + want + "\ngot:\n" + got;
}

} // namespace njia::analysis::testing
