#include "njia/crypto/deflate.h"

#include "njia/base/check.h"

#include <zlib.h>

#include <new>

namespace njia::crypto {
namespace {

constexpr std::size_t kBuffer = 65'536;

void set_input(z_stream& stream, Bytes in) {
  stream.next_in = const_cast<Bytef*>(in.data()); // zlib's older interface; it does not write there
  stream.avail_in = static_cast<uInt>(in.size());
}

void set_output(z_stream& stream, std::vector<std::uint8_t>& buffer) {
  stream.next_out = buffer.data();
  stream.avail_out = static_cast<uInt>(buffer.size());
}

Bytes output(z_stream const& stream, std::vector<std::uint8_t> const& buffer) {
  return Bytes{buffer}.first(buffer.size() - stream.avail_out);
}

} // namespace

Deflater::Deflater() : stream_{std::make_unique<z_stream>()}, buffer_(kBuffer) {
  if (deflateInit(stream_.get(), Z_DEFAULT_COMPRESSION) != Z_OK) {
    throw std::bad_alloc{};
  }
}

Deflater::~Deflater() { deflateEnd(stream_.get()); }

bool Deflater::add(Bytes in, bool is_last, Sink const& sink) {
  set_input(*stream_, in);
  do {
    set_output(*stream_, buffer_);
    auto const state = deflate(stream_.get(), is_last ? Z_FINISH : Z_NO_FLUSH);
    NJIA_CHECK(state != Z_STREAM_ERROR, "zlib is used in its order");
    auto const piece = output(*stream_, buffer_);
    if (!piece.empty() && !sink(piece)) {
      return false;
    }
  } while (stream_->avail_out == 0);
  return true;
}

Inflater::Inflater() : stream_{std::make_unique<z_stream>()}, buffer_(kBuffer) {
  if (inflateInit(stream_.get()) != Z_OK) {
    throw std::bad_alloc{};
  }
}

Inflater::~Inflater() { inflateEnd(stream_.get()); }

Inflater::Answer Inflater::add(Bytes in, Sink const& sink) {
  if (in.empty()) {
    return Answer::fine;
  }
  if (is_at_end_) {
    return Answer::damaged; // more bytes than the stream has
  }
  set_input(*stream_, in);
  do {
    set_output(*stream_, buffer_);
    auto const state = inflate(stream_.get(), Z_NO_FLUSH);
    if (state == Z_MEM_ERROR) {
      throw std::bad_alloc{};
    }
    if (state != Z_OK && state != Z_STREAM_END && state != Z_BUF_ERROR) {
      return Answer::damaged;
    }
    auto const piece = output(*stream_, buffer_);
    if (!piece.empty() && !sink(piece)) {
      return Answer::stopped;
    }
    if (state == Z_STREAM_END) {
      is_at_end_ = true;
      return stream_->avail_in == 0 ? Answer::fine : Answer::damaged;
    }
  } while (stream_->avail_out == 0 || stream_->avail_in > 0);
  return Answer::fine;
}

} // namespace njia::crypto
