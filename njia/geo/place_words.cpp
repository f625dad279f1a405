#include "njia/geo/place_words.h"

#include "njia/base/text_map.h"
#include "njia/geo/name_key.h"

#include <algorithm>
#include <array>
#include <string>

namespace njia {
namespace {

struct WordRow {
  PlaceWord word;
  std::string_view phrases; ///< separated by "|", as people write them
};

constexpr WordRow kWords[]{
    {PlaceWord::filler, "the|area|areas|zone|eneo|side|upande|upande wa|ya|wa|la|ndani "
                        "ya|kwa|katika|at|in|from|within|of|"
                        "environs|le|les|de|du|d|dans|à|en|partie|côté|region of|منطقة|في|من"},
    {PlaceWord::settlement,
     "town|towns|township|city|cities|village|municipality|trading centre|trading center|shopping "
     "centre|"
     "shopping center|market|market centre|market center|centre|center|cbd|town centre|town "
     "center|city centre|city center|"
     "central business district|mji|mji wa|jiji|jiji la|kijiji|kijiji cha|manispaa|soko "
     "la|ville|ville de|village de|bourg|"
     "commune|commune de|municipalité de|city of|town of|village of|مدينة|قرية|بلدة"},
    {PlaceWord::estate, "estate|estates|slum|slums|informal settlement|informal "
                        "settlements|ghetto|mtaa|mtaa wa|mtaa wa mabanda|"
                        "mabanda|quartier|quartier de|bidonville|bidonville de|حي"},
    {PlaceWord::camp, "refugee camp|refugees camp|refugee camps|refugee complex|refugee "
                      "settlement|refugee settlements|camp|camps|"
                      "idp camp|transit camp|settlement|settlement scheme|kambi|kambi ya|kambi ya "
                      "wakimbizi|kambi ya wakimbizi ya|"
                      "camp de réfugiés|camp des réfugiés|camp de réfugiés de|camp de|مخيم|مخيم "
                      "اللاجئين|مخيم لاجئين"},
    {PlaceWord::border,
     "border|borders|border post|border point|border crossing|border town|border area|border "
     "side|osbp|one stop border post|"
     "crossing|crossing point|customs|mpaka|mpaka wa|mpakani|mpakani mwa|mpakani "
     "pa|frontière|frontière de|poste frontière|"
     "poste frontière de|poste frontalier|poste frontalier de|معبر|حدود|الحدود|منفذ"},
    {PlaceWord::airport,
     "airport|international airport|intl airport|int airport|int l airport|airstrip|uwanja wa "
     "ndege|uwanja wa ndege wa|"
     "kiwanja cha ndege|kiwanja cha ndege cha|aéroport|aéroport international|aéroport de|"
     "aéroport international de|مطار|مطار دولي"},
    {PlaceWord::port,
     "port|seaport|sea port|harbour|harbor|port of|bandari|bandari ya|port de|ميناء"},
    {PlaceWord::admin, "county|counties|county government|kaunti|kaunti ya|region|mkoa|mkoa "
                       "wa|province|provinces|jimbo|jimbo la|state|"
                       "governorate|emirate|prefecture|department|sub county|subcounty|kaunti "
                       "ndogo|kaunti ndogo ya|district|"
                       "districts|constituency|ward|division|location|sub location|wilaya|wilaya "
                       "ya|kata|kata ya|tarafa|county of|province of|"
                       "region of|district of|state of|emirate of|comté|comté de|région|région "
                       "de|province de|district de|département|"
                       "département de|gouvernorat|gouvernorat de|préfecture de|état de|wilaya "
                       "de|محافظة|ولاية|إقليم|مقاطعة|إمارة|امارة|مديرية"},
    {PlaceWord::near,
     "near|close to|next to|around|outskirts|outskirts of|outside|towards|toward|karibu "
     "na|karibu|jirani na|nje ya|kuelekea|"
     "près de|proche de|autour de|aux environs de|vers|قرب|بالقرب من|قريب من|حول"}};

constexpr std::string_view kUnknownWords =
    "unknown|not known|n/a|n.a|n.a.|not applicable|not available|not stated|not specified|not "
    "sure|unsure|unclear|unspecified|"
    "undisclosed|not disclosed|no information|no info|no data|nil|none|null|dont know|don't "
    "know|do not know|unkown|unknwon|"
    "unknown location|unknown place|unknown country|location unknown|place "
    "unknown|other|others|various|not indicated|not recorded|not given|"
    "tbd|tbc|missing|abroad|overseas|foreign country|rural area|rural areas|rural home|home|home "
    "village|village|upcountry|ushago|"
    "nchi za nje|nje ya nchi|nyumbani|kijijini|à l'étranger|étranger|خارج البلاد|الخارج|"
    "chez elle|chez lui|chez eux|chez elles|chez ses parents|sa maison|son domicile|son village|"
    "leur maison|leur domicile|leur village|domicile|بيتها|بيته|منزلها|منزله|قريتها|قريته|بيت "
    "العائلة|"
    "haijulikani|hajulikani|haijulikana|haifahamiki|sijui|hatujui|hajui|haikutajwa|haikusemwa|"
    "hakuna|hakuna taarifa|"
    "haijatajwa|mahali pasipojulikana|pasipojulikana|"
    "inconnu|inconnue|inconnus|non connu|pas connu|non précisé|non spécifié|non renseigné|ne sait "
    "pas|nsp|sans objet|indéterminé|lieu inconnu|"
    "غير معروف|غير معروفة|غير معلوم|غير محدد|مجهول|لا أعرف|لا يعرف|لا ينطبق|لا يوجد";

/// "Her home", "nyumbani kwao": a place that only those who speak know. Owners stand before the
/// place in English, behind it in Swahili.
constexpr std::string_view kOwners =
    "her|his|their|my|our|your|own|the|a|family|parents|parent s|parental|victim s|victims|mother "
    "s|mothers|father s|fathers|relative s|relatives|employer s|employers|friend s|friends|"
    "kwake|kwao|kwangu|kwetu|yake|yao|yangu|yetu|wazazi";
constexpr std::string_view kOwnedPlaces =
    "home|house|village|place|home place|home area|rural home|home village|country home|hometown|"
    "home town|residence|nyumbani|nyumba|kijijini|kijiji";

constexpr std::string_view kAlternativeWords = "or|and|au|na|ama|ou|et|أو|و";

template <class Visit> void for_each_phrase(std::string_view list, Visit const& visit) {
  for (auto rest = list; !rest.empty();) {
    auto const end = rest.find('|');
    visit(name_key(rest.substr(0, end)));
    rest = end == std::string_view::npos ? std::string_view{} : rest.substr(end + 1);
  }
}

/// Every name is asked for here and hardly one is found: most are told by their first letter and
/// length.
class Words {
public:
  /// The first meaning of a phrase counts.
  void add(std::string_view list, PlaceWord word) {
    for_each_phrase(list, [&](std::string phrase) {
      lengths_[letter_of(phrase)] |= length_bit(phrase);
      meanings_.try_emplace(std::move(phrase), word);
    });
  }
  PlaceWord const* find(std::string_view key) const {
    if (key.empty() || (lengths_[letter_of(key)] & length_bit(key)) == 0) {
      return nullptr;
    }
    auto const found = meanings_.find(key);
    return found == meanings_.end() ? nullptr : &found->second;
  }
  bool contains(std::string_view key) const { return find(key) != nullptr; }

private:
  static unsigned char letter_of(std::string_view key) {
    return static_cast<unsigned char>(key.front());
  }
  static std::uint32_t length_bit(std::string_view key) {
    return 1U << std::min<std::size_t>(key.size(), 31);
  }

  TextMap<PlaceWord> meanings_;
  std::array<std::uint32_t, 256> lengths_ = {}; ///< by the first byte: a bit for each length
};

Words const& word_map() {
  static auto const map = [] {
    auto made = Words{};
    for (auto const& row : kWords) {
      made.add(row.phrases, row.word);
    }
    return made;
  }();
  return map;
}

Words make_set(std::string_view list) {
  auto made = Words{};
  made.add(list, PlaceWord::none);
  return made;
}

constexpr auto kLongestPhrase = 6; ///< words

/// Positions before which the last 1, 2, … words begin; npos-terminated by the count.
struct Cuts {
  std::size_t at[kLongestPhrase];
  int count = 0;
};

Cuts cuts_from_end(std::string_view key) {
  auto cuts = Cuts{};
  for (auto end = key.size(); cuts.count < kLongestPhrase;) {
    auto const space = key.rfind(' ', end - 1);
    if (space == std::string_view::npos || space == 0) {
      break;
    }
    cuts.at[cuts.count++] = space;
    end = space;
  }
  return cuts;
}

Cuts cuts_from_start(std::string_view key) {
  auto cuts = Cuts{};
  for (auto from = std::size_t{0}; cuts.count < kLongestPhrase;) {
    auto const space = key.find(' ', from);
    if (space == std::string_view::npos) {
      break;
    }
    cuts.at[cuts.count++] = space;
    from = space + 1;
  }
  return cuts;
}

void note(StrippedKey& stripped, PlaceWord word) {
  if (word == PlaceWord::near) {
    stripped.is_near = true;
  } else if (stripped.word == PlaceWord::none && word != PlaceWord::filler) {
    stripped.word = word;
  }
}

/// Owners around a word for a home: "her parents home", "nyumbani kwao".
bool is_somebodys_place(std::string_view key) {
  static auto const owners = make_set(kOwners);
  static auto const places = make_set(kOwnedPlaces);
  auto const first_word = [&] { return key.substr(0, key.find(' ')); };
  auto const last_word = [&] { return key.substr(key.rfind(' ') + 1); };
  auto const whole = key.size();
  while (key.find(' ') != std::string_view::npos && owners.contains(first_word())) {
    key.remove_prefix(first_word().size() + 1);
  }
  while (key.find(' ') != std::string_view::npos && owners.contains(last_word())) {
    key.remove_suffix(last_word().size() + 1);
  }
  return key.size() < whole && places.contains(key);
}

} // namespace

bool strip_place_word(StrippedKey& stripped) {
  auto const key = stripped.key;
  auto const& words = word_map();
  auto const tail = cuts_from_end(key);
  for (auto i = tail.count - 1; i >= 0; --i) {
    if (auto const* word = words.find(key.substr(tail.at[i] + 1));
        word != nullptr && *word != PlaceWord::near) {
      note(stripped, *word);
      stripped.key = key.substr(0, tail.at[i]);
      return true;
    }
  }
  auto const head = cuts_from_start(key);
  for (auto i = head.count - 1; i >= 0; --i) {
    if (auto const* word = words.find(key.substr(0, head.at[i])); word != nullptr) {
      note(stripped, *word);
      stripped.key = key.substr(head.at[i] + 1);
      return true;
    }
  }
  return false;
}

PlaceWord find_place_word(std::string_view key) {
  auto const* word = word_map().find(key);
  return word == nullptr ? PlaceWord::none : *word;
}

bool is_stated_unknown(std::string_view key) {
  static auto const words = make_set(kUnknownWords);
  return words.contains(key) || is_somebodys_place(key);
}

bool is_alternative_word(std::string_view token) {
  static auto const words = make_set(kAlternativeWords);
  return words.contains(token);
}

} // namespace njia
