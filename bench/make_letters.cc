// make_letters: writes invented letters as they are published, and what is true of them.
#include <CLI/CLI.hpp>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <nlohmann/json.hpp>

#include "letters/letter_text.h"
#include "letters/make_facts.h"
#include "letters/planted.h"
#include "letters/truth.h"
#include "pdf_letter.h"

namespace {

using namespace imr::bench;

struct Arguments {
  std::size_t count = 0;
  std::uint64_t seed = 1;
  std::string format = "jsonl", out = "-", truth, decisions = "argued";
};

class LetterFile {
public:
  explicit LetterFile(const Arguments& arguments)
      : format_(arguments.format), is_folder_(format_ != "jsonl"), out_(arguments.out) {
    if (is_folder_) std::filesystem::create_directories(out_);
    else if (out_ != "-") file_.open(out_, std::ios::binary);
    if (!is_folder_ && out_ != "-" && !file_) throw std::runtime_error("cannot write " + out_);
  }

  void write(const std::string& id, const std::string& text) {
    if (!is_folder_) {
      (out_ == "-" ? std::cout : file_) << "{\"id\":\"" << id << "\",\"text\":" << nlohmann::json(text).dump() << "}\n";
      return;
    }
    const std::filesystem::path folder = std::filesystem::path(out_) / id.substr(0, 4);  // a folder a year
    std::filesystem::create_directories(folder);
    std::ofstream(folder / (id + "." + format_), std::ios::binary) << (format_ == "pdf" ? pdf_letter(text) : text);
  }

private:
  std::string format_;
  bool is_folder_;
  std::string out_;
  std::ofstream file_;
};

/// From a stream of its own, so that all else stays as it is.
void draw_decisions(const Arguments& arguments, std::size_t number, LetterFacts& facts) {
  Random random(~arguments.seed, number);
  if (arguments.decisions == "shuffled") shuffle_decisions(facts, random);
  if (arguments.decisions == "planted") plant_differences(facts, random);
}

void make_letters(const Arguments& arguments) {
  const Catalogue catalogue(imr::Schema::embedded());
  LetterFile letters(arguments);
  std::ofstream truth;
  if (!arguments.truth.empty()) truth.open(arguments.truth, std::ios::binary);
  for (std::size_t number = 1; number <= arguments.count; ++number) {
    Random random(arguments.seed, number);
    LetterFacts facts = make_facts(catalogue, number, random);
    draw_decisions(arguments, number, facts);
    letters.write(facts.case_number, letter_text(catalogue, facts, random));
    if (truth.is_open()) truth << truth_line(facts) << '\n';
  }
}

}  // namespace

int main(int argc, char** argv) {
  Arguments arguments;
  CLI::App app("Makes letters like those of the Independent Medical Review");
  app.add_option("count", arguments.count, "Letters")->required();
  app.add_option("--seed", arguments.seed, "Another seed gives other letters");
  app.add_option("--format", arguments.format, "A JSONL file, or a folder of text or PDF files")
      ->check(CLI::IsMember({"jsonl", "txt", "pdf"}));
  app.add_option("--out", arguments.out, "File or folder; - is standard output");
  app.add_option("--truth", arguments.truth, "File for what is true of the letters, as JSONL");
  app.add_option("--decisions", arguments.decisions, "As argued, drawn anew, or with planted differences only")
      ->check(CLI::IsMember({"argued", "shuffled", "planted"}));
  CLI11_PARSE(app, argc, argv);
  try {
    std::ios::sync_with_stdio(false);
    make_letters(arguments);
    return 0;
  } catch (const std::exception& error) {
    std::cerr << "make_letters: " << error.what() << '\n';
    return 2;
  }
}
