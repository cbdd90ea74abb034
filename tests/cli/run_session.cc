// Runs one file of commands and compares what they print: run_session PROGRAM_FOLDER PROJECT_ROOT FILE
// Each command is run by bash in one fresh folder for the file, with imr on the PATH and $DATA = tests/data.
// A page (.md) finds a link to the project's tests/ in that folder, so that its paths are those of a reader.
#include <sys/wait.h>
#include <unistd.h>

#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <sstream>
#include <stdexcept>

#include "cli/session.h"

namespace fs = std::filesystem;
using imr::cli::Step;

namespace {

struct Result {
  std::string output;  ///< standard output and error as they came
  int status = 0;
};

std::string read_file(const fs::path& path) {
  std::ifstream stream(path, std::ios::binary);
  if (!stream) throw std::runtime_error("cannot read " + path.string());
  std::ostringstream text;
  text << stream.rdbuf();
  return std::move(text).str();
}

/// A fresh working folder that is gone when this is.
class TemporaryFolder {
public:
  TemporaryFolder() {
    std::string name = (fs::temp_directory_path() / "imr-session-XXXXXX").string();
    if (mkdtemp(name.data()) == nullptr) throw std::runtime_error("cannot make a folder " + name);
    path_ = name;
  }
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;
  ~TemporaryFolder() {
    std::error_code ignored;
    fs::remove_all(path_, ignored);
  }
  const fs::path& path() const { return path_; }

private:
  fs::path path_;
};

/// What the commands see must not depend on who runs the tests.
void set_environment(const fs::path& program_folder, const fs::path& data) {
  const char* path = std::getenv("PATH");
  setenv("PATH", (program_folder.string() + ":" + (path != nullptr ? path : "/usr/bin:/bin")).c_str(), 1);
  setenv("DATA", data.c_str(), 1);
  setenv("LC_ALL", "C.UTF-8", 1);
  setenv("TZ", "UTC", 1);
  unsetenv("IMR_INDEX");
}

/// Runs a command with both outputs in one stream and nothing on its input.
Result run(const std::string& command) {
  setenv("IMR_SESSION_COMMAND", command.c_str(), 1);
  FILE* pipe = popen("exec bash -c \"$IMR_SESSION_COMMAND\" </dev/null 2>&1", "r");
  if (pipe == nullptr) throw std::runtime_error("cannot start bash");
  Result result;
  char buffer[4096];
  for (std::size_t size = 0; (size = std::fread(buffer, 1, sizeof buffer, pipe)) > 0;)
    result.output.append(buffer, size);
  const int status = pclose(pipe);
  result.status = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
  return result;
}

void replace_all(std::string& text, const std::string& from, const std::string& to) {
  for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size()))
    text.replace(at, from.size(), to);
}

void print_difference(const fs::path& file, const Step& step, const Result& result) {
  std::cerr << file.string() << ":" << step.line << ": " << step.command << "\n--- expected, status " << step.status
            << "\n";
  for (const std::string& line : step.expected) std::cerr << line << "\n";
  std::cerr << "--- got, status " << result.status << "\n" << result.output << "---\n";
}

/// True when every command of the file does what the file says.
bool run_file(const fs::path& file, const fs::path& root) {
  const bool is_page = file.extension() == ".md";
  const std::string text = read_file(file);
  const TemporaryFolder folder;
  fs::current_path(folder.path());
  if (is_page) fs::create_directory_symlink(root / "tests", "tests");
  bool passed = true;
  for (const Step& step : is_page ? imr::cli::parse_console_blocks(text) : imr::cli::parse_session(text)) {
    Result result = run(step.command);
    replace_all(result.output, (root / "tests/data").string(), "$DATA");
    if (result.status == step.status && imr::cli::matches(step.expected, imr::cli::split_lines(result.output)))
      continue;
    print_difference(file, step, result);
    passed = false;
  }
  fs::current_path(root);
  return passed;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 4) {
    std::cerr << "usage: run_session PROGRAM_FOLDER PROJECT_ROOT FILE\n";
    return 2;
  }
  try {
    const fs::path root = fs::absolute(argv[2]);
    set_environment(fs::absolute(argv[1]), root / "tests/data");
    return run_file(fs::absolute(argv[3]), root) ? 0 : 1;
  } catch (const std::exception& error) {
    std::cerr << "run_session: " << error.what() << "\n";
    return 2;
  }
}
