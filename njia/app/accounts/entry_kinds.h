// The kinds of entries (njia/store/entries.h) that accounts keep. On disk: never change one.
#pragma once

#include <array>
#include <string_view>

namespace njia::app::kinds {

inline constexpr std::string_view clock = "clock";           ///< latest time seen
inline constexpr std::string_view session = "session";       ///< by hash of its token
inline constexpr std::string_view presession = "presession"; ///< password given, second factor not
inline constexpr std::string_view password = "password";     ///< by member
inline constexpr std::string_view totp = "totp";             ///< by member
inline constexpr std::string_view totp_new = "totp_new";     ///< by member: not confirmed yet
inline constexpr std::string_view passkey = "passkey";       ///< by credential id
inline constexpr std::string_view challenge = "challenge";   ///< used ones, by hash
inline constexpr std::string_view recovery = "recovery";     ///< by member and hash
inline constexpr std::string_view invitation = "invitation"; ///< by hash of its token
inline constexpr std::string_view tries = "tries";           ///< by hash of what is counted

/// What lets a member in; gone when the account is removed or set up anew.
inline constexpr auto credentials = std::array{password, totp, totp_new, passkey, recovery};
/// What ends when a member is suspended.
inline constexpr auto open_doors = std::array{session, presession, totp_new, invitation};

} // namespace njia::app::kinds
