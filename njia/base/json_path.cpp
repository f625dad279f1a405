#include "njia/base/json_path.h"

namespace njia {

std::string JsonPath::pointer() const {
  if (up_ == nullptr) {
    return std::string{key_};
  }
  auto text = up_->pointer() + "/";
  if (is_item_) {
    return text + std::to_string(index_);
  }
  for (auto const c : key_) {
    if (c == '~') {
      text += "~0";
    } else if (c == '/') {
      text += "~1";
    } else {
      text += c;
    }
  }
  return text;
}

std::string JsonPath::dotted() const {
  if (up_ == nullptr) {
    return {};
  }
  auto text = up_->dotted();
  if (is_item_) {
    return text + "[" + std::to_string(index_) + "]";
  }
  text += text.empty() ? "" : ".";
  text += key_;
  return text;
}

} // namespace njia
