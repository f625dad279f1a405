// Finds what could tell who somebody is in free text: phone numbers, e-mail addresses, numbers of
// identity documents, names. It is a net with holes, not a proof of their absence: forms and
// imports show what it finds and keep the text out until a person has mended it.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace njia {

/// On the wire: numbers never change.
enum class PersonalData : std::uint8_t { phone = 1, email = 2, id_number = 3, person_name = 4 };

/// "phone", "email", "id_number", "person_name".
std::string_view personal_data_name(PersonalData kind);

struct PersonalDataFound {
  PersonalData kind = PersonalData::person_name;
  std::size_t offset = 0; ///< in bytes
  std::size_t length = 0;

  friend bool operator==(PersonalDataFound const&, PersonalDataFound const&) = default;
};

/// How wary to be of names. A name of the list counts alone in a note; in the name of a place only
/// beside a title or another name ("Mama Lucy", "Mary Wanjiku"), since places are named after
/// people.
enum class NameRule : std::uint8_t { alone, beside_another };

/// Everything found, in the order of the text, without overlaps.
/// @param text  UTF-8; other bytes are passed over
/// By hand: "Call 0712 345 678" -> phone at 5, 12 bytes; "Bi. Amina was moved" -> person_name at 0,
/// 9 bytes; "passport A1234567" -> id_number; "12 girls in 2019" -> nothing.
std::vector<PersonalDataFound> scan_free_text(std::string_view text,
                                              NameRule rule = NameRule::alone);

/// The text with each finding's letters replaced by "…": "Call … at night".
std::string redact(std::string_view text, std::vector<PersonalDataFound> const& found);

} // namespace njia
