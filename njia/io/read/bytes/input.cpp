#include "njia/io/read/bytes/input.h"

namespace njia::sheets {

Input Input::of_file(std::filesystem::path const& file) {
  auto input = Input{};
  input.name_ = file.filename().string();
  input.size_ = std::filesystem::file_size(file);
  input.path_ = file;
  return input;
}

Input Input::of_bytes(std::string_view bytes, std::string_view name) {
  auto input = Input{};
  input.name_ = name;
  input.size_ = bytes.size();
  input.bytes_ = bytes;
  return input;
}

std::unique_ptr<ByteFeed> Input::open() const {
  if (path_) {
    return std::make_unique<FileFeed>(*path_);
  }
  return std::make_unique<MemoryFeed>(bytes_);
}

std::string Input::head(std::size_t count) const {
  auto const feed = open();
  auto out = std::string{};
  for (auto block = feed->next(); !block.empty() && out.size() < count; block = feed->next()) {
    out += block.substr(0, count - out.size());
  }
  return out;
}

} // namespace njia::sheets
