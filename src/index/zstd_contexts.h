// Contexts of zstd that free themselves.
#ifndef IMR_INDEX_ZSTD_CONTEXTS_H
#define IMR_INDEX_ZSTD_CONTEXTS_H

#include <zstd.h>

#include <memory>

namespace imr::index {

template <typename T, std::size_t (*free_object)(T*)>
struct FreeZstd {
  void operator()(T* object) const { free_object(object); }
};
using CompressContext = std::unique_ptr<ZSTD_CCtx, FreeZstd<ZSTD_CCtx, ZSTD_freeCCtx>>;
using DecompressContext = std::unique_ptr<ZSTD_DCtx, FreeZstd<ZSTD_DCtx, ZSTD_freeDCtx>>;
using CompressDictionary = std::unique_ptr<ZSTD_CDict, FreeZstd<ZSTD_CDict, ZSTD_freeCDict>>;
using DecompressDictionary = std::unique_ptr<ZSTD_DDict, FreeZstd<ZSTD_DDict, ZSTD_freeDDict>>;

}  // namespace imr::index

#endif
