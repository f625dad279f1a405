#include "njia/io/read/ods/ods_reader.h"

#include "njia/io/read/ods/content_parser.h"
#include "njia/io/read/package/package.h"
#include "njia/io/read/xml/small_xml.h"

namespace njia::sheets {
namespace {

constexpr std::uint64_t kWorthAThread = 1'000'000; // bytes of XML
constexpr auto kManifest = std::string_view{"META-INF/manifest.xml"};
constexpr auto kContent = std::string_view{"content.xml"};

class ManifestHandler : public SmallXmlHandler {
public:
  bool encrypted = false;
  void start(std::string_view name, XmlAttributes const& /*attributes*/) override {
    encrypted = encrypted || name == "encryption-data";
  }
};

std::optional<Error> check_manifest(Package const& package) {
  if (!package.has(kManifest)) {
    return std::nullopt;
  }
  auto const xml = package.read_part(kManifest);
  if (!xml) {
    return xml.error();
  }
  auto handler = ManifestHandler{};
  if (auto failure = parse_small_xml(*xml, std::string{kManifest}, handler)) {
    return failure;
  }
  return handler.encrypted ? std::optional{Error{"read.password_protected", {}}} : std::nullopt;
}

} // namespace

Result<ReadSummary> read_ods(Input const& input, ReadLimits const& limits, SheetSink& sink) {
  auto const package = Package::open(input, limits);
  if (!package) {
    return package.error();
  }
  if (auto failure = check_manifest(*package)) {
    return *failure;
  }
  auto const feed = package->open_part(kContent);
  if (!feed) {
    return feed.error();
  }
  auto read = ReadSummary{};
  read.format = TableFormat::ods;
  auto const parse = [&](ByteFeed& bytes) {
    return OdsContentParser{bytes, limits, sink}.run(read);
  };
  auto failure = std::optional<Error>{};
  if (package->stated_size(kContent) < kWorthAThread) {
    failure = parse(*feed.value());
  } else {
    auto ahead = ThreadedFeed{*feed.value()};
    failure = parse(ahead);
  }
  if (failure) {
    return *failure;
  }
  return read;
}

} // namespace njia::sheets
