#include "njia/server/hub/answer_cache.h"

#include "njia/server/http/answer.h"
#include "njia/server/http/coding.h"

namespace njia::server {

std::size_t AnswerCache::size_of(std::string const& key, http::SharedBody const& body) {
  return 2 * key.size() + body.identity->size() + (body.gzip ? body.gzip->size() : 0);
}

std::optional<http::SharedBody> AnswerCache::find(std::string const& key) {
  auto identity = std::shared_ptr<std::string const>{};
  {
    auto const lock = std::lock_guard{mutex_};
    auto const known = answers_.find(key);
    if (known == answers_.end()) {
      return std::nullopt;
    }
    auto& kept = known->second;
    if (kept.was_compressed || kept.body.identity->size() < http::kCompressFrom) {
      return kept.body;
    }
    kept.was_compressed = true; // by this thread, now; others meanwhile go without
    identity = kept.body.identity;
  }
  auto gzip =
      std::make_shared<std::string const>(http::compress(http::Coding::gzip, *identity, false));
  auto const lock = std::lock_guard{mutex_};
  auto const known = answers_.find(key);
  if (known == answers_.end() || known->second.body.identity != identity) {
    return http::SharedBody{.identity = std::move(identity)};
  }
  known->second.body.gzip = std::move(gzip);
  bytes_ += known->second.body.gzip->size();
  return known->second.body;
}

void AnswerCache::keep(std::string key, std::shared_ptr<std::string const> body) {
  auto kept = Kept{.body = {.identity = std::move(body)}};
  auto const size = size_of(key, kept.body);
  if (size > kMaxCachedAnswerBytes / 8) {
    return; // one answer is not worth many others
  }
  auto const lock = std::lock_guard{mutex_};
  if (!answers_.emplace(key, std::move(kept)).second) {
    return;
  }
  order_.push_back(std::move(key));
  bytes_ += size;
  while (answers_.size() > kMaxCachedAnswers || bytes_ > kMaxCachedAnswerBytes) {
    drop_oldest();
  }
}

void AnswerCache::drop_oldest() {
  auto const oldest = answers_.find(order_.front());
  bytes_ -= size_of(oldest->first, oldest->second.body);
  answers_.erase(oldest);
  order_.pop_front();
}

} // namespace njia::server
