#include "njia/app/import/draft_parts.h"
#include "njia/domain/vocabulary.h"

#include <array>

namespace njia::importing {
namespace {

/// The plain question "how sure are you?" stands for a pair of grades (model G;
/// data/vocabularies/sureness.csv, notes).
struct Sureness {
  std::string_view code;
  std::string_view reliability;
  std::string_view credibility;
};
constexpr auto kSureness = std::to_array<Sureness>({{"CASE_FILE", "B", "2"},
                                                    {"SURVIVOR_CALL", "C", "3"},
                                                    {"COMMUNITY_MEMBER", "D", "3"},
                                                    {"MEDIA_REPORT", "C", "3"},
                                                    {"OFFICIAL", "B", "2"},
                                                    {"UNKNOWN", "F", "6"}});

/// One answer where only one can be: the first; more than one is said.
template <Term T> void read_one(DraftWork& work, CodeDesk& codes, FactCell const& cell, T& out) {
  auto const& reading = codes.read(vocabulary_name<T>(), cell.text);
  report_reading(work, cell, reading);
  if (reading.codes.size() > 1) {
    work.report("import.value_takes_one", cell).fix =
        term_code(static_cast<T>(reading.codes.front()));
  }
  if (!reading.codes.empty()) {
    out = static_cast<T>(reading.codes.front());
  }
}

void read_sureness(DraftWork& work, CodeDesk& codes, FactCell const& cell) {
  auto const& reading = codes.read("sureness", cell.text);
  report_reading(work, cell, reading);
  auto const code =
      reading.codes.empty() ? std::string{} : term_code("sureness", reading.codes.front());
  for (auto const& row : kSureness) {
    auto const reliability = parse_term<Reliability>(row.reliability);
    auto const credibility = parse_term<Credibility>(row.credibility);
    if (row.code == code && reliability && credibility) {
      work.draft.journey.reliability = *reliability;
      work.draft.journey.credibility = *credibility;
    }
  }
}

/// The kind of sexual exploitation says more than "sexual exploitation" beside it.
void prefer_special(Many<Exploitation>& exploitation) {
  auto const general = parse_term<Exploitation>("SEX_UNSPEC");
  auto const special =
      std::count_if(exploitation.codes.begin(), exploitation.codes.end(), [](Exploitation code) {
        auto const text = term_code(code);
        return text.starts_with("SEX_") && text != "SEX_UNSPEC";
      });
  if (general && special > 0) {
    std::erase(exploitation.codes, *general);
  }
}

using Reader = void (*)(DraftWork&, CodeDesk&, FactCell const&);
struct Answer {
  std::string_view target;
  Reader read;
};

template <auto Member> void many(DraftWork& work, CodeDesk& codes, FactCell const& cell) {
  read_many(work, codes, cell, work.draft.journey.*Member);
}
template <auto Member> void one(DraftWork& work, CodeDesk& codes, FactCell const& cell) {
  read_one(work, codes, cell, work.draft.journey.*Member);
}
void elsewhere(DraftWork&, CodeDesk&, FactCell const&) {}

constexpr auto kAnswers =
    std::to_array<Answer>({{"transport", many<&Journey::transport>},
                           {"exploitation_type", many<&Journey::exploitation>},
                           {"sex_exploitation_type", many<&Journey::exploitation>},
                           {"industry", many<&Journey::industry>},
                           {"recruitment", many<&Journey::recruitment>},
                           {"platform", many<&Journey::platform>},
                           {"recruiter_relation", many<&Journey::recruiter_relation>},
                           {"control", many<&Journey::control>},
                           {"vulnerability", many<&Journey::vulnerability>},
                           {"outcome", many<&Journey::outcome>},
                           {"nature", one<&Journey::nature>},
                           {"kind", one<&Journey::kind>},
                           {"detection", one<&Journey::detection>},
                           {"transit_known", one<&Journey::transit_known>},
                           {"cases_unit", one<&Journey::cases_unit>},
                           {"permission", one<&Journey::permission>},
                           {"reliability", one<&Journey::reliability>},
                           {"credibility", one<&Journey::credibility>},
                           {"sureness", read_sureness},
                           {"cases_basis", elsewhere}, // with the people
                           {"crossing", elsewhere},    // with the places
                           {"documents", elsewhere},
                           {"concealment", elsewhere}});

} // namespace

void report_reading(DraftWork& work, FactCell const& cell, CodeReading const& reading) {
  if (reading.personal) {
    work.report("import.word_withheld", cell).value.clear();
  } else if (!reading.other.empty()) {
    work.report("import.value_kept_as_other", cell).fix = "OTHER: " + reading.other;
  }
  if (!reading.unread.empty()) {
    work.report("import.value_unknown", cell).args = {{"word", reading.unread}};
  }
  if (!reading.spelling.empty() && cell.target != nullptr && !cell.target->vocabulary.empty()) {
    auto codes = std::string{};
    for (auto const code : reading.codes) {
      codes += (codes.empty() ? "" : ", ") + term_code(cell.target->vocabulary, code);
    }
    work.report("import.value_read_as", cell).fix = codes;
  }
}

void read_answers(DraftWork& work, CodeDesk& codes) {
  for (auto const& cell : work.facts.answers) {
    for (auto const& answer : kAnswers) {
      if (answer.target == cell.target->name) {
        answer.read(work, codes, cell);
      }
    }
  }
  prefer_special(work.draft.journey.exploitation);
  if (work.draft.journey.kind == JourneyKind::not_asked) {
    work.draft.journey.kind = JourneyKind::cases;
  }
}

} // namespace njia::importing
