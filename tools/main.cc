// The program: subcommands are added one file each.
#include <cstdio>
#include <cstring>

#include "imr/text.h"

int main(int argc, char** argv) {
  if (argc == 2 && std::strcmp(argv[1], "--version") == 0) {
    std::puts("imr " IMR_VERSION_STRING);
    return 0;
  }
  if (argc == 2 && std::strcmp(argv[1], "pdf-worker") == 0) return imr::run_pdf_worker();
  std::fputs("usage: imr COMMAND\n", stderr);
  return 2;
}
