// The files of the project, for tests that look at them as text.
#ifndef IMR_STRUCTURE_SOURCE_TREE_H
#define IMR_STRUCTURE_SOURCE_TREE_H

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace imr::structure {

/// The project's root folder.
std::filesystem::path root();

/// Files below `folder` (relative to the root) whose extension is one of `extensions`, relative to the root,
/// sorted. Empty when the folder does not exist.
std::vector<std::filesystem::path> find_files(const std::filesystem::path& folder,
                                              const std::vector<std::string>& extensions);

/// Every C++ file of the project: include/, src/, tools/, tests/ and bench/.
std::vector<std::filesystem::path> find_cpp_files();

/// The bytes of a file given relative to the root. @throws std::runtime_error when it cannot be read
std::string read_file(const std::filesystem::path& file);

/// The lines of a text without their ends.
std::vector<std::string> split_lines(std::string_view text);

/// The parts of a text between separators; an empty text has one empty part.
std::vector<std::string> split(std::string_view text, char separator);

/// The words of a text, split at white space.
std::vector<std::string> split_words(std::string_view text);

/// One a line, for failure messages.
std::string join_lines(const std::vector<std::string>& lines);

/// Data lines of a tab-separated file: no comments, no header line; each split into its columns.
std::vector<std::vector<std::string>> read_table(const std::filesystem::path& file);

}  // namespace imr::structure

#endif
