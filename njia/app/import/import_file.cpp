#include "njia/app/import/import_file.h"

#include "njia/app/import/batch_writer.h"
#include "njia/app/import/draft_spool.h"
#include "njia/app/import/file_hash.h"
#include "njia/app/import/mapping_file.h"
#include "njia/app/import/stager.h"
#include "njia/app/records/find.h"
#include "njia/base/batch_line.h"
#include "njia/base/text.h"

#include <algorithm>
#include <array>

namespace njia::importing {
namespace {

/// What a reader says that the layout does not say better.
constexpr auto kNotesOfReading = std::to_array<std::string_view>(
    {"read.long_cells", "read.formulas_without_value", "read.macros_ignored", "read.links_ignored",
     "read.embedded_ignored"});

/// Feeds a sink with the file's sheets; called once for each pass.
using Feed = std::function<Result<sheets::ReadSummary>(sheets::SheetSink&)>;

struct Source {
  Feed feed;
  std::string name;
  std::string sha256;
};

class Import {
public:
  Import(ImportFile const& needs, ImportRequest const& request, ImportProgress const& progress)
      : needs_{needs}, request_{request}, progress_{progress} {}

  Result<ImportOutcome> run(Source const& source) {
    if (auto failure = prepare()) {
      return *failure;
    }
    if (auto failure = find_layout(source)) {
      return *failure;
    }
    auto const understood = understand(source);
    if (!understood) {
      return understood.error();
    }
    auto plan = Plan{.save_ready = request_.commit != CommitMode::stage_only,
                     .in_parts = understood->drafts.size() > kSubmissionsAtOnce};
    while (true) {
      auto outcome = take_rows(source, *understood, plan);
      if (!other_plan_) {
        return outcome;
      }
      plan = *std::exchange(other_plan_, std::nullopt);
    }
  }

private:
  /// How the rows are taken over.
  struct Plan {
    bool save_ready;
    bool in_parts; ///< others may write in between; nobody sees a part
  };

  std::optional<Error> prepare() {
    auto org = app::find_organisation(needs_.store, request_.org);
    if (!org) {
      return org.error();
    }
    auto round = app::find_round(needs_.store, request_.round);
    if (!round) {
      return round.error();
    }
    org_ = std::move(*org);
    round_ = std::move(*round);
    if (request_.mapping) {
      auto mapping = load_mapping(*request_.mapping);
      if (!mapping) {
        return mapping.error();
      }
      mapping_ = std::move(*mapping);
    }
    if (request_.given_mapping) {
      mapping_ = request_.given_mapping;
    }
    return std::nullopt;
  }

  std::optional<Error> find_layout(Source const& source) {
    auto hints = LayoutHints{.mapping = mapping_ ? &*mapping_ : nullptr,
                             .rows = request_.rows,
                             .date_order = request_.date_order};
    hints.saved = [this](std::string const& print) { return find_saved(print); };
    auto finder = LayoutFinder{HeaderWords::shipped(), ValueWords::shipped(), std::move(hints)};
    auto summary = source.feed(finder);
    if (!summary) {
      return summary.error();
    }
    summary_ = std::move(*summary);
    sheets_ = finder.take_sheets();
    layout_findings_ = finder.take_findings();
    rows_in_file_ = 0;
    auto tables = std::size_t{0};
    auto data_rows = std::uint64_t{0};
    for (auto const& sheet : sheets_) {
      tables += sheet.tables.size();
      rows_in_file_ += sheet.last_row;
      for (auto const& table : sheet.tables) {
        data_rows += table.data_rows;
      }
    }
    report_missing_columns();
    if (data_rows > 0) {
      return std::nullopt;
    }
    return Error{.key = tables == 0 ? "import.no_table_at_all" : "import.no_data_rows",
                 .where = source.name};
  }

  /// Columns that the mapping names and no table has.
  void report_missing_columns() {
    for (auto const& wanted : mapping_ ? mapping_->columns : std::vector<MappedColumn>{}) {
      auto const is_there = [&](Column const& column) {
        return fold(column.header) == fold(wanted.header);
      };
      auto found = false;
      for (auto const& sheet : sheets_) {
        for (auto const& table : sheet.tables) {
          found = found || std::any_of(table.columns.begin(), table.columns.end(), is_there);
        }
      }
      if (!found) {
        layout_findings_.push_back(
            {.key = "import.mapping_column_missing", .value = wanted.header});
      }
    }
  }

  std::optional<Mapping> find_saved(std::string const& print) const {
    auto const saved = needs_.store.find_mapping(org_->id, print);
    if (!saved) {
      return std::nullopt;
    }
    auto mapping = parse_mapping(saved->mapping_json);
    return mapping ? std::optional{std::move(*mapping)} : std::nullopt;
  }

  /// The batch that this upload continues: the one named, else an open one of the same file or the
  /// same layout and name.
  Result<std::optional<Batch>> find_continued(Source const& source) const {
    if (!request_.batch.empty()) {
      auto batch = app::find_batch(needs_.store, request_.batch);
      if (!batch) {
        return batch.error();
      }
      if (batch->org != org_->id || batch->round != round_->id) {
        return Error{
            .key = "batch.other_organisation", .where = "", .args = {{"value", batch->code}}};
      }
      return std::optional{*batch};
    }
    for (auto const& batch : needs_.store.batches()) {
      auto const open = batch.state == BatchState::staged || batch.state == BatchState::committed;
      auto const waits = batch.counts.staged + batch.counts.rejected > 0;
      auto const same_layout = batch.mapping_fingerprint == layout_print();
      auto const same_source =
          batch.file_sha256 == source.sha256 ||
          (same_layout && (batch.file_name == source.name || was_given_back()));
      if (open && waits && same_source && batch.org == org_->id && batch.round == round_->id) {
        return std::optional{batch};
      }
    }
    return std::optional<Batch>{};
  }

  /// The workbook carries the columns that Njia added to it.
  bool was_given_back() const {
    return std::any_of(sheets_.begin(), sheets_.end(), [](SheetLayout const& sheet) {
      return std::any_of(sheet.tables.begin(), sheet.tables.end(), [](TableLayout const& table) {
        return table.find(TargetKind::status) != nullptr;
      });
    });
  }

  std::string layout_print() const {
    for (auto const& sheet : sheets_) {
      if (!sheet.tables.empty()) {
        return sheet.tables.front().fingerprint;
      }
    }
    return "";
  }

  DraftContext draft_context() const {
    auto context = DraftContext{.words = ValueWords::shipped(),
                                .org = org_->id,
                                .org_code = org_->code,
                                .org_name = org_->name,
                                .round = round_->id,
                                .round_period = round_->period,
                                .by = needs_.actor.name,
                                .at = needs_.actor.at,
                                .permission = request_.permission};
    for (auto const& programme : needs_.store.programmes()) {
      context.programmes.emplace(fold(programme.code), programme.id);
      if (!programme.title.empty()) {
        context.programmes.emplace(fold(programme.title), programme.id);
      }
    }
    return context;
  }

  /// The mapping's places, as the desk is to know them.
  void name_places(PlaceDesk& desk) const {
    for (auto const& mapped : mapping_ ? mapping_->places : std::vector<MappedPlace>{}) {
      desk.add_mapped(mapped.key, {.place = mapped.place.id,
                                   .name = mapped.place.name,
                                   .country = mapped.place.country,
                                   .precision = mapped.place.precision});
    }
  }

  /// Places of the mapping become records of the network, once.
  void bring_places(Transaction& transaction, Change const& change) const {
    for (auto const& mapped : mapping_ ? mapping_->places : std::vector<MappedPlace>{}) {
      auto const put = transaction.put(mapped.place, change);
      NJIA_CHECK(put.has_value(), "a place of a mapping refers to no other record");
    }
  }

  /// What the rows of the file came to, before anything is looked up or written in the store: other
  /// writers need not wait while a file is read.
  struct Understood {
    DraftSpool drafts = DraftSpool{};
    std::uint64_t rows_read = 0;
    IgnoredRows ignored = {};
    std::vector<GroupPreview> groups = {};
    std::uint64_t group_count = 0;
    std::uint64_t grouped_rows = 0;
  };

  Result<Understood> understand(Source const& source) const {
    auto understood = Understood{};
    auto desk = PlaceDesk{needs_.places, ValueWords::shipped(), needs_.store.aliases(org_->id),
                          org_->country};
    name_places(desk);
    auto groups = PersonGroups{[&](Draft&& draft) { understood.drafts.add(std::move(draft)); }};
    auto builder = DraftBuilder{draft_context(), desk};
    auto const split = request_.split_persons || (mapping_ && mapping_->split_persons);
    auto line = BatchLine<Draft>{[&](Draft&& draft) {
      split ? understood.drafts.add(std::move(draft)) : groups.add(std::move(draft));
    }};
    auto taker = RowTaker{sheets_,
                          mapping_ ? &*mapping_ : nullptr,
                          builder,
                          [&](Draft&& draft) { line.add(std::move(draft)); },
                          [&] {
                            line.wait();
                            groups.flush();
                          },
                          [&](std::uint64_t rows) {
                            if (progress_) {
                              progress_(rows, rows_in_file_);
                            }
                          }};
    auto const summary = source.feed(taker);
    line.wait();
    if (!summary) {
      return summary.error();
    }
    understood.rows_read = taker.rows_read();
    understood.ignored = taker.ignored();
    understood.groups = groups.previews();
    understood.group_count = groups.groups();
    understood.grouped_rows = groups.grouped_rows();
    return understood;
  }

  /// Other writers wait only while it has a transaction open. Nothing is kept when it finds out
  /// that it should have followed `other_plan_`.
  Result<ImportOutcome> take_rows(Source const& source, Understood const& understood, Plan plan) {
    auto writer = BatchWriter{needs_.store};
    auto const continued = find_continued(source);
    if (!continued) {
      return continued.error();
    }
    continues_ = continued->has_value();
    auto batch = continues_ ? reopen_batch(writer.transaction(), **continued, source)
                            : writer.create(new_batch(source), plan.in_parts);
    if (!batch) {
      return batch.error();
    }
    if (request_.opened) {
      request_.opened(batch->id);
    }
    auto const change = Change{
        .by = needs_.actor.name, .at = needs_.actor.at, .reason = "import", .batch = batch->id};
    auto outcome = ImportOutcome{};
    auto log = FindingLog{};
    log.add_all(layout_findings_);
    report_file(log);
    auto stager = Stager{{.store = needs_.store,
                          .writer = writer,
                          .ids = needs_.ids,
                          .batch = *batch,
                          .change = change,
                          .save_ready = plan.save_ready,
                          .next_number = next_number_},
                         outcome,
                         log,
                         request_.marks};
    auto line = BatchLine<Draft>{[&](Draft&& draft) { stager.take(std::move(draft)); }};
    auto const taken = understood.drafts.each([&](Draft&& draft) { line.add(std::move(draft)); });
    line.wait();
    if (!taken) {
      return taken.error();
    }
    if (stager.failure()) {
      return *stager.failure();
    }
    if (plan.save_ready && request_.commit == CommitMode::all_or_nothing && stager.has_waiting()) {
      other_plan_ = {.save_ready = false, .in_parts = plan.in_parts}; // everything waits
      return outcome;
    }
    finish(outcome, log, understood, source);
    return keep(writer, std::move(*batch), std::move(outcome), stager, plan, change);
  }

  Batch new_batch(Source const& source) {
    next_number_ = 1;
    return {.id = BatchId{needs_.ids.next()},
            .code = {},
            .org = org_->id,
            .round = round_->id,
            .file_name = source.name,
            .file_sha256 = source.sha256,
            .mapping_fingerprint = layout_print(),
            .created_at = needs_.actor.at,
            .created_by = needs_.actor.name};
  }

  Result<Batch> reopen_batch(Transaction& transaction, Batch batch, Source const& source) {
    next_number_ = 1;
    for (auto after = std::uint64_t{0};;) {
      auto const rows = needs_.store.staged_rows(batch.id, {.after = after});
      if (rows.empty()) {
        break;
      }
      after = rows.back().number;
      next_number_ = after + 1;
    }
    next_number_ += batch.counts.rows_read; // above those of rows that were saved without waiting
    auto const discarded = transaction.discard_staged(batch.id);
    if (!discarded) {
      return discarded.error();
    }
    batch.file_name = source.name;
    batch.file_sha256 = source.sha256;
    return batch;
  }

  void report_file(FindingLog& log) const {
    auto const& damaged = summary_.damaged;
    auto add = [&](char const* key, std::size_t count) {
      if (count > 0) {
        log.add({.key = key, .args = {{"count", std::to_string(count)}}});
      }
    };
    add("import.text_damaged", damaged.mis_decoded);
    add("import.text_letters_lost", damaged.lost);
    for (auto const& note : summary_.notes) {
      if (std::find(kNotesOfReading.begin(), kNotesOfReading.end(), note.key) !=
          kNotesOfReading.end()) {
        log.add({.key = note.key, .sheet = note.where, .args = note.args});
      }
    }
  }

  void finish(ImportOutcome& outcome, FindingLog& log, Understood const& understood,
              Source const& source) {
    outcome.counts.rows_read = understood.rows_read;
    outcome.counts.ignored = understood.ignored.sum();
    outcome.ignored = understood.ignored;
    outcome.groups = understood.groups;
    outcome.group_count = understood.group_count;
    outcome.grouped_rows = understood.grouped_rows;
    outcome.findings = log.groups();
    outcome.listed = log.listed();
    outcome.errors = log.count(Severity::error);
    outcome.warnings = log.count(Severity::warning);
    outcome.notes = log.count(Severity::note);
    outcome.sheets = sheets_;
    outcome.file = summary_;
    outcome.file_name = source.name;
    outcome.permission = request_.permission;
    outcome.dry_run = request_.dry_run;
    auto const& counts = outcome.counts;
    NJIA_CHECK(counts.rows_read == counts.committed + counts.unchanged + counts.staged +
                                       counts.rejected + counts.ignored,
               "every row of the file is accounted for");
  }

  /// Keeps the batch unless nothing came of it, or nothing was to be kept.
  Result<ImportOutcome> keep(BatchWriter& writer, Batch batch, ImportOutcome outcome,
                             Stager& stager, Plan plan, Change const& change) {
    auto const has_saved =
        outcome.committed_submissions > 0 || batch.state == BatchState::committed;
    batch.counts = outcome.counts;
    batch.state = has_saved ? BatchState::committed : BatchState::staged;
    outcome.batch = batch;
    if (request_.dry_run) {
      return outcome;
    }
    if (stager.kept() == 0 && !continues_) { // all of it is there already
      outcome.batch.reset();
      return outcome;
    }
    auto const in_parts = writer.is_arriving();
    if (auto const begun = writer.begin_last(); !begun) {
      return begun.error();
    }
    auto const in_one_piece = Plan{.save_ready = plan.save_ready, .in_parts = false};
    if (in_parts && !stager.still_holds()) {
      other_plan_ = in_one_piece;
      return outcome;
    }
    auto& transaction = writer.transaction();
    if (auto const updated = transaction.update_batch(batch); !updated) {
      return updated.error();
    }
    if (!stager.save_late()) {
      other_plan_ = in_one_piece;
      return outcome;
    }
    bring_places(transaction, change);
    save_mappings(transaction, change);
    auto const done = writer.commit();
    return done ? Result<ImportOutcome>{std::move(outcome)} : done.error();
  }

  /// So that the same layout is recognised next time.
  void save_mappings(Transaction& transaction, Change const& change) const {
    for (auto const& sheet : sheets_) {
      for (auto const& table : sheet.tables) {
        auto mapping = mapping_.value_or(table.saved.value_or(Mapping{}));
        if (!mapping_ && !table.saved) {
          if (!request_.rows && !request_.date_order && !request_.split_persons) {
            continue; // nobody has said anything about it: the words are found again
          }
          for (auto const& column : table.columns) {
            if (column.target && !column.header.empty()) {
              mapping.columns.push_back(
                  {.header = column.header, .target = target_text(*column.target)});
            }
          }
        }
        mapping.rows = request_.rows ? request_.rows : mapping.rows;
        mapping.date_order = request_.date_order ? request_.date_order : mapping.date_order;
        mapping.split_persons = mapping.split_persons || request_.split_persons;
        auto const put = transaction.put_mapping({.org = org_->id,
                                                  .fingerprint = table.fingerprint,
                                                  .mapping_json = mapping_to_json(mapping)},
                                                 change);
        NJIA_CHECK(put.has_value(), "the organisation of a mapping exists");
      }
    }
  }

  ImportFile const& needs_;
  ImportRequest const& request_;
  ImportProgress const& progress_;
  std::optional<Organisation> org_;
  std::optional<Round> round_;
  std::optional<Mapping> mapping_;
  sheets::ReadSummary summary_;
  std::vector<SheetLayout> sheets_;
  std::vector<Finding> layout_findings_;
  std::uint64_t rows_in_file_ = 0;
  std::uint64_t next_number_ = 1;
  bool continues_ = false;         ///< the batch of an earlier upload
  std::optional<Plan> other_plan_; ///< that the rows are to be taken by
};

} // namespace

Result<ImportOutcome> ImportFile::operator()(ImportRequest const& request,
                                             ImportProgress const& progress) const {
  auto hash = hash_file(request.file);
  if (!hash) {
    return hash.error();
  }
  auto const source = Source{
      .feed =
          [&](sheets::SheetSink& sink) {
            return sheets::read_tables(request.file, sheets::kReadLimits, sink);
          },
      .name = request.file_name.empty() ? request.file.filename().string() : request.file_name,
      .sha256 = std::move(*hash)};
  return Import{*this, request, progress}.run(source);
}

Result<ImportOutcome> ImportFile::from_bytes(std::string_view bytes, ImportRequest const& request,
                                             ImportProgress const& progress) const {
  auto const name = request.file.filename().string();
  auto const source =
      Source{.feed =
                 [&](sheets::SheetSink& sink) {
                   return sheets::read_tables(bytes, name, sheets::kReadLimits, sink);
                 },
             .name = name,
             .sha256 = format_hex(sha256(bytes))};
  return Import{*this, request, progress}.run(source);
}

} // namespace njia::importing
