// In place of pdf_letter.cc where libharu is not installed.
#include <stdexcept>

#include "pdf_letter.h"

namespace imr::bench {

std::string pdf_letter(const std::string&) {
  throw std::runtime_error("this build writes no PDF: install libhpdf-dev and configure again");
}

}  // namespace imr::bench
