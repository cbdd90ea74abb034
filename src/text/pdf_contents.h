// The content streams of a page, decoded in one go. Only for the worker process.
#ifndef IMR_TEXT_PDF_CONTENTS_H
#define IMR_TEXT_PDF_CONTENTS_H

#include <string>

class Object;  // poppler's

namespace imr::text {

/// Poppler inflates and decrypts a content stream sign by sign while it reads it; decoded before, a letter takes a
/// twelfth less of its time (bench/results.md).
/// @param contents what Page::getContents returns: a stream, an array of streams, or neither
/// @return the drawing operators; empty for a page without contents
std::string decode_contents(const Object& contents);

}  // namespace imr::text

#endif
