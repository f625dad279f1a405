#include "njia/io/read/file_kind.h"

#include "njia/base/text.h"

#include <algorithm>
#include <array>

namespace njia::sheets {
namespace {

using namespace std::string_view_literals;

struct Magic {
  std::string_view bytes;
  std::string_view name;
};

constexpr auto kForeign = std::array{
    Magic{"%PDF-"sv, "PDF"},
    Magic{"\x89PNG\r\n\x1A\n"sv, "PNG"},
    Magic{"\xFF\xD8\xFF"sv, "JPEG"},
    Magic{"GIF8"sv, "GIF"},
    Magic{"II*\0"sv, "TIFF"},
    Magic{"MM\0*"sv, "TIFF"},
    Magic{"RIFF"sv, "RIFF"},
    Magic{"BM\x36"sv, "BMP"},
    Magic{"\x1F\x8B"sv, "gzip"},
    Magic{"7z\xBC\xAF\x27\x1C"sv, "7-Zip"},
    Magic{"Rar!\x1A\x07"sv, "RAR"},
    Magic{"{\\rtf"sv, "RTF"},
    Magic{"SQLite format 3\0"sv, "SQLite"},
    Magic{"\x7F"
          "ELF"sv,
          "ELF"},
    Magic{"MZ\x90\0"sv, "EXE"},
    Magic{"\xFD"
          "7zXZ\0"sv,
          "xz"},
    Magic{"BZh"sv, "bzip2"},
    Magic{"PAR1"sv, "Parquet"},
    Magic{"wOF2"sv, "WOFF"},
    Magic{"OggS"sv, "Ogg"},
    Magic{"ID3"sv, "MP3"},
};

constexpr auto kZipMagic = std::array{"PK\x03\x04"sv, "PK\x05\x06"sv, "PK\x07\x08"sv};
constexpr auto kOleMagic = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"sv;

/// Web pages and XML, whatever white space and mark stand before.
std::string_view find_markup(std::string_view head) {
  auto const start = ascii_lower(trim(head).substr(0, 512));
  for (auto const opening : {"<!doctype html"sv, "<html"sv, "<head"sv, "<table"sv, "<body"sv}) {
    if (start.starts_with(opening)) {
      return "HTML";
    }
  }
  if (start.starts_with("<?xml") || start.starts_with("<!doctype")) {
    return start.find("<html") != std::string::npos ? "HTML" : "XML";
  }
  return {};
}

/// Control characters that no text has, one in twenty bytes or more.
bool is_binary(std::string_view head) {
  auto const utf16 = head.starts_with("\xFF\xFE") || head.starts_with("\xFE\xFF");
  auto const sample = head.substr(0, 4096);
  auto const control = [](char c) {
    auto const byte = static_cast<unsigned char>(c);
    return byte < 0x20 && byte != '\0' && byte != '\t' && byte != '\n' && byte != '\r' &&
           byte != '\f';
  };
  return !utf16 && std::count_if(sample.begin(), sample.end(), control) * 20 >
                       static_cast<std::ptrdiff_t>(sample.size());
}

} // namespace

FileKindFound find_file_kind(std::string_view head) {
  for (auto const magic : kZipMagic) {
    if (head.starts_with(magic)) {
      return {FileKind::zip};
    }
  }
  if (head.starts_with(kOleMagic)) {
    return {FileKind::ole};
  }
  for (auto const& magic : kForeign) {
    if (head.starts_with(magic.bytes)) {
      return {FileKind::foreign, magic.name};
    }
  }
  if (auto const markup = find_markup(head); !markup.empty()) {
    return {FileKind::foreign, markup};
  }
  if (is_binary(head)) {
    return {FileKind::foreign, "binary data"};
  }
  return {trim(head).empty() ? FileKind::empty : FileKind::text};
}

OleContent find_ole_content(ByteFeed& feed) {
  auto const wide = [](std::string_view name) { // as OLE directories write names
    auto out = std::string{};
    for (auto const c : name) {
      out += c;
      out += '\0';
    }
    return out;
  };
  auto const encrypted = wide("EncryptedPackage");
  auto const workbook = wide("Workbook");
  auto const old_book = wide("Book") + std::string(2, '\0');
  auto content = OleContent::other;
  auto carry = std::string{};
  for (auto block = feed.next(); !block.empty(); block = feed.next()) {
    carry += block;
    if (carry.find(encrypted) != std::string::npos) {
      return OleContent::encrypted_package;
    }
    if (carry.find(workbook) != std::string::npos || carry.find(old_book) != std::string::npos) {
      content = OleContent::workbook;
    }
    carry.erase(0, carry.size() - std::min(carry.size(), encrypted.size()));
  }
  return content;
}

} // namespace njia::sheets
