#include "njia/geo/resolve/pieces.h"

#include "njia/base/text.h"

#include <array>

namespace njia::resolve {
namespace {

constexpr auto kMostBytes = std::size_t{200};
constexpr auto kMostWords = std::size_t{8};
/// "Mombasa Road" is not in Mombasa.
constexpr std::string_view kWays[]{"road",  "rd",       "street", "st",  "avenue", "highway",
                                   "route", "barabara", "bypass", "rue", "شارع",   "طريق"};

bool is_way(std::string_view token) {
  return std::find(std::begin(kWays), std::end(kWays), token) != std::end(kWays);
}

/// The separators that part a text whatever stands around them; the bytes of "،" (Arabic comma) and
/// of dashes too.
constexpr std::string_view kSeparators[]{",",  ";",  "/",  "(",  ")", "[", "]",   "|",
                                         ":",  "\n", "\t", "\\", "&", "+", " - ", "->",
                                         "=>", ">",  "،",  "؛",  "–", "—", "→"};

/// Those of them that lead from one place to the next.
constexpr std::string_view kArrows[]{"->", "=>", ">", "→"};

/// The first bytes of separators: nearly every byte of a text is none of them.
constexpr auto kBeginsSeparator = [] {
  auto begins = std::array<bool, 256>{};
  for (auto const separator : kSeparators) {
    begins[static_cast<unsigned char>(separator.front())] = true;
  }
  return begins;
}();

std::size_t separator_at(std::string_view text) {
  if (!kBeginsSeparator[static_cast<unsigned char>(text.front())]) {
    return 0;
  }
  for (auto const separator : kSeparators) {
    if (text.starts_with(separator)) {
      return separator.size();
    }
  }
  return 0;
}

/// Commas and parentheses explain; all others may part different places.
bool may_join_alternatives(std::string_view separator) {
  return std::string_view{",()[]:;\n\t"}.find(separator.front()) == std::string_view::npos &&
         !separator.starts_with("،") && !separator.starts_with("؛");
}

std::vector<std::string_view> words_of(std::string_view key) { return split(key, ' '); }

void put_wide(Pieces& pieces, Matches best) {
  best.prefer([](auto const& m) { return m.name == NameKind::main; });
  best.prefer([](auto const& m) { return m.precision == Precision::country; });
  if (best.front().precision == Precision::region) {
    pieces.regions.add(best.front());
  } else if (best.size() == 1) {
    pieces.countries.add(best.front());
  } else {
    pieces.several_countries = std::move(best);
  }
}

class Apart {
public:
  explicit Apart(Gazetteer const& gazetteer) : gazetteer_{gazetteer} {}

  Pieces take(std::string_view text) {
    if (take_with_words(text)) {
      return std::move(out_);
    }
    auto from = std::size_t{0};
    for (auto i = std::size_t{0}; i < text.size();) {
      auto const separator = separator_at(text.substr(i));
      if (separator == 0) {
        ++i;
        continue;
      }
      take_segment(text.substr(from, i - from));
      out_.join = may_join_alternatives(text.substr(i)) ? Join::alternative : out_.join;
      i += separator;
      from = i;
    }
    take_segment(text.substr(from));
    return std::move(out_);
  }

private:
  bool take_with_words(std::string_view text);
  void take_segment(std::string_view segment);
  void take_key(std::string key, bool codes, bool tail_code);
  bool take_whole(std::string_view key, bool codes, PlaceWord word);
  bool take_alternatives(std::string_view key);
  bool take_country_at_end(std::string& key, bool tail_code);
  bool take_two_names(std::string_view key, PlaceWord word);
  void take_known_end(std::string_view key, PlaceWord word);
  void put_wide(Matches const& wide) { resolve::put_wide(out_, wide); }
  void put_namesakes(NameMatches const& found);
  void put_piece(std::string_view key, PlaceWord word, Matches const& matches,
                 bool guessed = false);

  Gazetteer const& gazetteer_;
  Pieces out_;
};

/// Whether the last word of a segment is written in capitals: "Busia UG".
bool ends_in_capitals(std::string_view segment) {
  auto const last = trim(segment).substr(trim(segment).find_last_of(" -.") + 1);
  return last.size() >= 2 && last.size() <= 3 && is_capitals(last);
}

/// "Taita/Taveta County", "Dadaab (refugee camp)": one name and its words, whatever stands between.
bool Apart::take_with_words(std::string_view text) {
  auto const key = name_key(text);
  auto stripped = StrippedKey{.key = key};
  while (strip_place_word(stripped)) {
    if (auto const found = find_matches(gazetteer_, stripped.key, false);
        !found.local.empty() && found.wide.empty()) {
      put_piece(stripped.key, stripped.word, found.local);
      out_.is_near = stripped.is_near;
      return true;
    }
  }
  return false;
}

void Apart::take_segment(std::string_view segment) {
  segment = trim(segment);
  auto key = name_key(segment);
  if (key.empty()) {
    return;
  }
  if (is_stated_unknown(key)) {
    out_.says_unknown = true;
    return;
  }
  take_key(std::move(key), is_capitals(segment), ends_in_capitals(segment));
}

void Apart::take_key(std::string key, bool codes, bool tail_code) {
  auto stripped = StrippedKey{.key = key};
  for (auto steps = std::size_t{0}; steps < kMostWords; ++steps) {
    // What remains of "Sudan border" is no name, although some village is called so.
    if (find_place_word(stripped.key) != PlaceWord::none && (steps > 0 || out_.count > 0)) {
      break;
    }
    if (take_whole(stripped.key, codes, stripped.word)) {
      break;
    }
    auto rest = std::string{stripped.key};
    if (take_country_at_end(rest, tail_code)) {
      key = std::move(rest);
      stripped.key = key;
      tail_code = false;
      continue;
    }
    if (strip_place_word(stripped)) {
      continue;
    }
    auto const bare = std::string{stripped.key};
    if (!take_alternatives(bare) && !take_two_names(bare, stripped.word)) {
      take_known_end(bare, stripped.word);
    }
    break;
  }
  out_.is_near = out_.is_near || stripped.is_near;
}

/// The whole key as a country, region or place. A word such as "city" asks for the place: "Djibouti
/// City".
bool Apart::take_whole(std::string_view key, bool codes, PlaceWord word) {
  auto const found = find_matches(gazetteer_, key, codes);
  auto const wants_place = word == PlaceWord::settlement || word == PlaceWord::estate ||
                           word == PlaceWord::airport || word == PlaceWord::port ||
                           word == PlaceWord::camp;
  if (!found.wide.empty() && !(wants_place && !found.local.empty())) {
    put_wide(found.wide);
    put_namesakes(found);
    return true;
  }
  if (!found.local.empty()) {
    put_piece(key, word, found.local);
    return true;
  }
  return false;
}

void Apart::put_namesakes(NameMatches const& found) {
  for (auto const& country : found.wide) {
    for (auto const& unit : found.local) {
      if (country.precision == Precision::country && country.name == NameKind::main &&
          unit.precision == Precision::admin1 && unit.name == NameKind::main &&
          !gazetteer_.is_same_country(CountryCode::from_number(unit.country),
                                      CountryCode::from_number(country.country))) {
        out_.namesakes.push_back({.country = country, .unit = unit});
      }
    }
  }
}

void Apart::put_piece(std::string_view key, PlaceWord word, Matches const& matches, bool guessed) {
  if (out_.count == Pieces::kMost) {
    return;
  }
  auto& piece = out_.rows[out_.count++];
  piece = Piece{.key = std::string{key}, .word = word, .matches = matches, .guessed = guessed};
  if (word != PlaceWord::airport) {
    // Its town's name alone is not the airport.
    piece.matches.prefer(
        [](auto const& m) { return m.kind != PlaceKind::airport || m.name == NameKind::main; });
  }
}

/// "isebania or namanga". Only when both sides are something: "Trinidad and Tobago" was found whole
/// before.
bool Apart::take_alternatives(std::string_view key) {
  auto const words = words_of(key);
  for (auto i = std::size_t{1}; i + 1 < words.size(); ++i) {
    if (!is_alternative_word(words[i])) {
      continue;
    }
    auto const at = static_cast<std::size_t>(words[i].data() - key.data());
    out_.join = Join::alternative;
    take_key(std::string{trim(key.substr(0, at))}, false, false);
    take_key(std::string{trim(key.substr(at + words[i].size()))}, false, false);
    return true;
  }
  return false;
}

/// "kampala uganda", "south sudan juba", "busia UG": takes the country off and answers what
/// remains.
bool Apart::take_country_at_end(std::string& key, bool tail_code) {
  auto const words = words_of(key);
  if (words.size() < 2 || words.size() > 2 * kMostWords) {
    return false;
  }
  for (auto i = words.size() > 6 ? words.size() - 6 : 1; i < words.size(); ++i) {
    auto const tail = key.substr(static_cast<std::size_t>(words[i].data() - key.data()));
    auto const is_code = tail.size() <= 3;
    auto wide = find_wide(gazetteer_, tail, is_code);
    wide.remove_if([](auto const& m) { return m.name == NameKind::adjective; });
    auto const rest = std::string{trim(std::string_view{key}.substr(0, key.size() - tail.size()))};
    if (is_code && !tail_code) {
      // Small letters: "busia ug" only when Uganda has a Busia.
      wide.remove_if([&](auto const& country) {
        auto const local = find_matches(gazetteer_, rest, false).local;
        return country.name == NameKind::code &&
               std::none_of(local.begin(), local.end(),
                            [&](auto const& m) { return m.country == country.country; });
      });
    }
    if (!wide.empty()) {
      put_wide(wide);
      key = rest;
      return true;
    }
  }
  for (auto count = std::min<std::size_t>(words.size() - 1, 6); count > 0; --count) {
    auto const end =
        static_cast<std::size_t>(words[count - 1].data() - key.data()) + words[count - 1].size();
    auto wide = find_wide(gazetteer_, std::string_view{key}.substr(0, end), false);
    wide.remove_if([](auto const& m) { return m.name == NameKind::adjective; });
    if (!wide.empty()) {
      put_wide(wide);
      key = std::string{trim(std::string_view{key}.substr(end))};
      return true;
    }
  }
  return false;
}

bool are_related(Gazetteer const& gazetteer, Matches const& a, Matches const& b) {
  return std::any_of(a.begin(), a.end(), [&](auto const& x) {
    return std::any_of(b.begin(), b.end(), [&](auto const& y) {
      return x.country == y.country &&
             (gazetteer.contains(x.place, y.place) || gazetteer.contains(y.place, x.place) ||
              (x.admin1 == y.admin1 && x.admin1 != format::kNoPlace));
    });
  });
}

/// "nairobi eastleigh": two names side by side, of which one lies in the other or both in one unit.
bool Apart::take_two_names(std::string_view key, PlaceWord word) {
  auto const words = words_of(key);
  if (words.size() < 2 || words.size() > kMostWords) {
    return false;
  }
  for (auto i = std::size_t{1}; i < words.size(); ++i) {
    auto const at = static_cast<std::size_t>(words[i].data() - key.data());
    auto left = StrippedKey{.key = trim(key.substr(0, at))};
    auto right = StrippedKey{.key = key.substr(at), .word = word};
    auto left_found = find_matches(gazetteer_, left.key, false).local;
    while (left_found.empty() && strip_place_word(left)) {
      left_found = find_matches(gazetteer_, left.key, false).local;
    }
    if (left_found.empty()) {
      continue;
    }
    auto const right_found = find_matches(gazetteer_, right.key, false).local;
    if (!right_found.empty() && are_related(gazetteer_, left_found, right_found)) {
      put_piece(left.key, left.word, left_found);
      put_piece(right.key, right.word, right_found);
      return true;
    }
  }
  return false;
}

/// Nothing has this name: kept as an unknown piece, together with a place that it ends or begins
/// with ("Umoja phase two Nairobi"), as a guess.
void Apart::take_known_end(std::string_view key, PlaceWord word) {
  put_piece(key, word, Matches{});
  auto const words = words_of(key);
  if (words.size() < 2 || words.size() > kMostWords || is_way(words.back())) {
    return;
  }
  for (auto i = std::size_t{1}; i < words.size(); ++i) {
    auto const tail = key.substr(static_cast<std::size_t>(words[i].data() - key.data()));
    if (auto const found = find_matches(gazetteer_, tail, false).local; !found.empty()) {
      return put_piece(tail, PlaceWord::none, found, true);
    }
  }
  for (auto count = words.size() - 1; count > 0; --count) {
    auto const head = key.substr(0, static_cast<std::size_t>(words[count].data() - key.data()) - 1);
    if (auto const found = find_matches(gazetteer_, head, false).local; !found.empty()) {
      return put_piece(head, PlaceWord::none, found, true);
    }
  }
}

} // namespace

bool is_capitals(std::string_view text) {
  auto const is_small = [](char c) { return c >= 'a' && c <= 'z'; };
  auto const is_capital = [](char c) { return c >= 'A' && c <= 'Z'; };
  return std::any_of(text.begin(), text.end(), is_capital) &&
         std::none_of(text.begin(), text.end(), is_small);
}

std::vector<std::string_view> split_way(std::string_view text) {
  auto stops = std::vector<std::string_view>{};
  auto const add = [&](std::string_view stop) {
    if (!trim(stop).empty()) {
      stops.push_back(trim(stop));
    }
  };
  auto from = std::size_t{0};
  for (auto at = std::size_t{0}; at < text.size();) {
    auto const rest = text.substr(at);
    auto const* const arrow =
        separator_at(rest) == 0
            ? std::end(kArrows)
            : std::find_if(std::begin(kArrows), std::end(kArrows),
                           [&](std::string_view one) { return rest.starts_with(one); });
    if (arrow == std::end(kArrows)) {
      ++at;
      continue;
    }
    add(text.substr(from, at - from));
    at += arrow->size();
    from = at;
  }
  add(text.substr(from));
  return stops;
}

Pieces wide_pieces(Matches const& wide) {
  auto pieces = Pieces{};
  put_wide(pieces, wide);
  return pieces;
}

Pieces take_apart(Gazetteer const& gazetteer, std::string_view text) {
  return Apart{gazetteer}.take(text.substr(0, kMostBytes));
}

} // namespace njia::resolve
