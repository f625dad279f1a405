#include "njia/server/http/application.h"

#include "njia/base/check.h"

#include <utility>

namespace njia::http {

Reply::~Reply() {
  if (target_) {
    target_->abandon();
  }
}

void Reply::send(Response response) {
  NJIA_CHECK(target_ != nullptr, "a request is answered once");
  std::exchange(target_, nullptr)->complete(std::move(response));
}

bool Reply::client_gone() const { return target_ == nullptr || target_->client_gone(); }

} // namespace njia::http
