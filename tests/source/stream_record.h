// Records what a stream of sources tells, with the names relative to a folder.
#ifndef IMR_TESTS_SOURCE_STREAM_RECORD_H
#define IMR_TESTS_SOURCE_STREAM_RECORD_H

#include <istream>
#include <string>
#include <utility>
#include <vector>

#include "imr/source.h"

namespace imr::tests {

struct StreamRecord {
  std::vector<SourceFile> files;
  std::vector<std::pair<std::string, std::string>> failures;
  std::vector<std::string> skipped;

  std::vector<std::string> names() const {
    std::vector<std::string> out;
    for (const SourceFile& file : files) out.push_back(file.name);
    return out;
  }
};

/// Reads `paths`. `folder` and the slash behind it are taken off the names; the stream is stopped after `stop_after`
/// letters.
inline StreamRecord record_sources(const std::string& folder, const std::vector<std::string>& paths,
                                   const SourceOptions& options = {}, std::istream* list = nullptr,
                                   std::size_t stop_after = 1000) {
  StreamRecord record;
  const auto relative = [&](const std::string& name) {
    return name.starts_with(folder + "/") ? name.substr(folder.size() + 1) : name;
  };
  SourceEvents events;
  events.file = [&](SourceFile&& file) {
    file.name = relative(file.name);
    record.files.push_back(std::move(file));
  };
  events.fail = [&](const std::string& name, const std::string& reason) {
    record.failures.emplace_back(relative(name), reason);
  };
  events.skip = [&](const std::string& name) { record.skipped.push_back(relative(name)); };
  events.stop = [&] { return record.files.size() >= stop_after; };
  read_sources(paths, options, events, list);
  return record;
}

}  // namespace imr::tests

#endif
