// What one answer of a browser may hold. All of it comes from people who have not logged in yet, so
// it is counted before it is read. docs/limits.md says the same to people.
#pragma once

#include <cstddef>

namespace njia::webauthn {

inline constexpr std::size_t kMaxResponseJsonBytes = 65'536;
inline constexpr std::size_t kMaxClientDataBytes = 4'096;
inline constexpr std::size_t kMaxAttestationObjectBytes = 16'384;
inline constexpr std::size_t kMaxAuthenticatorDataBytes = 4'096;
inline constexpr std::size_t kMaxSignatureBytes = 1'024;
/// Web Authentication Level 3 section 7.1 step "credentialId is <= 1023 bytes".
inline constexpr std::size_t kMaxCredentialIdBytes = 1'023;
/// Web Authentication Level 3 section 5.4.3.
inline constexpr std::size_t kMaxUserHandleBytes = 64;
/// CTAP 2 section 8: at most four levels of maps and arrays.
inline constexpr std::size_t kMaxCborDepth = 4;
inline constexpr std::size_t kMaxCborItems = 1'000;

} // namespace njia::webauthn
