// Questions about records, answered exactly: to an organisation about its own, to the coordinator's
// analysts about what is shared with them. Nobody else asks.
#include "njia/analysis/filter/filter_text.h"
#include "njia/app/figures/live_question.h"
#include "njia/domain/vocabulary.h"
#include "njia/io/write/table/table.h"
#include "njia/server/http/conditional.h"
#include "njia/server/hub/figures_services.h"
#include "njia/server/hub/handlers/handlers.h"
#include "njia/server/hub/handlers/parts.h"
#include "njia/server/hub/route.h"

#include <algorithm>

#include <fmt/format.h>

namespace njia::server {
namespace {

/// Whose records the question is about, and whether the caller may ask that. A question about
/// others' records leaves a line in the audit log.
Result<app::FiguresOf> decide_scope(Call& call, std::optional<api::FiguresScope> asked) {
  auto const has_circle =
      access::may_try(call.subject, access::Action::analysis_circle) == access::Verdict::allowed;
  auto const of_circle = asked ? *asked == api::FiguresScope::circle : has_circle;
  if (of_circle) {
    auto const allowed =
        call.allow(access::Action::analysis_circle, {.permission = Permission::coordinator});
    if (!allowed) {
      return allowed.error();
    }
    call.note().action = std::string{access::action_row(access::Action::analysis_circle).key};
    call.looks_at_foreign();
    return app::FiguresOf{};
  }
  if (auto const allowed = call.allow({.org = call.subject.org}); !allowed) {
    return allowed.error();
  }
  return app::FiguresOf{.owner = call.subject.org};
}

api::FiguresScope shown(app::FiguresOf const& scope) {
  return scope.owner ? api::FiguresScope::own : api::FiguresScope::circle;
}

Result<std::vector<Nature>> read_natures(std::vector<std::string> const& codes) {
  auto natures = std::vector<Nature>{};
  for (auto i = std::size_t{0}; i < codes.size(); ++i) {
    auto const nature = parse_term<Nature>(codes[i]);
    if (!nature) {
      auto error = nature.error();
      error.where = fmt::format("#/natures/{}", i);
      return error;
    }
    natures.push_back(*nature);
  }
  return natures;
}

/// The place of a mistake in a filter is a position in its text.
Error in_filter(Error error) {
  if (error.key.starts_with("filter.")) {
    error.where = "#/filter";
  }
  return error;
}

std::vector<std::string> choices_of(analysis::Parameter const& parameter) {
  auto choices = std::vector<std::string>{};
  for (auto const choice : parameter.choices) {
    choices.emplace_back(choice);
  }
  return choices;
}

constexpr std::array<std::string_view, 12> kTypes = {"level",    "country", "place",  "round",
                                                     "question", "unit",    "split",  "days",
                                                     "number",   "share",   "choice", "period"};

api::AnalysisParameter shown(analysis::Parameter const& parameter, Language language) {
  auto const key = std::string{parameter.key};
  auto out =
      api::AnalysisParameter{.key = key,
                             .type = std::string{kTypes[static_cast<std::size_t>(parameter.type)]},
                             .label = label("analysis", "parameter." + key, language),
                             .required = parameter.required,
                             .choices = choices_of(parameter)};
  if (!parameter.fallback.empty()) {
    out.fallback = std::string{parameter.fallback};
  }
  return out;
}

TableWords words_of(PlaceTree const& places, analysis::Exercise const& exercise,
                    Language language) {
  return {.language = language,
          .place_name = [&places](PlaceId id, Language l) { return places.name(id, l); },
          .round_name =
              [&exercise](RoundId id) {
                auto const* round = exercise.find_round(id);
                return round == nullptr ? id.text() : round->code;
              }};
}

/// What was asked, in the words of the use case.
Result<app::FigureRequest> to_request(Call& call, app::FiguresOf const& scope,
                                      PlaceTree const& places, std::string const& key,
                                      api::AnalysisQuestion const& asked) {
  auto natures = read_natures(asked.natures);
  if (!natures) {
    return natures.error();
  }
  auto request =
      app::FigureRequest{.analysis = key,
                         .audience = scope.audience(),
                         .context = {.today = std::chrono::floor<std::chrono::days>(call.now)}};
  for (auto const& [name, value] : asked.parameters) {
    request.parameters.emplace_back(name, value);
  }
  request.selection.rounds = asked.rounds;
  request.selection.natures = std::move(*natures);
  request.selection.reference_movements = asked.reference_movements;
  if (asked.filter) {
    auto filter =
        analysis::parse_filter(*asked.filter, app::names_for(call.store(), places, scope));
    if (!filter) {
      return in_filter(filter.error());
    }
    request.selection.where = std::move(*filter);
  }
  if (scope.owner) {
    auto const* owner = call.people->find_organisation(*scope.owner);
    request.context.owner = analysis::group_of(*owner);
  }
  return request;
}

Result<analysis::Question> read_question(std::string const& text, std::string where) {
  for (auto i = std::size_t{0}; i < analysis::kQuestions; ++i) {
    auto const question = static_cast<analysis::Question>(i);
    if (analysis::vocabulary_of(question) == text) {
      return question;
    }
  }
  return Error{.key = "vocabulary.unknown", .where = std::move(where), .args = {{"value", text}}};
}

Result<analysis::TableSpec> to_spec(api::TableQuestion const& asked, std::size_t i) {
  auto spec = analysis::TableSpec{
      .kind = static_cast<analysis::TableKind>(asked.kind),
      .level = static_cast<Level>(asked.level.value_or(api::TableLevel::country)),
      .unit = static_cast<analysis::PeriodUnit>(asked.unit.value_or(api::TableUnit::month)),
      .split = static_cast<std::uint8_t>(asked.split.value_or(api::TableSplit::nothing))};
  if (asked.question) {
    auto const question = read_question(*asked.question, fmt::format("#/tables/{}/question", i));
    if (!question) {
      return question.error();
    }
    spec.question = *question;
  }
  if (asked.by) {
    auto const by = read_question(*asked.by, fmt::format("#/tables/{}/by", i));
    if (!by) {
      return by.error();
    }
    spec.by = *by;
  }
  return spec;
}

Result<app::LiveQuestion> to_question(api::TablesQuestion const& asked) {
  auto natures = read_natures(asked.natures);
  if (!natures) {
    return natures.error();
  }
  auto question = app::LiveQuestion{.filter = asked.filter.value_or(""),
                                    .natures = std::move(*natures),
                                    .most_cells = asked.most_cells};
  for (auto const& table : asked.tables) {
    auto const spec = to_spec(table, question.tables.size());
    if (!spec) {
      return spec.error();
    }
    question.tables.push_back(*spec);
  }
  return question;
}

api::TableSums shown(analysis::CellSums const& sums) {
  auto const persons = sums.persons();
  return {.submissions = sums.submissions,
          .groups = sums.groups,
          .persons_low = persons.low,
          .persons_high = persons.high,
          .unknown_size = sums.unknown,
          .incidents = sums.incidents};
}

api::TablesAnswer shown(app::LiveAnswer answer, app::FiguresOf const& scope,
                        PlaceTree const& places, Language language) {
  auto out = api::TablesAnswer{.scope = shown(scope)};
  for (auto& table : answer.tables) {
    auto& one = out.tables.emplace_back();
    one.all_cells = table.all_cells;
    one.total = shown(table.total);
    for (auto& cell : table.cells) {
      one.cells.push_back({.keys = std::move(cell.keys), .sums = shown(cell.sums)});
    }
    for (auto const& [reason, sums] : table.left_out) {
      one.left_out.push_back({.reason = reason, .sums = shown(sums)});
    }
  }
  for (auto const place : answer.places) {
    out.places.push_back({.id = place, .name = places.name(place, language)});
  }
  return out;
}

/// Who may have an answer, in which language, of which state, to which question.
std::string cache_key(app::FiguresOf const& scope, app::FiguresMark mark, Language language,
                      std::string_view question) {
  return fmt::format("{} {}.{} {} {}\n{}", scope.owner ? scope.owner->text() : "circle",
                     mark.journeys.changes, mark.journeys.arrivals, mark.records,
                     static_cast<unsigned>(language), question);
}

/// The state and the question: the same tag, the same answer.
std::string tag_of(std::string const& key) { return make_etag(std::nullopt, key); }

Encoded refused(std::vector<Error> problems) {
  auto encoded = Encoded{};
  encoded.problems = std::move(problems);
  return encoded;
}

} // namespace

Answer<api::ListAnalyses> list_analyses(Call& call, api::ListAnalyses::Parameters const&,
                                        NoBody const&) {
  if (auto const allowed = call.allow({.org = call.subject.org}); !allowed) {
    return allowed.error();
  }
  auto page = api::AnalysisPage{};
  for (auto const& row : analysis::analyses()) {
    auto& one = page.data.emplace_back(
        api::Analysis{.key = std::string{row.key},
                      .label = label("analysis", "analysis." + std::string{row.key}, call.language),
                      .page = std::string{row.page},
                      .widest_audience = std::string{audience_key(row.policy.widest)}});
    for (auto const& parameter : row.parameters) {
      one.parameters.push_back(shown(parameter, call.language));
    }
  }
  return page;
}

Answer<api::RunAnalysis> run_analysis(Call& call, api::RunAnalysis::Parameters const& asked,
                                      api::AnalysisQuestion const& question) {
  auto const scope = decide_scope(call, question.scope);
  if (!scope) {
    return scope.error();
  }
  call.concerns("analysis", asked.key, scope->owner);
  auto const atlas = call.figures().places.current();
  auto const request = to_request(call, *scope, atlas->tree, asked.key, question);
  if (!request) {
    return request.error();
  }
  auto const input = call.figures().desk.current(call.store(), *scope, call.now);
  auto const release = app::release_figure(*input, atlas->tree, *request);
  if (!release) {
    return release.error();
  }
  auto const words = words_of(atlas->tree, input->exercise, call.language);
  return api::AnalysisAnswer{.analysis = asked.key,
                             .scope = shown(*scope),
                             .table = RawJson{to_json(release->tables.front(), words)}};
}

Encoded ask_tables(Call& call, RawRequest const& raw) {
  auto const parameters = read_parameters<api::AskTables::Parameters>(raw.parameters);
  auto const body = from_json<api::TablesQuestion>(raw.body);
  if (!parameters || !body) {
    auto problems = parameters.problems;
    problems.insert(problems.end(), body.problems.begin(), body.problems.end());
    return refused(std::move(problems));
  }
  auto const scope = decide_scope(call, body.value->scope);
  if (!scope) {
    return refused({scope.error()});
  }
  call.concerns("tables", "", scope->owner);
  auto& figures = call.figures();
  auto const input = figures.desk.current(call.store(), *scope, call.now);
  auto key = cache_key(*scope, input->mark, call.language, raw.body);
  auto encoded = Encoded{};
  encoded.around.etag = tag_of(key);
  auto const& known_tags = parameters.value->if_none_match;
  if (known_tags && http::names_etag(*known_tags, encoded.around.etag, true)) {
    encoded.around.status = 304;
    return encoded;
  }
  encoded.shared = figures.answers.find(key);
  if (encoded.shared) {
    return encoded;
  }
  auto const question = to_question(*body.value);
  if (!question) {
    return refused({question.error()});
  }
  auto const atlas = figures.places.current();
  auto answer = app::answer_live(*input, atlas->tree, *scope, *question,
                                 app::names_for(call.store(), atlas->tree, *scope), atlas);
  if (!answer) {
    return refused({in_filter(answer.error())});
  }
  auto text = std::make_shared<std::string const>(
      to_json(shown(std::move(*answer), *scope, atlas->tree, call.language)));
  figures.answers.keep(std::move(key), text);
  encoded.shared = http::SharedBody{.identity = std::move(text)};
  return encoded;
}

} // namespace njia::server
