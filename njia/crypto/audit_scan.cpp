#include "njia/crypto/audit_scan.h"

#include "njia/crypto/audit_chain.h"
#include "njia/crypto/encode.h"

#include <charconv>

namespace njia::crypto {

bool AuditScan::literal(std::string_view text) {
  if (!rest_.starts_with(text)) {
    return false;
  }
  rest_.remove_prefix(text.size());
  return true;
}

bool AuditScan::number(std::uint64_t& out) {
  auto const [end, error] = std::from_chars(rest_.data(), rest_.data() + rest_.size(), out);
  auto const length = static_cast<std::size_t>(end - rest_.data());
  if (error != std::errc{} || length > 18 || (length > 1 && rest_.front() == '0')) {
    return false;
  }
  rest_.remove_prefix(length);
  return true;
}

bool AuditScan::hex(std::span<std::uint8_t> out) {
  auto const digits = rest_.substr(0, out.size() * 2);
  if (!from_hex(digits, out)) {
    return false;
  }
  rest_.remove_prefix(digits.size());
  return true;
}

bool AuditScan::time(std::string_view& out) {
  auto const text = rest_.substr(0, 24);
  if (!is_audit_time(text)) {
    return false;
  }
  out = text;
  rest_.remove_prefix(text.size());
  return true;
}

bool AuditScan::quoted() {
  auto at = std::size_t{1};
  if (!rest_.starts_with('"')) {
    return false;
  }
  auto const is_plain = [](char c) {
    return static_cast<unsigned char>(c) >= 0x20 && c != '"' && c != '\\';
  };
  while (true) {
    while (at < rest_.size() && is_plain(rest_[at])) {
      ++at;
    }
    if (at >= rest_.size() || rest_[at] == '"') {
      break;
    }
    auto const rest = rest_.substr(at);
    if (rest.starts_with("\\\"") || rest.starts_with("\\\\")) {
      at += 2;
    } else if ((rest.starts_with("\\u000") || rest.starts_with("\\u001")) && rest.size() > 5 &&
               std::string_view{"0123456789abcdef"}.find(rest[5]) != std::string_view::npos) {
      at += 6;
    } else {
      return false;
    }
  }
  if (at >= rest_.size()) {
    return false;
  }
  rest_.remove_prefix(at + 1);
  return true;
}

bool AuditScan::details() {
  if (rest_.starts_with('}')) {
    return true;
  }
  do {
    if (!quoted() || !literal(":") || !quoted()) {
      return false;
    }
  } while (literal(","));
  return true;
}

} // namespace njia::crypto
