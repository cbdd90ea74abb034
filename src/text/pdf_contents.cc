#include "text/pdf_contents.h"

#include <poppler/Object.h>
#include <poppler/Stream.h>
#include <zlib.h>

#include <new>

namespace imr::text {

namespace {

// As far as the stream goes: one that is cut or damaged ends at that place, as it does for poppler.
void append_inflated(std::string& deflated, std::string& out) {
  z_stream zlib{};
  if (::inflateInit(&zlib) != Z_OK) throw std::bad_alloc();  // it fails for nothing else
  zlib.next_in = reinterpret_cast<Bytef*>(deflated.data());
  zlib.avail_in = static_cast<uInt>(deflated.size());
  unsigned char part[16 << 10];
  for (int status = Z_OK; status == Z_OK;) {
    zlib.next_out = part;
    zlib.avail_out = sizeof part;
    status = ::inflate(&zlib, Z_NO_FLUSH);
    out.append(reinterpret_cast<const char*>(part), sizeof part - zlib.avail_out);
  }
  ::inflateEnd(&zlib);
}

// Prediction, which is for images, lies within poppler's stream.
bool is_only_deflated(Stream& stream) {
  return stream.getKind() == strFlate && stream.getDict()->lookup("DecodeParms").isNull() &&
         stream.getDict()->lookup("DP").isNull();
}

void append_decoded(Stream& stream, std::string& out) {
  if (!is_only_deflated(stream)) return stream.fillString(out);
  std::string deflated;
  stream.getNextStream()->fillString(deflated);
  append_inflated(deflated, out);
}

}  // namespace

std::string decode_contents(const Object& contents) {
  std::string operators;
  if (contents.isStream()) append_decoded(*contents.getStream(), operators);
  for (int i = 0; contents.isArray() && i < contents.arrayGetLength(); ++i) {
    const Object part = contents.arrayGet(i);
    if (part.isStream()) append_decoded(*part.getStream(), operators);
    operators += '\n';  // parts end words (ISO 32000-1, table 30)
  }
  return operators;
}

}  // namespace imr::text
