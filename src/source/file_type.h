// What a file is by the ending of its name, and which names are passed over.
#ifndef IMR_SOURCE_FILE_TYPE_H
#define IMR_SOURCE_FILE_TYPE_H

#include <string_view>

namespace imr::source {

enum class FileType { Text, Pdf, Jsonl, Archive, Other };

/// The type by the ending of a name or path, in any letter case: .txt, .pdf, .jsonl, and the archives
/// .zip, .tar, .tar.gz, .tgz and .tar.zst. Everything else is Other.
FileType file_type_of(std::string_view name);

/// True if a part of `path` starts with a dot ("." and ".." do not count), or is the folder in which
/// macOS keeps its own notes in archives.
bool is_hidden(std::string_view path);

}  // namespace imr::source

#endif
