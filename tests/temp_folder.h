// A folder for one test, removed with all it holds.
#ifndef IMR_TESTS_TEMP_FOLDER_H
#define IMR_TESTS_TEMP_FOLDER_H

#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <stdexcept>
#include <string>
#include <string_view>

namespace imr::tests {

class TempFolder {
public:
  TempFolder() {
    std::string path = (std::filesystem::temp_directory_path() / "imr-test-XXXXXX").string();
    if (!::mkdtemp(path.data())) throw std::runtime_error("no temporary folder: " + path);
    path_ = path;
  }
  ~TempFolder() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
  }
  TempFolder(const TempFolder&) = delete;
  TempFolder& operator=(const TempFolder&) = delete;

  std::string path() const { return path_.string(); }
  std::string path(std::string_view name) const { return (path_ / name).string(); }

  /// Writes a file, with the folders above it; returns its path.
  std::string write(std::string_view name, std::string_view bytes) const {
    std::filesystem::create_directories((path_ / name).parent_path());
    std::ofstream(path_ / name, std::ios::binary) << bytes;
    return path(name);
  }

private:
  std::filesystem::path path_;
};

}  // namespace imr::tests

#endif
