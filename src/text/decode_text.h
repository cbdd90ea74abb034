// Bytes of a text file to UTF-8.
#ifndef IMR_TEXT_DECODE_TEXT_H
#define IMR_TEXT_DECODE_TEXT_H

#include <string_view>

#include "imr/text.h"

namespace imr::text {

/// Tells the encoding and decodes. In this order:
///  1. a byte order mark of UTF-8, UTF-16LE or UTF-16BE decides;
///  2. UTF-16 without a mark: of its first bytes at least half of those at odd places (little-endian) or at even
///     places (big-endian) are zero, and at most a tenth of the others;
///  3. well-formed UTF-8 is UTF-8;
///  4. otherwise UTF-8, bad bytes becoming U+FFFD, if it has at least as many well-formed characters beyond ASCII
///     as bad bytes; else Windows-1252, in which bytes above ASCII hardly ever form UTF-8.
/// @throws InputError "empty…" if there is nothing but white space; "binary…" if there are NULs, or if more than a
///         tenth are control characters.
ExtractedText decode_text(std::string_view bytes);

}  // namespace imr::text

#endif
