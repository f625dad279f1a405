#include "njia/server/hub/repeats.h"

#include "njia/base/sha256.h"

namespace njia::server {
namespace {
constexpr auto kKind = "request";
constexpr std::size_t kLookAt = 262'144;
} // namespace

std::string repeat_key(MemberId member, std::string_view idempotency_key) {
  return format_hex(sha256(member.text() + "\n" + std::string{idempotency_key}));
}

std::string repeat_digest(http::Request const& request, http::File const* upload) {
  auto digest = Sha256{};
  digest.add(http::method_name(request.head.method));
  digest.add("\n");
  digest.add(request.head.path);
  for (auto const& [name, value] : request.head.query) {
    digest.add("\n" + name + "=" + value);
  }
  digest.add("\n\n");
  digest.add(request.body);
  if (upload !=
      nullptr) { // its ends tell one upload from another; a whole reading would hold up others
    auto const size = upload->size();
    digest.add(std::to_string(size));
    digest.add(upload->read(0, kLookAt));
    digest.add(upload->read(size < kLookAt ? 0 : size - kLookAt, kLookAt));
  }
  return format_hex(digest.finish());
}

Entry Repeats::sign(std::string const& key, std::string const& digest, Instant now) {
  return {
      .kind = kKind, .key = key, .owner = {}, .expires_at = now + kRequestMemory, .value = digest};
}

std::optional<Result<http::Response>> Repeats::find(Store const& store, std::string const& key,
                                                    std::string const& digest) const {
  auto const found = store.find_entry(kKind, key);
  if (!found) {
    return std::nullopt;
  }
  if (found->value != digest) {
    return Result<http::Response>{
        Error{.key = "request.key_reused", .where = "header:Idempotency-Key"}};
  }
  auto const answer = answers_.find(key);
  return answer != answers_.end()
             ? Result<http::Response>{answer->second}
             : Result<http::Response>{
                   Error{.key = "request.answer_lost", .where = "header:Idempotency-Key"}};
}

void Repeats::keep(std::string const& key, http::Response const& response) {
  if (response.status >= 300) {
    return;
  }
  if (answers_.insert_or_assign(key, response).second) {
    order_.push_back(key);
  }
  if (order_.size() > kMost) {
    answers_.erase(order_.front());
    order_.pop_front();
  }
}

} // namespace njia::server
