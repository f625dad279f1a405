// How much one account, one organisation or a storm of strangers may take. docs/limits.md says the
// same to people; times (idle sessions, windows of tries) stand with what they govern.
#pragma once

#include <cstddef>
#include <cstdint>

namespace njia::app {

inline constexpr std::size_t kHashesAtOnce = 2; ///< each takes 64 MiB and a tenth of a second
inline constexpr std::size_t kHashesWaiting = 16;
inline constexpr std::size_t kMaxNetworks = 20'000; ///< whose tries are counted at once

inline constexpr std::size_t kMaxSessions = 20; ///< of one member
inline constexpr std::size_t kMaxAgent = 40;    ///< characters of the browser's family
inline constexpr std::size_t kMaxPasskeys = 20; ///< of one member
inline constexpr std::size_t kMaxPasskeyTitle = 80;

inline constexpr std::size_t kLeastLogin = 2; ///< characters
inline constexpr std::size_t kMaxLogin = 64;
inline constexpr std::size_t kMaxMemberName = 200;
inline constexpr std::size_t kMaxEmail = 254; ///< bytes (RFC 5321)

inline constexpr std::uint32_t kInvitationDays = 7; ///< unless another number is asked for
inline constexpr std::uint32_t kMaxInvitationDays = 30;
inline constexpr std::uint32_t kMaxTokenDays = 365;
inline constexpr std::size_t kMaxTokens = 20; ///< open ones of one member
inline constexpr std::uint32_t kMaxLinkDays = 90;
inline constexpr std::size_t kMaxLinks = 200;      ///< open ones of one organisation
inline constexpr std::size_t kMaxTokenTitle = 200; ///< characters; of links too

} // namespace njia::app
