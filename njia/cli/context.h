// What every command has at hand: where the state is, how to answer, who acts, and the clock.
#pragma once

#include "njia/app/config/load_config.h"
#include "njia/app/keys/key_files.h"
#include "njia/app/records/network.h"
#include "njia/domain/labels.h"
#include "njia/geo/gazetteer.h"
#include "njia/store/store.h"

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace njia::cli {

/// The process's exit codes; scripts rely on them.
enum class Exit : int { ok = 0, failed = 1, usage = 2, findings = 3 };

/// Options that stand before or after any command.
struct Options {
  std::string config = {}; ///< --config; empty: NJIA_CONFIG, else /etc/njia/njia.toml where it is
  std::string state = {};  ///< --state; empty: state.folder, else the platform's data folder
  std::string data = {};   ///< --data: folder of places.njg; empty: places.folder, else beside the
                           ///< program
  std::string language = "en";
  std::string user = {}; ///< --user: who acts; empty: the login name
  bool json = false;
};

class Context {
public:
  Options options;

  /// Reads the settings, once the options are known; answers with what is wrong in them.
  std::vector<Error> const& read_settings();
  app::ConfigReading const& settings() const { return settings_; }
  app::Config const& config() const { return settings_.config; }
  /// Where browsers reach the hub: server.public_url, else this machine alone.
  std::string public_url() const;
  /// The file of settings that was read; empty when there is none.
  std::filesystem::path settings_file() const;

  Language language() const;
  std::filesystem::path state_folder() const;
  app::Actor actor() const;
  /// Whether whoever runs this Njia allows `service-points`: service_points.enabled.
  bool serves_points() const;
  UuidSource& ids() { return ids_; }

  /// Opens the state folder's store, once. Errors: `state.missing` when it was never initialised,
  /// and the engine's.
  Result<Store*> store();
  /// Makes the state folder, its store and its keys, whatever is missing, and seals what the store
  /// holds plain. Errors: those of the engine and of app::make_keys.
  Result<Store*> init_store();
  /// Opens the store once more and seals what is plain in it. Errors: as store().
  Result<Store*> seal_again();

  /// Where the keys are: state.key_file, state.passphrase_file, else in the state folder.
  app::KeyPlaces key_places() const;
  /// The keys of the store that is open; none: it has none.
  app::OrganisationSeals* keys() const { return keys_.get(); }
  std::shared_ptr<app::OrganisationSeals> shared_keys() const { return keys_; }
  /// What seals and unseals for a store that is opened next; nothing where there are no keys.
  /// Errors: those of app::open_keys.
  Result<std::shared_ptr<app::OrganisationSeals>> sealer();
  crypto::RandomSource& random() { return random_; }

  /// The world's places with those of this network on top (when there is a state folder). Errors:
  /// `places.file_missing` and those of Gazetteer::open.
  Result<Gazetteer const*> gazetteer();

  /// A file that comes with the program: in the folder of --data or places.folder, in ../share/njia
  /// beside the program (installed), or in ../../share/njia (in a build folder).
  std::filesystem::path data_file(std::string_view name) const;

private:
  Result<Store*> open(bool may_create, bool may_seal_again = false);
  std::filesystem::path places_file() const { return data_file("places.njg"); }

  SystemUuids ids_;
  crypto::SystemRandom random_;
  std::shared_ptr<app::OrganisationSeals> keys_; ///< outlives the store
  app::ConfigReading settings_;
  std::unique_ptr<Store> store_;
  std::optional<Gazetteer> gazetteer_;
};

/// Prints an error's message in the reader's language to standard error, or as JSON to standard
/// output.
/// @param done  what was done all the same, told with the warnings: {{"version", "2"}}; JSON only
Exit report(Context const& context, std::vector<Error> const& errors,
            std::vector<std::pair<std::string, std::string>> const& done = {});
Exit report(Context const& context, Error const& error);

/// A command's run, from an action on the open store; an error in opening it is reported.
template <class Act> std::function<Exit(Context&)> with_store(Act act) {
  return [act](Context& context) {
    auto const store = context.store();
    return store ? act(context, **store) : report(context, store.error());
  };
}

/// Rows of text as aligned columns under a header, or as a JSON array of objects with the header's
/// keys.
void print_rows(Context const& context, std::vector<std::string> const& keys,
                std::vector<std::vector<std::string>> const& rows);

/// One line for people; nothing when the answer is JSON.
void say(Context const& context, std::string const& line);
/// The one sentence that ends a command which answers no rows; in JSON one row instead.
void conclude(Context const& context, std::string const& line, std::vector<std::string> const& keys,
              std::vector<std::string> const& values);

} // namespace njia::cli
