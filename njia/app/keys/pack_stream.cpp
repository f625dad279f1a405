#include "njia/app/keys/pack_stream.h"

#include <algorithm>

namespace njia::app {
namespace {

constexpr std::uint64_t kKeyBytes = 32;

std::string_view text_of(Sha256Digest const& digest) {
  return {reinterpret_cast<char const*>(digest.data()), digest.size()};
}

} // namespace

std::string pack_head(PackPart part, std::uint64_t size) {
  auto head = std::string(1, static_cast<char>(part));
  for (auto shift = 56; shift >= 0; shift -= 8) {
    head += static_cast<char>(static_cast<unsigned char>(size >> shift));
  }
  return head;
}

PackSource::int_type PackSource::underflow() {
  while (!is_done_) {
    auto piece = std::string_view{};
    if (next_ < pieces_.size()) {
      piece = pieces_[next_++];
    } else if (!is_file_done_) {
      file_.read(buffer_.data(), static_cast<std::streamsize>(buffer_.size()));
      piece = {buffer_.data(), static_cast<std::size_t>(file_.gcount())};
      is_file_done_ = piece.empty();
    } else {
      piece = after_;
      is_done_ = true;
    }
    if (!piece.empty()) {
      auto* const start = const_cast<char*>(piece.data()); // a get area is never written
      setg(start, start, start + piece.size());
      return traits_type::to_int_type(*start);
    }
  }
  return traits_type::eof();
}

PackSink::int_type PackSink::overflow(int_type one) {
  auto const byte = traits_type::to_char_type(one);
  return take({&byte, 1}) ? one : traits_type::eof();
}

std::streamsize PackSink::xsputn(char const* data, std::streamsize size) {
  return take({data, static_cast<std::size_t>(size)}) ? size : 0;
}

bool PackSink::take(std::string_view bytes) {
  while (is_sound_ && !bytes.empty()) {
    is_sound_ = take_piece(bytes);
  }
  return is_sound_;
}

/// Takes from the front what belongs to the present state.
bool PackSink::take_piece(std::string_view& bytes) {
  if (state_ == State::end) {
    return false; // something behind the end
  }
  if (state_ == State::body) {
    auto const size = static_cast<std::size_t>(std::min<std::uint64_t>(left_, bytes.size()));
    add_to_part(bytes.substr(0, size));
    bytes.remove_prefix(size);
    left_ -= size;
    if (left_ == 0) {
      state_ = State::sum;
    }
    return store_.good();
  }
  auto const wanted = state_ == State::magic  ? kPackMagic.size()
                      : state_ == State::head ? kPackHead
                                              : kPackSum;
  auto const size = std::min(wanted - small_.size(), bytes.size());
  small_ += bytes.substr(0, size);
  bytes.remove_prefix(size);
  if (small_.size() < wanted) {
    return true;
  }
  auto const is_right = state_ == State::magic  ? small_ == kPackMagic
                        : state_ == State::head ? begin_part()
                                                : end_part();
  if (state_ == State::magic) {
    state_ = State::head;
  }
  small_.clear();
  return is_right;
}

bool PackSink::begin_part() {
  auto const number = static_cast<unsigned char>(small_[0]);
  left_ = 0;
  for (auto i = std::size_t{1}; i < kPackHead; ++i) {
    left_ = left_ << 8 | static_cast<unsigned char>(small_[i]);
  }
  auto const is_next = number == last_part_ + 1 || (last_part_ == 0 && number == 3);
  if (!is_next || number > 3 || left_ == 0) {
    return false;
  }
  last_part_ = number;
  part_ = static_cast<PackPart>(number);
  if ((part_ == PackPart::ring && left_ > kMaxPackedKeys) ||
      (part_ == PackPart::ring_key && left_ != kKeyBytes)) {
    return false;
  }
  if (part_ == PackPart::ring_key) {
    key_ = crypto::SecretBytes{kKeyBytes};
  }
  state_ = State::body;
  return true;
}

void PackSink::add_to_part(std::string_view bytes) {
  digest_.add(bytes);
  switch (part_) {
  case PackPart::ring:
    ring_.insert(ring_.end(), bytes.begin(), bytes.end());
    break;
  case PackPart::ring_key:
    std::copy(bytes.begin(), bytes.end(), key_.writable().subspan(filled_).begin());
    filled_ += bytes.size();
    break;
  case PackPart::store:
    store_.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    break;
  }
}

bool PackSink::end_part() {
  state_ = part_ == PackPart::store ? State::end : State::head;
  return small_ == text_of(digest_.finish());
}

} // namespace njia::app
