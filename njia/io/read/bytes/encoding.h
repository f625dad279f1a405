// Text encodings in which partners' files come, made UTF-8 block by block: UTF-8, UTF-16,
// Windows-1252, Mac Roman; and the repair of invalid UTF-8.
#pragma once

#include "njia/io/read/bytes/feed.h"
#include "njia/io/read/read.h"

namespace njia::sheets {

/// Code points of bytes 0x80..0xFF. Bytes that Windows-1252 leaves undefined are C1 controls, as in
/// the WHATWG encoding standard.
char32_t cp1252_code_point(unsigned char byte);
char32_t mac_roman_code_point(unsigned char byte);

/// Appends one code point; surrogates and values beyond U+10FFFF become U+FFFD.
void append_utf8(std::string& out, char32_t code_point);

/// The text with every invalid sequence replaced by one U+FFFD per bad byte.
std::string repair_utf8(std::string_view bytes);

/// Moves past one code point of valid UTF-8 text, which must not be empty.
char32_t take_code_point(std::string_view& text);

/// A feed of `inner`'s bytes as UTF-8, without a byte order mark. UTF-8 itself is passed on
/// unchecked.
class DecodedFeed : public ByteFeed {
public:
  DecodedFeed(ByteFeed& inner, TextEncoding encoding) : inner_{inner}, encoding_{encoding} {}
  std::string_view next() override;
  Error const* error() const override { return inner_.error(); }

private:
  void decode_single_bytes(std::string_view block);
  void decode_utf16(std::string_view block);
  void take_unit(char32_t unit);

  ByteFeed& inner_;
  TextEncoding encoding_;
  bool at_start_ = true;
  std::string out_;
  std::string odd_byte_;        ///< half a UTF-16 unit
  char32_t high_surrogate_ = 0; ///< waiting for its other half
};

} // namespace njia::sheets
