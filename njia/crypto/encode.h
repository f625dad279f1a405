// Bytes as text and back: hexadecimal, base64url without padding (RFC 4648 section 5), base32
// (section 6, for authenticator apps), and check characters for texts that people copy. Decoding is
// strict: each bytes have one text, and any other text is refused.
#pragma once

#include "njia/crypto/secret.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace njia::crypto {

/// Lower-case digits.
std::string to_hex(Bytes bytes);
/// Lower-case digits only. Nothing for another text.
std::optional<std::vector<std::uint8_t>> from_hex(std::string_view text);
/// Into bytes whose number is known; false for another text or length.
bool from_hex(std::string_view text, std::span<std::uint8_t> out);

/// By hand (RFC 4648 section 10): "foob" -> "Zm9vYg".
std::string to_base64url(Bytes bytes);
std::optional<std::vector<std::uint8_t>> from_base64url(std::string_view text);
/// Into bytes whose number is known; false for another text or length.
bool from_base64url(std::string_view text, std::span<std::uint8_t> out);

/// Upper-case letters and 2-7, without padding. By hand (RFC 4648 section 10): "foob" -> "MZXW6YQ".
std::string to_base32(Bytes bytes);
/// Capital letters only, without padding.
std::optional<std::vector<std::uint8_t>> from_base32(std::string_view text);

/// Six characters of 0-9A-Za-z: the CRC-32 (ISO-HDLC, as in zlib) of the text as a number of base
/// 62, highest digit first. Says that a text was copied whole; keeps nobody from making one. By
/// hand: CRC-32("123456789") = 0xCBF43926 = 3421780262 -> "3jZRME" (see test).
std::string check_characters(std::string_view text);

} // namespace njia::crypto
