// Any bytes as a file of settings: told what is wrong, or every setting is within what its row
// allows, and what `config show` would print reads back as the same.
#include "njia/app/config/load_config.h"
#include "njia/domain/errors.h"

#include <cstdint>
#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
  using namespace njia::app;
  auto reading = ConfigReading{};
  read_config_text(reading, {reinterpret_cast<char const*>(data), size}, "f");
  for (auto const& error : reading.errors) {
    if (njia::error_message(error, njia::Language::en).empty()) {
      std::abort();
    }
  }
  auto text = std::string{};
  auto section = std::string_view{};
  for (auto const& setting : config_table()) {
    if (setting.section != section) {
      section = setting.section;
      text += "[" + std::string{section} + "]\n";
    }
    text += std::string{setting.key} + " = " + format_setting(setting, reading.config) + "\n";
  }
  auto again = ConfigReading{};
  read_config_text(again, text, "f");
  for (auto const& setting : config_table()) {
    if (!again.errors.empty() ||
        format_setting(setting, again.config) != format_setting(setting, reading.config)) {
      std::abort();
    }
  }
  return 0;
}
