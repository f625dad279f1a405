#include "njia/app/import/route_text.h"

#include "njia/base/text.h"
#include "njia/domain/terms.h"
#include "njia/domain/validate.h"

#include <algorithm>
#include <array>

namespace njia::importing {
namespace {

/// More than a journey may have: a longer route is refused as too long, not shortened unseen.
constexpr std::size_t kMaxStops = kMaxSteps + 1;

enum class Mark : std::uint8_t { from, via, to, also, either, by };

struct MarkWord {
  std::string_view words; ///< folded
  Mark mark;
};

constexpr auto kMarkWords = std::to_array<MarkWord>({
    {"from", Mark::from},
    {"starting from", Mark::from},
    {"kutoka", Mark::from},
    {"toka", Mark::from},
    {"de", Mark::from},
    {"depuis", Mark::from},
    {"من", Mark::from},
    {"via", Mark::via},
    {"through", Mark::via},
    {"transiting", Mark::via},
    {"transit via", Mark::via},
    {"transiting through", Mark::via},
    {"then through", Mark::via},
    {"passing through", Mark::via},
    {"by way of", Mark::via},
    {"kupitia", Mark::via},
    {"wakipitia", Mark::via},
    {"akipitia", Mark::via},
    {"en passant par", Mark::via},
    {"par", Mark::via},
    {"عبر", Mark::via},
    {"مرورا ب", Mark::via},
    {"to", Mark::to},
    {"until", Mark::to},
    {"and finally to", Mark::to},
    {"finally to", Mark::to},
    {"hadi", Mark::to},
    {"mpaka", Mark::to},
    {"kwenda", Mark::to},
    {"kuelekea", Mark::to},
    {"a", Mark::to},
    {"vers", Mark::to},
    {"jusqua", Mark::to},
    {"الى", Mark::to},
    {"and", Mark::also},
    {"then", Mark::also},
    {"and then", Mark::also},
    {"kisha", Mark::also},
    {"halafu", Mark::also},
    {"na", Mark::also},
    {"et", Mark::also},
    {"puis", Mark::also},
    {"ثم", Mark::also},
    {"or", Mark::either},
    {"au", Mark::either},
    {"ama", Mark::either},
    {"ou", Mark::either},
    {"او", Mark::either},
    {"by", Mark::by},
    {"kwa", Mark::by},
    {"using", Mark::by},
    {"en", Mark::by},
});

struct Piece {
  std::string text = {};
  std::optional<Mark> mark = {}; ///< instead of a text
  /// Instead of a text: '>' arrow, '-' dash, ';' break, '+' plus, ',' comma, '/' stroke.
  char sign = 0;
};

/// Signs that part stops, with their UTF-8 bytes.
struct SignBytes {
  std::string_view bytes;
  char sign;
};
constexpr auto kSigns = std::to_array<SignBytes>({
    {"-->", '>'}, {"->", '>'}, {"=>", '>'},  {">>", '>'},  {">", '>'},   {"→", '>'}, {"➔", '>'},
    {"⇒", '>'},   {"»", '>'},  {" - ", '-'}, {" – ", '-'}, {" — ", '-'}, {"–", '-'}, {"—", '-'},
    {";", ';'},   {"؛", ';'},  {"\n", ';'},  {"\r", ';'},  {"|", ';'},   {"+", '+'}, {"&", '+'},
    {"•", ';'},   {",", ','},  {"،", ','},   {"/", '/'},
});

SignBytes const* sign_at(std::string_view text, std::size_t i) {
  auto const rest = text.substr(i);
  for (auto const& sign : kSigns) {
    if (rest.starts_with(sign.bytes)) {
      return &sign;
    }
  }
  return nullptr;
}

std::vector<std::string_view> words_of(std::string_view text) {
  auto words = std::vector<std::string_view>{};
  for (auto const part : split(text, ' ')) {
    if (!trim(part).empty()) {
      words.push_back(trim(part));
    }
  }
  return words;
}

bool is_transport(std::string_view text, ValueWords const& words) {
  return words.find(vocabulary_name<Transport>(), text).has_value();
}

/// French "de" begins a route only when the route goes on: "de Goma à Kampala", but "De Aar".
bool says_where_to(std::string_view text) {
  return text.find(" à ") != std::string_view::npos ||
         text.find(" vers ") != std::string_view::npos ||
         text.find(" par ") != std::string_view::npos;
}

/// Cuts a text without signs at its marking words: "Kitale via Busia and Kampala".
void cut_at_words(std::string_view text, ValueWords const& values, std::vector<Piece>& pieces) {
  auto const words = words_of(text);
  auto current = std::string{};
  auto flush = [&] {
    if (!current.empty()) {
      pieces.push_back({.text = std::move(current)});
      current.clear();
    }
  };
  for (auto i = std::size_t{0}; i < words.size();) {
    auto taken = std::size_t{0};
    for (auto count = std::min<std::size_t>(3, words.size() - i); count > 0 && taken == 0;
         --count) {
      auto const run = fold(
          std::string_view{words[i].data(), static_cast<std::size_t>(words[i + count - 1].data() +
                                                                     words[i + count - 1].size() -
                                                                     words[i].data())});
      for (auto const& known : kMarkWords) {
        if (known.words != run) {
          continue;
        }
        // "De Aar", "Dar es Salaam": a mark needs a text after it, and one-letter words only count
        // as "à".
        auto const is_letter_a = known.words == "a" && words[i].size() == 1;
        auto const is_part_of_name = known.words == "de" && (i > 0 || !says_where_to(text));
        auto const is_no_transport =
            known.mark == Mark::by &&
            (i + count >= words.size() || !is_transport(words[i + count], values));
        if (i + count < words.size() && !is_letter_a && !is_part_of_name && !is_no_transport) {
          flush();
          pieces.push_back({.mark = known.mark});
          taken = count;
          break;
        }
      }
    }
    if (taken == 0) {
      current += (current.empty() ? "" : " ");
      current += words[i];
      taken = 1;
    }
    i += taken;
  }
  flush();
}

std::vector<Piece> cut(std::string_view text, ValueWords const& values) {
  auto pieces = std::vector<Piece>{};
  auto start = std::size_t{0};
  auto depth = 0;
  for (auto i = std::size_t{0}; i < text.size();) {
    depth += text[i] == '(' ? 1 : text[i] == ')' && depth > 0 ? -1 : 0;
    auto const* sign = depth == 0 ? sign_at(text, i) : nullptr;
    if (sign == nullptr) {
      ++i;
      continue;
    }
    cut_at_words(text.substr(start, i - start), values, pieces);
    pieces.push_back({.sign = sign->sign});
    i += sign->bytes.size();
    start = i;
  }
  cut_at_words(text.substr(start), values, pieces);
  return pieces;
}

std::string_view strip_marks(std::string_view text) {
  auto out = trim(text);
  while (!out.empty() && std::string_view{".:;,-\"'"}.find(out.back()) != std::string_view::npos) {
    out = trim(out.substr(0, out.size() - 1));
  }
  while (!out.empty() && std::string_view{":;,-\"'"}.find(out.front()) != std::string_view::npos) {
    out = trim(out.substr(1));
  }
  return out;
}

/// "Busia (bus)" is Busia, reached by bus; "Nairobi (Eastleigh)" stays.
void take_bracketed_transport(std::string& place, std::string& transport, ValueWords const& words) {
  auto const open = place.rfind('(');
  if (open == std::string::npos || open == 0 || !place.ends_with(')')) {
    return;
  }
  auto inside = place.substr(open + 1, place.size() - open - 2);
  auto const by = fold(inside).starts_with("by ") ? inside.substr(3) : inside;
  if (is_transport(by, words)) {
    transport = by;
    place = std::string{trim(std::string_view{place}.substr(0, open))};
  }
}

class Builder {
public:
  Builder(std::vector<Piece> pieces, IsCountry const& is_country, ValueWords const& words,
          bool whole_route)
      : pieces_{std::move(pieces)}, is_country_{is_country}, words_{words}, whole_{whole_route} {}

  RouteText run() {
    has_breaks_ = has_sign('>') || has_sign('-') || has_sign(';') || has_sign('+');
    for (at_ = 0; at_ < pieces_.size(); ++at_) {
      auto const& piece = pieces_[at_];
      if (piece.mark) {
        take_mark(*piece.mark);
      } else if (piece.sign != 0) {
        take_sign(piece.sign);
      } else {
        take_text(piece.text);
      }
    }
    return finish();
  }

private:
  enum class Next : std::uint8_t { new_stop, alternative, country, transport };

  bool has_sign(char sign) const {
    return std::any_of(pieces_.begin(), pieces_.end(),
                       [&](Piece const& piece) { return piece.sign == sign; });
  }

  /// An arrow or a break stands in no place's name. A dash may stand before the country: "Busia -
  /// Kenya".
  bool is_parted() const {
    auto const names_no_country = [&](std::size_t i) {
      return i < pieces_.size() && !pieces_[i].text.empty() &&
             !is_country_(strip_marks(pieces_[i].text));
    };
    for (auto i = std::size_t{1}; i < pieces_.size(); ++i) {
      auto const sign = pieces_[i].sign;
      if (sign == '>' || sign == ';' || (sign == '-' && names_no_country(i + 1))) {
        return true;
      }
    }
    return false;
  }

  void take_mark(Mark mark) {
    switch (mark) {
    case Mark::either:
      next_ = Next::alternative;
      return;
    case Mark::by:
      next_ = Next::transport;
      return;
    case Mark::also:
      next_ = Next::new_stop;
      return;
    default:
      next_ = Next::new_stop;
      role_ = mark;
      saw_role_ = true;
    }
  }

  void take_sign(char sign) {
    auto const after = at_ + 1 < pieces_.size() ? pieces_[at_ + 1].text : std::string{};
    if (sign == ',') {
      auto const names_country =
          !stops_.empty() && !after.empty() && is_country_(strip_marks(after));
      next_ = names_country || has_breaks_ ? Next::country : Next::new_stop;
    } else if (sign == '/') {
      slashes_ += 1;
      next_ = Next::alternative;
      slash_ = true;
    } else {
      next_ = Next::new_stop;
      role_ = role_ == Mark::from ? Mark::via : role_;
    }
  }

  void take_text(std::string const& raw) {
    auto text = std::string{strip_marks(raw)};
    auto const next = std::exchange(next_, Next::new_stop);
    auto const slash = std::exchange(slash_, false);
    if (text.empty()) {
      return;
    }
    if (next == Next::transport && is_transport(text, words_)) {
      if (!stops_.empty()) {
        stops_.back().stop.transport = text;
      }
      return;
    }
    if (next == Next::country && !stops_.empty()) {
      stops_.back().stop.places.back() += ", " + text;
      return;
    }
    auto transport = std::string{};
    take_bracketed_transport(text, transport, words_);
    if (next == Next::alternative && !stops_.empty()) {
      stops_.back().stop.places.push_back(std::move(text));
      stops_.back().stop.slash |= slash;
      return;
    }
    if (stops_.size() < kMaxStops) {
      stops_.push_back({.stop = {.places = {std::move(text)}, .transport = std::move(transport)},
                        .role = role_});
    }
    // "from A to B, C": what follows "from A" without a mark was passed through.
    role_ = role_ == Mark::from ? Mark::via : role_;
  }

  /// "Nairobi/Kampala/Juba" is a sequence: three alternatives for one place are not likely.
  void part_long_slashes() {
    auto parted = std::vector<Stop>{};
    for (auto& stop : stops_) {
      if (!stop.stop.slash || stop.stop.places.size() < 3) {
        parted.push_back(std::move(stop));
        continue;
      }
      for (auto& place : stop.stop.places) {
        parted.push_back({.stop = {.places = {std::move(place)}}, .role = stop.role});
      }
    }
    stops_ = std::move(parted);
  }

  RouteText finish() {
    part_long_slashes();
    auto route = RouteText{};
    auto const is_chain = whole_ && !saw_role_ && stops_.size() >= 2;
    for (auto i = std::size_t{0}; i < stops_.size(); ++i) {
      auto& [stop, role] = stops_[i];
      auto const last = i + 1 == stops_.size();
      if (whole_ && i == 0 && (is_chain || role == Mark::from || role == std::nullopt)) {
        route.origin = std::move(stop);
      } else if (whole_ && last && (is_chain || role == Mark::to)) {
        route.destination = std::move(stop);
      } else {
        route.transit.push_back(std::move(stop));
      }
    }
    route.parted = stops_.size() > 1 && is_parted();
    return route;
  }

  struct Stop {
    RouteStop stop;
    std::optional<Mark> role = {};
  };

  std::vector<Piece> pieces_;
  IsCountry const& is_country_;
  ValueWords const& words_;
  bool whole_;
  bool has_breaks_ = false;
  std::size_t at_ = 0;
  Next next_ = Next::new_stop;
  bool slash_ = false;
  std::size_t slashes_ = 0;
  std::optional<Mark> role_ = {};
  bool saw_role_ = false;
  std::vector<Stop> stops_;
};

RouteText take_apart(std::string_view text, IsCountry const& is_country, ValueWords const& words,
                     bool whole) {
  auto const trimmed = trim(text);
  if (words.find(kNoTransitWords, trimmed)) {
    return {.no_transit = true};
  }
  if (words.says_not_known(trimmed)) {
    return {.transit_unknown = true};
  }
  return Builder{cut(trimmed, words), is_country, words, whole}.run();
}

} // namespace

RouteText split_transit(std::string_view text, IsCountry const& is_country,
                        ValueWords const& words) {
  return take_apart(text, is_country, words, false);
}

RouteText split_route(std::string_view text, IsCountry const& is_country, ValueWords const& words) {
  return take_apart(text, is_country, words, true);
}

RouteStop split_place(std::string_view text, ValueWords const& words) {
  auto stop = RouteStop{};
  auto pieces = std::vector<Piece>{};
  cut_at_words(trim(text), words, pieces);
  auto current = std::string{};
  auto is_either = [](Piece const& piece) { return piece.mark == Mark::either; };
  if (std::none_of(pieces.begin(), pieces.end(), is_either)) {
    current = trim(text);
    take_bracketed_transport(current, stop.transport, words);
    stop.places.push_back(std::move(current));
    return stop;
  }
  // Cut at "or" alone: other marking words belong to the name ("Dar to Tunduma" is not one place
  // anyway).
  auto rest = std::string_view{trim(text)};
  auto names = std::string{};
  for (auto const word : words_of(rest)) {
    auto const folded = fold(word);
    auto const parts =
        folded == "or" || folded == "au" || folded == "ama" || folded == "ou" || folded == "او";
    if (parts && !names.empty()) {
      stop.places.push_back(std::exchange(names, ""));
    } else if (!parts) {
      names += (names.empty() ? "" : " ") + std::string{word};
    }
  }
  if (!names.empty()) {
    stop.places.push_back(std::move(names));
  }
  for (auto& place : stop.places) {
    place = std::string{strip_marks(place)};
  }
  return stop;
}

} // namespace njia::importing
