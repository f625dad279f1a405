#include "njia/app/import/count_text.h"

#include "njia/app/import/text_scan.h"
#include "njia/base/text.h"
#include "njia/domain/validate.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace njia::importing {
namespace {

enum class Meaning : std::uint8_t {
  number,
  about,
  at_least,
  more_than,
  at_most,
  less_than,
  to,
  between,
  sum,
  vague,
  unit
};

struct Phrase {
  std::string_view words;
  Meaning meaning;
};

/// Longer phrases stand before those that they contain.
constexpr auto kPhrases = std::to_array<Phrase>({
    {"no fewer than", Meaning::at_least},
    {"not less than", Meaning::at_least},
    {"no less than", Meaning::at_least},
    {"at least", Meaning::at_least},
    {"minimum", Meaning::at_least},
    {"min", Meaning::at_least},
    {"angalau", Meaning::at_least},
    {"si chini ya", Meaning::at_least},
    {"au moins", Meaning::at_least},
    {"على الاقل", Meaning::at_least},
    {"plus", Meaning::at_least},
    {"or more", Meaning::at_least},
    {"au zaidi", Meaning::at_least},
    {"na zaidi", Meaning::at_least},
    {"ou plus", Meaning::at_least},
    {"au minimum", Meaning::at_least},
    {"او اكثر", Meaning::at_least},
    {"more than", Meaning::more_than},
    {"greater than", Meaning::more_than},
    {"over", Meaning::more_than},
    {"above", Meaning::more_than},
    {"zaidi ya", Meaning::more_than},
    {"plus de", Meaning::more_than},
    {"اكثر من", Meaning::more_than},
    {"up to", Meaning::at_most},
    {"at most", Meaning::at_most},
    {"maximum", Meaning::at_most},
    {"max", Meaning::at_most},
    {"isiyozidi", Meaning::at_most},
    {"jusqu a", Meaning::at_most},
    {"jusqua", Meaning::at_most},
    {"au plus", Meaning::at_most},
    {"less than", Meaning::less_than},
    {"fewer than", Meaning::less_than},
    {"under", Meaning::less_than},
    {"below", Meaning::less_than},
    {"chini ya", Meaning::less_than},
    {"moins de", Meaning::less_than},
    {"اقل من", Meaning::less_than},
    {"approximately", Meaning::about},
    {"approx", Meaning::about},
    {"about", Meaning::about},
    {"around", Meaning::about},
    {"roughly", Meaning::about},
    {"circa", Meaning::about},
    {"ca", Meaning::about},
    {"c", Meaning::about},
    {"estimated", Meaning::about},
    {"est", Meaning::about},
    {"nearly", Meaning::about},
    {"almost", Meaning::about},
    {"kama", Meaning::about},
    {"takriban", Meaning::about},
    {"karibu", Meaning::about},
    {"yapata", Meaning::about},
    {"environ", Meaning::about},
    {"presque", Meaning::about},
    {"حوالي", Meaning::about},
    {"تقريبا", Meaning::about},
    {"نحو", Meaning::about},
    {"to", Meaning::to},
    {"hadi", Meaning::to},
    {"mpaka", Meaning::to},
    {"a", Meaning::to},
    {"الى", Meaning::to},
    {"or", Meaning::to},
    {"au", Meaning::to},
    {"ou", Meaning::to},
    {"او", Meaning::to},
    {"between", Meaning::between},
    {"kati ya", Meaning::between},
    {"baina ya", Meaning::between},
    {"entre", Meaning::between},
    {"بين", Meaning::between},
    {"and", Meaning::sum},
    {"na", Meaning::sum},
    {"et", Meaning::sum},
    {"و", Meaning::sum},
    {"several", Meaning::vague},
    {"many", Meaning::vague},
    {"some", Meaning::vague},
    {"few", Meaning::vague},
    {"a few", Meaning::vague},
    {"various", Meaning::vague},
    {"group", Meaning::vague},
    {"multiple", Meaning::vague},
    {"wengi", Meaning::vague},
    {"kadhaa", Meaning::vague},
    {"baadhi", Meaning::vague},
    {"wachache", Meaning::vague},
    {"plusieurs", Meaning::vague},
    {"quelques", Meaning::vague},
    {"beaucoup", Meaning::vague},
    {"كثير", Meaning::vague},
    {"عدة", Meaning::vague},
    {"عدد", Meaning::vague},
});

/// Words that say who is counted, not how many.
constexpr auto kUnits = std::to_array<std::string_view>(
    {"person",   "persons",     "people",     "victim",    "victims",  "girl",      "girls",
     "boy",      "boys",        "woman",      "women",     "man",      "men",       "child",
     "children", "minor",       "minors",     "adult",     "adults",   "female",    "females",
     "male",     "males",       "case",       "cases",     "survivor", "survivors", "watu",
     "mtu",      "waathiriwa",  "mwathiriwa", "wasichana", "msichana", "wavulana",  "mvulana",
     "wanawake", "mwanamke",    "wanaume",    "mwanaume",  "watoto",   "mtoto",     "kesi",
     "personne", "personnes",   "victime",    "victimes",  "fille",    "filles",    "garcon",
     "garcons",  "femme",       "femmes",     "homme",     "hommes",   "enfant",    "enfants",
     "cas",      "of",          "ya",         "wa",        "de",       "the",       "in",
     "total",    "jumla",       "idadi",      "number",    "no",       "nambari",   "persones",
     "pax",      "individuals", "اشخاص",      "شخص",       "ضحية",     "ضحايا",     "فتاة",
     "فتيات",    "نساء",        "اطفال",      "حالة"});

struct Part {
  Meaning meaning = Meaning::unit;
  std::uint64_t number = 0;
};

Error unreadable(std::string_view text, char const* key = "import.count_unreadable") {
  return {.key = key, .where = "", .args = {{"value", std::string{text}}}};
}

std::uint64_t to_number(std::string_view digits) {
  auto value = std::uint64_t{0};
  auto const [end, failure] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
  return failure == std::errc{} ? value : UINT64_MAX;
}

bool all_zero(std::string_view digits) {
  return digits.find_first_not_of('0') == std::string_view::npos;
}

class Parser {
public:
  Parser(std::string_view text, ValueWords const& words)
      : text_{text}, words_{words}, tokens_{scan_text(text)} {}

  Result<CountReading> run() {
    while (at_ < tokens_.size()) {
      if (auto failure = take_part()) {
        return *failure;
      }
    }
    return combine();
  }

private:
  std::optional<Error> take_part() {
    auto const& token = tokens_[at_];
    switch (token.kind) {
    case Token::Kind::number:
      return take_number();
    case Token::Kind::word:
      return take_words();
    case Token::Kind::sign:
      return take_sign(token.text.front());
    }
    return std::nullopt;
  }

  bool sign_at(std::size_t i, char c) const {
    return i < tokens_.size() && tokens_[i].kind == Token::Kind::sign &&
           tokens_[i].text.front() == c;
  }
  bool number_at(std::size_t i) const {
    return i < tokens_.size() && tokens_[i].kind == Token::Kind::number;
  }

  /// "1,200", "1.200", "1 200" are one thousand two hundred; "5.0" and "5,0" are five; "2.5" is not
  /// a number of people.
  std::optional<Error> take_number() {
    auto digits = tokens_[at_++].text;
    while (true) {
      auto const grouped = (sign_at(at_, ',') || sign_at(at_, '.')) && number_at(at_ + 1) &&
                           !tokens_[at_ + 1].spaced_before;
      auto const spaced =
          number_at(at_) && tokens_[at_].spaced_before && tokens_[at_].text.size() == 3;
      if (!grouped && !spaced) {
        break;
      }
      auto const& next = tokens_[at_ + (grouped ? 1U : 0U)].text;
      at_ += grouped ? 2U : 1U;
      if (next.size() == 3 && digits.size() <= 9) {
        digits += next;
        continue;
      }
      if (!all_zero(next)) {
        return unreadable(text_, "import.count_fraction");
      }
      break;
    }
    parts_.push_back({.meaning = Meaning::number, .number = to_number(digits)});
    return std::nullopt;
  }

  std::optional<Error> take_words() {
    auto run = std::string{};
    auto ends = std::vector<std::size_t>{};
    for (auto i = at_;
         i < tokens_.size() && tokens_[i].kind == Token::Kind::word && ends.size() < 4; ++i) {
      run += (run.empty() ? "" : " ") + tokens_[i].text;
      ends.push_back(run.size());
    }
    for (auto count = ends.size(); count > 0; --count) {
      auto const phrase = std::string_view{run}.substr(0, ends[count - 1]);
      if (auto const part = find_phrase(phrase)) {
        parts_.push_back(*part);
        at_ += count;
        return std::nullopt;
      }
    }
    return unreadable(text_);
  }

  std::optional<Part> find_phrase(std::string_view phrase) const {
    auto const between_numbers =
        phrase == "a" && !parts_.empty() && parts_.back().meaning == Meaning::number; // "5 à 8"
    if (auto const number = words_.find_folded(kNumberWords, phrase); number && !between_numbers) {
      return Part{.meaning = Meaning::number, .number = to_number(*number)};
    }
    for (auto const& known : kPhrases) {
      if (known.words == phrase) {
        return Part{.meaning = known.meaning};
      }
    }
    auto const is_unit = std::find(kUnits.begin(), kUnits.end(), phrase) != kUnits.end();
    return is_unit ? std::optional{Part{.meaning = Meaning::unit}} : std::nullopt;
  }

  std::optional<Error> take_sign(char c) {
    ++at_;
    auto const with_equals = (c == '<' || c == '>') && sign_at(at_, '=');
    at_ += with_equals ? 1U : 0U;
    auto const after_number = !parts_.empty() && parts_.back().meaning == Meaning::number;
    switch (c) {
    case '-':
      if (parts_.empty()) {
        return unreadable(text_,
                          number_at(at_) ? "import.count_negative" : "import.count_unreadable");
      }
      parts_.push_back({.meaning = Meaning::to});
      return std::nullopt;
    case '+':
      parts_.push_back(
          {.meaning = after_number && !number_at(at_) ? Meaning::at_least : Meaning::sum});
      return std::nullopt;
    case '~':
    case '?':
      parts_.push_back({.meaning = Meaning::about});
      return std::nullopt;
    case '>':
      parts_.push_back({.meaning = with_equals ? Meaning::at_least : Meaning::more_than});
      return std::nullopt;
    case '<':
      parts_.push_back({.meaning = with_equals ? Meaning::at_most : Meaning::less_than});
      return std::nullopt;
    case ',':
      parts_.push_back({.meaning = Meaning::sum});
      return std::nullopt;
    case '(':
    case ')':
    case '.':
    case ':':
    case '=':
      return std::nullopt;
    default:
      return unreadable(text_);
    }
  }

  bool has(Meaning meaning) const {
    return std::any_of(parts_.begin(), parts_.end(),
                       [&](Part const& part) { return part.meaning == meaning; });
  }

  Result<CountReading> combine() const {
    auto numbers = std::vector<std::uint64_t>{};
    for (auto const& part : parts_) {
      if (part.meaning == Meaning::number) {
        numbers.push_back(part.number);
      }
    }
    if (numbers.empty()) {
      return has(Meaning::vague) ? Result<CountReading>{CountReading{}} : unreadable(text_);
    }
    for (auto const number : numbers) {
      if (number > kMaxCases) {
        return Error{
            .key = "cases.too_many", .where = "", .args = {{"limit", std::to_string(kMaxCases)}}};
      }
    }
    auto const is_range = numbers.size() == 2 && (has(Meaning::to) || has(Meaning::between));
    return is_range ? range(numbers[0], numbers[1]) : sum(numbers);
  }

  static Result<CountReading> range(std::uint64_t low, std::uint64_t high) {
    if (low > high) {
      return Error{.key = "cases.reversed",
                   .where = "",
                   .args = {{"min", std::to_string(low)}, {"max", std::to_string(high)}}};
    }
    return reading(CasesBasis::range, low, high);
  }

  static CountReading reading(CasesBasis basis, std::uint64_t min,
                              std::optional<std::uint64_t> max) {
    auto out = CountReading{.basis = basis, .min = static_cast<std::uint32_t>(min)};
    if (max) {
      out.max = static_cast<std::uint32_t>(*max);
    }
    return out;
  }

  /// One number, or several that are joined by "and": "3 girls and 2 boys".
  Result<CountReading> sum(std::vector<std::uint64_t> const& numbers) const {
    if (numbers.size() > 1 && !has(Meaning::sum)) {
      return unreadable(text_);
    }
    auto total = std::uint64_t{0};
    for (auto const number : numbers) {
      total += number;
    }
    if (total > kMaxCases) {
      return Error{
          .key = "cases.too_many", .where = "", .args = {{"limit", std::to_string(kMaxCases)}}};
    }
    if (has(Meaning::more_than)) {
      return reading(CasesBasis::at_least, total + 1, std::nullopt);
    }
    if (has(Meaning::at_least)) {
      return reading(CasesBasis::at_least, total, std::nullopt);
    }
    if (has(Meaning::at_most) || has(Meaning::less_than)) {
      auto const most = has(Meaning::less_than) && total > 0 ? total - 1 : total;
      return reading(CasesBasis::range, std::min<std::uint64_t>(1, most), most);
    }
    return reading(has(Meaning::about) ? CasesBasis::estimate : CasesBasis::exact, total, total);
  }

  std::string_view text_;
  ValueWords const& words_;
  std::vector<Token> tokens_;
  std::size_t at_ = 0;
  std::vector<Part> parts_;
};

} // namespace

Result<CountReading> parse_count(std::string_view text, ValueWords const& words) {
  if (words.says_not_known(text)) {
    return CountReading{};
  }
  return Parser{text, words}.run();
}

} // namespace njia::importing
