#include "njia/analysis/profiles/profiles.h"

#include "njia/analysis/table_builder.h"
#include "njia/domain/vocabulary.h"

namespace njia::analysis {
namespace {

Dimension dimension_of(Question question) {
  auto const name = std::string{vocabulary_of(question)};
  return {.key = name, .kind = DimensionKind::term, .vocabulary = name};
}

/// Why a question has no answer in a journey; empty when it has one.
std::string_view why_unanswered(std::span<std::uint8_t const> answers) {
  if (answers.empty()) {
    return "not_asked";
  }
  return answers.front() == kUnknown ? "not_known" : "";
}

std::string code(Question question, std::uint32_t number) {
  return term_code(vocabulary_of(question), static_cast<std::uint8_t>(number));
}

} // namespace

CountTable profiles(Dataset const& data, Selected const& selected, Question question,
                    std::optional<Question> by) {
  auto dimensions = std::vector{dimension_of(question)};
  if (by) {
    dimensions.push_back(dimension_of(*by));
  }
  auto builder = TableBuilder{data, selected, "profiles", dimensions};
  for (auto const journey : selected.journeys) {
    auto const answers = data.answers(journey, question);
    auto why = why_unanswered(answers);
    if (why.empty() && by) {
      why = why_unanswered(data.answers(journey, *by));
    }
    if (!why.empty()) {
      builder.leave_out(why, journey);
      continue;
    }
    for (auto const answer : answers) {
      if (!by) {
        builder.add(answer, journey);
        continue;
      }
      for (auto const other : data.answers(journey, *by)) {
        builder.add(pair_cell(other, answer), journey);
      }
    }
  }
  builder.fact("question", std::string{vocabulary_of(question)});
  if (by) {
    builder.fact("by", std::string{vocabulary_of(*by)});
  }
  auto table = std::move(builder).finish(false, [&](Cell cell) {
    auto keys = std::vector{code(question, second_of(cell))};
    if (by) {
      keys.push_back(code(*by, first_of(cell)));
    }
    return keys;
  });
  add_share_facts(table);
  return table;
}

} // namespace njia::analysis
