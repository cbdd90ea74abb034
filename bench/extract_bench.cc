// How fast letter text is normalized, parsed and tagged, on one core, and how fast the vocabularies load.
#include <ctime>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <string>
#include <vector>

#include "imr/determination.h"
#include "imr/facets.h"
#include "imr/schema.h"
#include "imr/text.h"

namespace {

constexpr std::size_t kBytesToRead = 32u << 20;

/// Processor time: what other programs do meanwhile does not count.
double seconds() { return static_cast<double>(std::clock()) / CLOCKS_PER_SEC; }

std::vector<std::string> read_letters(const std::string& folder) {
  std::vector<std::string> letters;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
    if (entry.path().extension() != ".txt") continue;
    std::ifstream file(entry.path(), std::ios::binary);
    letters.emplace_back(std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>());
  }
  return letters;
}

struct Times {
  double normalize = 0, parse = 0, facets = 0;
  std::size_t bytes = 0, letters = 0, values = 0;
};

void read_letter(const std::string& letter, const imr::Schema& schema, Times& times) {
  const double start = seconds();
  const imr::NormalizedText text = imr::normalize_text(letter);
  const double normalized = seconds();
  const imr::Determination determination = imr::parse_letter(text, schema);
  const double parsed = seconds();
  const imr::FacetValues facets = imr::extract_facets(determination, text, schema);
  times.facets += seconds() - parsed;
  times.parse += parsed - normalized;
  times.normalize += normalized - start;
  times.bytes += letter.size();
  ++times.letters;
  times.values += facets.determination.values.size();
}

void print(const char* name, double time, const Times& times) {
  const auto letters = static_cast<double>(times.letters), megabytes = static_cast<double>(times.bytes) / 1e6;
  std::cout << name << "  " << megabytes / time << " MB/s  " << time / letters * 1e6 << " us a letter\n";
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 2) {
    std::cerr << "usage: extract_bench FOLDER [BYTES]    text letters (.txt) below a folder, read over and over\n";
    return 2;
  }
  const double start = seconds();
  const imr::Schema& schema = imr::Schema::embedded();
  const double opened = seconds();
  // Every vocabulary is read and made findable by the first text that is tagged, however short.
  const imr::NormalizedText text = imr::normalize_text("knee");
  (void)imr::extract_facets(imr::parse_letter(text, schema), text, schema);
  std::cout << "schema        " << (opened - start) * 1e3 << " ms\n"
            << "vocabularies  " << (seconds() - opened) * 1e3 << " ms\n";
  const std::vector<std::string> letters = read_letters(argv[1]);
  const std::size_t wanted = argc > 2 ? std::stoul(argv[2]) : kBytesToRead;
  Times times;
  while (times.bytes < wanted && !letters.empty())
    for (const std::string& letter : letters) read_letter(letter, schema, times);
  std::cout << times.letters << " letters, " << static_cast<double>(times.bytes) / 1e6 << " MB, " << times.values
            << " values\n";
  print("normalize   ", times.normalize, times);
  print("parse       ", times.parse, times);
  print("facets      ", times.facets, times);
  print("together    ", times.normalize + times.parse + times.facets, times);
  return letters.empty() ? 1 : 0;
}
