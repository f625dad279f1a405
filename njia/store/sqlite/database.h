// One SQLite connection and its prepared statements. Private to njia/store/sqlite. A failing
// machine throws StoreFailure; the reasons that it carries name SQLite's error, never a value.
#pragma once

#include "njia/store/failure.h"

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

struct sqlite3;
struct sqlite3_stmt;

namespace njia {
class FieldSealer;
}

namespace njia::sqlite {

class Database;

/// A statement's text with its prepared forms that are not in use.
struct Prepared {
  std::string sql;
  std::vector<sqlite3_stmt*> free = {};
  std::size_t made = 0; ///< free has room for all of them
};

/// One run of a prepared statement; ends, and gives the statement back, with the object. Parameters
/// count from 1, columns from 0.
class Query {
public:
  Query(Database& database, Prepared& prepared, sqlite3_stmt* statement);
  Query(Query const&) = delete;
  Query& operator=(Query const&) = delete;
  Query(Query&&) = delete;
  Query& operator=(Query&&) = delete;
  ~Query();

  Query& bind(int index, std::string_view text); ///< copied
  /// Not copied: the text must live as long as the query.
  Query& bind_kept(int index, std::string_view text);
  Query& bind(int index, std::int64_t number);
  Query& bind_null(int index);

  /// True: there is a row. False: done.
  bool step();
  /// For statements that answer with no row.
  void run();

  std::string_view text(int column) const; ///< valid until the next step; NULL is ""
  std::int64_t number(int column) const;
  int columns() const;

private:
  Database& database_;
  Prepared& prepared_;
  sqlite3_stmt* statement_;
};

struct OpenOptions {
  bool read_only = false;
  std::chrono::milliseconds busy_timeout{5000};
  char const* vfs = nullptr; ///< SQLite's file layer; tests give one whose disk fills up
};

class Database {
public:
  /// Opens a file that exists, or ":memory:". Errors (thrown): `store.cannot_open`,
  /// `store.not_a_store` and others.
  Database(std::filesystem::path const& file, OpenOptions const& options);
  ~Database();
  Database(Database const&) = delete;
  Database& operator=(Database const&) = delete;

  /// Statements without parameters and rows, separated by ";".
  void run(std::string const& sql);
  /// Prepared once, then used again; one text may be in use several times at once.
  Query query(std::string_view sql);
  /// First column of the first row, "" without one.
  std::string ask(std::string_view sql);
  std::int64_t last_row() const;
  std::int64_t changes() const; ///< rows that the last statement changed
  bool in_transaction() const;
  /// Undoes an open transaction; never throws.
  void roll_back() noexcept;
  /// Throws the StoreFailure for what SQLite last answered.
  [[noreturn]] void fail(int code) const;

  sqlite3* handle() const { return handle_; }

  /// What seals and opens the fields of this store; null: nothing does.
  FieldSealer* sealer() const { return sealer_.get(); }
  void use(std::shared_ptr<FieldSealer> sealer) { sealer_ = std::move(sealer); }

  /// Id of the batch that is arriving through this connection, which alone sees it; "": none.
  std::string const& arrival() const { return arrival_; }
  void set_arrival(std::string batch) { arrival_ = std::move(batch); }

private:
  std::string arrival_;
  std::shared_ptr<FieldSealer> sealer_;
  sqlite3* handle_ = nullptr;
  std::unordered_map<std::string_view, std::unique_ptr<Prepared>>
      prepared_; ///< by the text that each holds
};

} // namespace njia::sqlite
