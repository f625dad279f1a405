// Walks along one line of an audit file, which has one form only. Private to njia/crypto.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace njia::crypto {

/// Every function takes its part off the front and says whether it was there.
class AuditScan {
public:
  explicit AuditScan(std::string_view line) : rest_{line} {}

  bool literal(std::string_view text);
  bool number(std::uint64_t& out); ///< decimal, no zeros in front, at most 18 digits
  bool hex(std::span<std::uint8_t> out);
  bool time(std::string_view& out); ///< see is_audit_time
  bool quoted();                    ///< a JSON text as format_audit_entry writes it
  bool details();                   ///< what stands between the braces of an entry's details
  bool is_done() const { return rest_.empty(); }

private:
  std::string_view rest_;
};

} // namespace njia::crypto
