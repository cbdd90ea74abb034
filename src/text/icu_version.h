// Which ICU makes words and sentences.
#ifndef IMR_TEXT_ICU_VERSION_H
#define IMR_TEXT_ICU_VERSION_H

#include <string>

namespace imr::text {

/// Of the library that runs, not of its headers: "72.1".
std::string icu_version();

}  // namespace imr::text

#endif
