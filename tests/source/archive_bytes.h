// Makes small archives for tests.
#ifndef IMR_TESTS_SOURCE_ARCHIVE_BYTES_H
#define IMR_TESTS_SOURCE_ARCHIVE_BYTES_H

#include <archive.h>
#include <archive_entry.h>

#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

namespace imr::tests {

using ArchiveFiles = std::vector<std::pair<std::string, std::string>>;

/// The bytes of an archive whose kind is told by `ending`: ".zip", ".tar", ".tar.gz", ".tgz", ".tar.zst". A zip with
/// a password is encrypted.
inline std::string archive_bytes(const std::string& ending, const ArchiveFiles& files, const char* password = nullptr) {
  archive* writer = archive_write_new();
  const bool is_zip = ending == ".zip";
  is_zip ? archive_write_set_format_zip(writer) : archive_write_set_format_pax_restricted(writer);
  if (ending == ".tar.gz" || ending == ".tgz") archive_write_add_filter_gzip(writer);
  if (ending == ".tar.zst") archive_write_add_filter_zstd(writer);
  if (password) archive_write_set_options(writer, "zip:encryption=zipcrypt");
  if (password) archive_write_set_passphrase(writer, password);
  std::string bytes(4 << 20, '\0');
  std::size_t used = 0;
  if (archive_write_open_memory(writer, bytes.data(), bytes.size(), &used) != ARCHIVE_OK)
    throw std::runtime_error(archive_error_string(writer));
  for (const auto& [name, content] : files) {
    archive_entry* entry = archive_entry_new();
    archive_entry_set_pathname(entry, name.c_str());
    archive_entry_set_size(entry, static_cast<la_int64_t>(content.size()));
    archive_entry_set_filetype(entry, AE_IFREG);
    archive_entry_set_perm(entry, 0644);
    if (archive_write_header(writer, entry) < ARCHIVE_WARN) throw std::runtime_error(archive_error_string(writer));
    archive_write_data(writer, content.data(), content.size());
    archive_entry_free(entry);
  }
  archive_write_close(writer);
  archive_write_free(writer);
  bytes.resize(used);
  return bytes;
}

}  // namespace imr::tests

#endif
