#define DOCTEST_CONFIG_IMPLEMENT
#include <doctest/doctest.h>

#include <cstring>

#include "imr/text.h"

int main(int argc, char** argv) {
  // A text extractor starts the program it runs in as its PDF worker.
  if (argc == 2 && std::strcmp(argv[1], "pdf-worker") == 0) return imr::run_pdf_worker();
  return doctest::Context(argc, argv).run();
}
