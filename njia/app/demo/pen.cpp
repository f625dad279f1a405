#include "njia/app/demo/pen.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace njia::demo {
namespace {

constexpr auto kMonths = std::to_array<std::array<std::string_view, kLanguages>>(
    {{"Jan", "Januari", "janvier", "يناير"},
     {"Feb", "Februari", "février", "فبراير"},
     {"Mar", "Machi", "mars", "مارس"},
     {"Apr", "Aprili", "avril", "أبريل"},
     {"May", "Mei", "mai", "مايو"},
     {"June", "Juni", "juin", "يونيو"},
     {"July", "Julai", "juillet", "يوليو"},
     {"Aug", "Agosti", "août", "أغسطس"},
     {"Sept", "Septemba", "septembre", "سبتمبر"},
     {"Oct", "Oktoba", "octobre", "أكتوبر"},
     {"Nov", "Novemba", "novembre", "نوفمبر"},
     {"Dec", "Desemba", "décembre", "ديسمبر"}});

constexpr auto kUnclear = 4U; ///< percent of the border towns whose side is not said
constexpr auto kMonthsOfAYear = 12U;

} // namespace

std::string Pen::in_language(std::string_view en, std::string_view sw, std::string_view fr,
                             std::string_view ar) const {
  return std::string{std::array{en, sw, fr, ar}[static_cast<std::size_t>(language_)]};
}

std::string Pen::not_known() {
  return in_language(random_.chance(50) ? "unknown" : "Not known", "haijulikani", "inconnu",
                     "غير معروف");
}

std::string Pen::country_word(std::string const& code) {
  return pick(tables_.countries.at(code).words[static_cast<std::size_t>(language_)]);
}

std::string Pen::place(Step const& step) {
  if (step.places.empty()) {
    return not_known();
  }
  if (step.places.size() > 1) {
    return place_alone(step);
  }
  auto const& code = tables_.place_codes.at(step.places.front());
  auto const found = tables_.places.find(code);
  if (found == tables_.places.end()) {
    return "";
  }
  auto const& row = found->second;
  return language_ == Language::ar && !row.arabic.empty() ? pick(row.arabic) : pick(row.texts);
}

std::string Pen::country(Step const& step) {
  if (step.places.empty()) {
    return "";
  }
  auto const& code = tables_.place_codes.at(step.places.front());
  auto const found = tables_.places.find(code);
  if (found == tables_.places.end()) {
    return country_word(code);
  }
  return found->second.country.empty() ? "" : country_word(found->second.country);
}

std::string Pen::one_alone(PlaceId id) {
  auto const& code = tables_.place_codes.at(id);
  auto const found = tables_.places.find(code);
  if (found == tables_.places.end()) {
    return country_word(code);
  }
  auto const& row = found->second;
  auto const is_unclear = !clearly_ && !row.unclear.empty() && random_.chance(kUnclear);
  return pick(is_unclear ? row.unclear : row.alone);
}

std::string Pen::place_alone(Step const& step) {
  if (step.places.empty()) {
    return not_known();
  }
  auto out = std::string{};
  for (auto const& id : step.places) {
    out += (out.empty() ? "" : in_language(" or ", " au ", " ou ", " أو ")) + one_alone(id);
  }
  return out;
}

std::string Pen::joint() {
  if (language_ == Language::ar) {
    return " و ";
  }
  auto const and_word = in_language(" and ", " na ", " et ", "");
  return random_.one_of(std::vector<std::string>{", ", " / ", and_word, " + "});
}

std::string Pen::word(std::string_view vocabulary, std::string const& code) {
  auto const found = tables_.words.find({std::string{vocabulary}, code});
  NJIA_CHECK(found != tables_.words.end(),
             "data/demo/words.csv has every answer that the corridors use");
  return pick(found->second[static_cast<std::size_t>(language_)]);
}

Cell Pen::cases(Journey const& journey) {
  auto const min = journey.cases_min.value_or(0);
  auto const max = journey.cases_max.value_or(0);
  switch (journey.cases_basis) {
  case CasesBasis::exact:
    return random_.chance(92)
               ? number_cell(min)
               : text_cell(fmt::format("{} {}", min,
                                       in_language("persons", "watu", "personnes", "أشخاص")));
  case CasesBasis::range:
    return text_cell(random_.chance(60) ? fmt::format("{}-{}", min, max)
                                        : fmt::format("{} {} {}", min,
                                                      in_language("to", "hadi", "à", "إلى"), max));
  case CasesBasis::estimate:
    return text_cell(fmt::format(
        "{} {}",
        in_language(random_.chance(50) ? "about" : "approx.", "takriban", "environ", "حوالي"),
        min));
  case CasesBasis::at_least:
    return text_cell(random_.chance(50)
                         ? fmt::format("{}+", min)
                         : fmt::format("{} {}",
                                       in_language("at least", "angalau", "au moins", "على الأقل"),
                                       min));
  default:
    return random_.chance(50)
               ? Cell{}
               : text_cell(random_.chance(50) ? in_language("several", "kadhaa", "plusieurs", "عدة")
                                              : not_known());
  }
}

std::string Pen::month_text(DateSpan const& span) {
  auto const day = std::chrono::year_month_day{span.earliest};
  auto const year = static_cast<int>(day.year());
  auto const month = static_cast<unsigned>(day.month());
  auto const name = kMonths[month - 1][static_cast<std::size_t>(language_)];
  switch (language_ == Language::en ? random_.below(4) : random_.below(2)) {
  case 0:
    return fmt::format("{} {}", name, year);
  case 1:
    return fmt::format("{:02}/{}", month, year);
  case 2:
    return fmt::format("{}-{:02}", name.substr(0, 3), year % 100);
  default:
    return fmt::format("{} {}", name, year);
  }
}

std::string Pen::date(std::optional<DateSpan> const& span) {
  if (!span) {
    return random_.chance(70) ? "" : not_known();
  }
  auto const day = std::chrono::year_month_day{span->earliest};
  auto const year = static_cast<int>(day.year());
  auto const month = static_cast<unsigned>(day.month());
  switch (span->precision) {
  case DatePrecision::day: {
    auto const date = static_cast<unsigned>(day.day());
    // Days after the twelfth show which of the numbers is the day, as a column of dates mostly
    // does.
    auto const in_numbers =
        date > kMonthsOfAYear || random_.chance(60) || language_ == Language::ar;
    return in_numbers ? fmt::format("{:02}/{:02}/{}", date, month, year)
                      : fmt::format("{} {} {}", date,
                                    kMonths[month - 1][static_cast<std::size_t>(language_)], year);
  }
  case DatePrecision::month:
    return month_text(*span);
  case DatePrecision::year:
    return span->approximate
               ? fmt::format("{} {}", in_language("about", "takriban", "vers", "حوالي"), year)
               : fmt::format("{}", year);
  default:
    return format_edtf(*span);
  }
}

Cell Pen::date_cell_of(std::optional<DateSpan> const& span) {
  if (span && span->precision == DatePrecision::day) {
    return date_cell(span->earliest);
  }
  return text_cell(date(span));
}

std::string Pen::nature(Nature nature) {
  if (nature == Nature::trafficking_confirmed) {
    return in_language(random_.chance(70) ? "Confirmed" : "confirmed trafficking", "Imethibitishwa",
                       "Confirmé", "مؤكد");
  }
  if (nature == Nature::trafficking_suspected) {
    return in_language("Suspected", "Inashukiwa", "Suspecté", "مشتبه");
  }
  return in_language("High risk migration", "High risk migration", "High risk migration",
                     "High risk migration");
}

} // namespace njia::demo
