// What several commands share: which index, which format, how numbers are said.
#ifndef IMR_TOOLS_INDEX_OPTIONS_H
#define IMR_TOOLS_INDEX_OPTIONS_H

#include <CLI/CLI.hpp>
#include <cstdint>
#include <string>
#include <vector>

namespace imr::tools {

/// Adds --index DIR.
void add_index_option(CLI::App& command, std::string& index);

/// The index that was asked for, or $IMR_INDEX, or ./imr-index.
std::string index_path(const std::string& index);

/// "1 letter", "2 letters".
std::string counted(std::uint64_t number, const std::string& what);

/// Adds --format with the first of `formats` as its default.
void add_format_option(CLI::App& command, std::string& format, const std::vector<std::string>& formats);

}  // namespace imr::tools

#endif
