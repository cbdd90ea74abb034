#include "index/database_check.h"

#include <algorithm>
#include <filesystem>
#include <future>
#include <sstream>

#include "base/strings.h"
#include "imr/error.h"
#include "imr/schema.h"
#include "index/documents.h"
#include "index/index_reader.h"
#include "index/manifest.h"
#include "index/packed_letter.h"
#include "index/shards.h"
#include "index/source_entry.h"
#include "index/term_columns_writer.h"
#include "index/terms.h"
#include "index/xapian_errors.h"

namespace imr::index {

namespace {

/// A damaged index may break the same rule a million times.
constexpr std::size_t kMaxProblems = 100;

/// The tables of a database in the engine's form, without their ending.
std::vector<std::string> tables_of(const std::string& path) {
  std::vector<std::string> tables;
  std::error_code ignored;  // what is no folder is refused when it is opened
  for (const auto& file : std::filesystem::directory_iterator(path, ignored))
    if (file.path().extension() == ".glass") tables.push_back(file.path().parent_path() / file.path().stem());
  return tables;
}

/// Compares one database with what its manifest and its parts say of each other.
class DatabaseCheck {
public:
  DatabaseCheck(const std::string& path, CheckDepth depth, CheckReport& report)
      : path_(path), depth_(depth), report_(report), schema_(Schema::embedded()) {}

  void run() {
    check_tables();
    if (!report_.problems.empty()) return;  // the engine reads beyond the blocks of damaged tables
    database_ = Xapian::Database(path_);
    find_missing_tables();
    if (!report_.problems.empty()) return;
    report_.manifest = load_manifest(database_, path_);
    require_same_format(report_.manifest, path_);
    manifest_ = parse_counts(database_.get_metadata(kCountsKey));
    check_documents();
    check_sources();
    compare_counts();
    if (depth_ == CheckDepth::Quick) return;
    if (const auto wrong = find_wrong_column(database_)) add_problem(*wrong);
  }

private:
  void add_problem(const std::string& problem) {
    if (report_.problems.size() < kMaxProblems) report_.problems.push_back(problem);
  }
  void check_tables();
  void find_missing_tables();
  void check_documents();
  void check_letter(Xapian::docid document);
  void check_issue(Xapian::docid document);
  void check_sources();
  void compare_counts();
  void compare(const char* what, std::uint64_t found, std::uint64_t stated);

  const std::string& path_;
  CheckDepth depth_;
  CheckReport& report_;
  const Schema& schema_;
  Xapian::Database database_;
  LetterUnpacker unpacker_;
  IndexCounts manifest_, found_;
  Xapian::docid last_document_ = 0;  ///< of the letter or issue before
  int last_number_ = 0;              ///< 0 for a letter
  std::string letter_key_;           ///< value of the letter that the next issues must have
};

/// Searches do without what only writing needs, and would not notice that it is gone.
void DatabaseCheck::find_missing_tables() {
  if (database_.get_doccount() == 0) return;  // the engine makes tables when they are filled
  for (const char* table : {"docdata", "termlist"})
    if (!std::filesystem::exists(path_ + '/' + table + ".glass")) add_problem(std::string(table) + ".glass is missing");
}

/// Each on a thread of its own.
void DatabaseCheck::check_tables() {
  std::vector<std::future<std::pair<std::size_t, std::string>>> checks;
  for (const std::string& table : tables_of(path_))
    checks.push_back(std::async(std::launch::async, [table] {
      std::ostringstream messages;
      const std::size_t errors = Xapian::Database::check(table, 0, &messages);
      return std::pair(errors, messages.str());
    }));
  std::size_t errors = 0;
  std::string messages;
  for (auto& check : checks) {
    const auto [count, text] = check.get();
    errors += count;
    if (count > 0) messages += text;
  }
  if (errors > 0)
    add_problem("the engine found " + std::to_string(errors) + " damaged places: " + base::collapse_spaces(messages));
}

/// Letters and issues in the order of their documents.
void DatabaseCheck::check_documents() {
  const std::string letters = letter_kind_term(schema_), issues = issue_kind_term(schema_);
  auto letter = database_.postlist_begin(letters), issue = database_.postlist_begin(issues);
  const auto letters_end = database_.postlist_end(letters), issues_end = database_.postlist_end(issues);
  while (letter != letters_end || issue != issues_end) {
    if (issue == issues_end || (letter != letters_end && *letter < *issue)) check_letter(*letter++);
    else check_issue(*issue++);
  }
  if (found_.letters + found_.issues != database_.get_doccount())
    add_problem("there are documents that are neither letter nor issue");
}

void DatabaseCheck::check_letter(Xapian::docid document) {
  ++found_.letters;
  const Xapian::Document letter = database_.get_document(document);
  letter_key_ = letter.get_value(static_cast<Xapian::valueno>(schema_.slot("letter")));
  last_document_ = document;
  last_number_ = 0;
  if (depth_ == CheckDepth::Quick) return;
  const auto get = [&](const std::string& key) { return database_.get_metadata(key); };
  const StoredLetter stored = parse_stored_letter(unpacker_.unpack(letter.get_value(stored_letter_slot(schema_)), get));
  const std::uint64_t issues = database_.get_termfreq(id_term(schema_, "letter", stored.id));
  if (issues != stored.determination.issues.size())
    add_problem("the letter " + stored.id + " has " + std::to_string(stored.determination.issues.size()) +
                " issues and " + std::to_string(issues) + " documents of issues");
}

void DatabaseCheck::check_issue(Xapian::docid document) {
  ++found_.issues;
  const Xapian::Document issue = database_.get_document(document);
  const int number = parse_issue_data(issue.get_data());
  const bool is_next = document == last_document_ + 1 && number == last_number_ + 1;
  if (!is_next || issue.get_value(static_cast<Xapian::valueno>(schema_.slot("letter"))) != letter_key_)
    add_problem("issue " + std::to_string(number) + " in document " + std::to_string(document) +
                " does not stand behind its letter");
  last_document_ = document;
  last_number_ = number;
}

void DatabaseCheck::check_sources() {
  const std::string start(kSourceKeyStart);
  for (auto key = database_.metadata_keys_begin(start); key != database_.metadata_keys_end(start); ++key) {
    const SourceEntry entry = parse_source_entry(database_.get_metadata(*key));
    ++found_.sources;
    found_.digest += content_digest(entry);
    if (entry.status == SourceStatus::Failed) report_.failures.push_back({entry.name, entry.reason});
    else if (entry.status == SourceStatus::Duplicate) report_.duplicates.push_back({entry.name, entry.reason});
    else if (!database_.term_exists(id_term(schema_, "id", entry.letter_id)))
      add_problem("the letter " + entry.letter_id + " of " + entry.name + " is not there");
  }
  found_.failures = report_.failures.size();
  found_.duplicates = report_.duplicates.size();
  if (found_.sources != found_.letters + found_.failures + found_.duplicates)
    add_problem("there are letters without a source");
}

void DatabaseCheck::compare(const char* what, std::uint64_t found, std::uint64_t stated) {
  if (found != stated)
    add_problem("the manifest says " + std::to_string(stated) + ' ' + what + ", found are " + std::to_string(found));
}

void DatabaseCheck::compare_counts() {
  compare("letters", found_.letters, manifest_.letters);
  compare("issues", found_.issues, manifest_.issues);
  compare("sources", found_.sources, manifest_.sources);
  compare("failures", found_.failures, manifest_.failures);
  compare("duplicates", found_.duplicates, manifest_.duplicates);
  if (found_.digest != manifest_.digest) add_problem("the letters are not those of the content digest");
}

}  // namespace

CheckReport check_database(const std::string& path, CheckDepth depth) {
  CheckReport report;
  try {
    DatabaseCheck(path, depth, report).run();
  } catch (const Xapian::Error& error) {
    const IndexError translated = translate(error, path);
    if (translated.kind() != IndexError::Kind::Damaged) throw translated;  // it cannot be looked at
    report.problems.emplace_back(translated.what());
  } catch (const IndexError& error) {
    if (error.kind() != IndexError::Kind::Damaged) throw;
    report.problems.emplace_back(error.what());
  }
  return report;
}

namespace {

void append(std::vector<SourceFailure>& list, const std::vector<SourceFailure>& more) {
  list.insert(list.end(), more.begin(), more.end());
}

void add_shard(CheckReport& sum, const CheckReport& shard, const std::string& path) {
  for (const std::string& problem : shard.problems)
    sum.problems.push_back(problem.starts_with(path) ? problem : path + ": " + problem);
  append(sum.failures, shard.failures);
  append(sum.duplicates, shard.duplicates);
}

/// Empty when that of a shard cannot be read: the others alone would look like all.
Manifest sum_manifests(const std::vector<CheckReport>& shards) {
  std::vector<Manifest> manifests;
  for (const CheckReport& shard : shards) manifests.push_back(shard.manifest);
  const bool is_complete =
      std::ranges::none_of(manifests, [](const Manifest& manifest) { return manifest.program_version.empty(); });
  return is_complete ? sum_of(manifests) : Manifest{};
}

/// Each on a thread of its own.
CheckReport check_databases(const std::vector<std::string>& paths) {
  if (paths.size() == 1) return check_database(paths.front(), CheckDepth::Full);
  std::vector<std::future<CheckReport>> checks;
  for (const std::string& path : paths)
    checks.push_back(std::async(std::launch::async, check_database, path, CheckDepth::Full));
  std::vector<CheckReport> shards;
  for (auto& check : checks) shards.push_back(check.get());
  CheckReport sum;
  for (std::size_t i = 0; i < paths.size(); ++i) add_shard(sum, shards[i], paths[i]);
  sum.manifest = sum_manifests(shards);
  return sum;
}

}  // namespace

}  // namespace imr::index

namespace imr {

CheckReport check_index(const std::string& path) {
  return index::translating_errors(path, [&] { return index::check_databases(index::databases_of(path)); });
}

}  // namespace imr
