// Transcripts of commands and their output, which are run as tests.
#ifndef IMR_CLI_SESSION_H
#define IMR_CLI_SESSION_H

#include <string>
#include <string_view>
#include <vector>

namespace imr::cli {

/// A command and what must come of it.
struct Step {
  int line = 0;                       ///< of the command in its file, from 1
  std::string command;                ///< for bash
  std::vector<std::string> expected;  ///< lines of output; see matches()
  int status = 0;                     ///< expected exit status
};

/// Reads a .session file: "$ " opens a command, the lines after it are its output, "? N" its exit status;
/// lines before the first command are remarks.
std::vector<Step> parse_session(std::string_view text);

/// Reads the blocks of a page that are marked ```console, in the form of a session.
std::vector<Step> parse_console_blocks(std::string_view page);

/// Does the output equal the expected lines? "..." alone on a line stands for any number of lines, "[...]"
/// within a line for any characters.
bool matches(const std::vector<std::string>& expected, const std::vector<std::string>& output);

std::vector<std::string> split_lines(std::string_view text);

}  // namespace imr::cli

#endif
