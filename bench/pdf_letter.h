// A made letter as a PDF.
#ifndef IMR_BENCH_PDF_LETTER_H
#define IMR_BENCH_PDF_LETTER_H

#include <string>

namespace imr::bench {

/// Lines of `text` in a typewriter's font, a page a form feed or what a page holds; streams are compressed. The same
/// text gives the same bytes.
/// @throws std::runtime_error where the program was built without libharu
std::string pdf_letter(const std::string& text);

}  // namespace imr::bench

#endif
