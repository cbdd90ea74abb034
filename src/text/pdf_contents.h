// The contents of a page, inflated before poppler reads them. Only for the worker process.
#ifndef IMR_TEXT_PDF_CONTENTS_H
#define IMR_TEXT_PDF_CONTENTS_H

#include <deque>
#include <string>

class Object;  // poppler's
class Page;

namespace imr::text {

/// The contents of a page, for Gfx::display. Poppler inflates them byte by byte below its lexer and reads on where they
/// are damaged; inflated before by zlib, a letter takes a tenth less of its time (bench/results.md), and damage is
/// seen. Poppler gets as they are: streams that are encoded otherwise too, and those by which a page would grow beyond
/// 8 MB.
/// @param page      its contents are a stream, an array of streams, or missing
/// @param inflated  what the streams of the result read from; must outlive it
/// @return an array of streams, for Gfx::display
/// @throws InputError if a stream is cut or does not have its checksum (RFC 1950, RFC 1951)
Object inflate_contents(Page& page, std::deque<std::string>& inflated);

}  // namespace imr::text

#endif
