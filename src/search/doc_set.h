// A set of documents as a bit map: exact, and cheap to join.
#ifndef IMR_SEARCH_DOC_SET_H
#define IMR_SEARCH_DOC_SET_H

#include <algorithm>
#include <bit>
#include <cstdint>
#include <span>
#include <vector>

namespace imr::search {

/// Documents 1 to `last` of one revision of one index. All sets that are joined must be of the same size.
class DocSet {
public:
  using Doc = std::uint32_t;

  explicit DocSet(Doc last = 0) : last_(last), bits_(last / 64 + 1) {}
  Doc last() const { return last_; }
  void add(Doc doc) { bits_[doc / 64] |= std::uint64_t{1} << (doc % 64); }
  /// Adds documents `first` + i with bytes[i] != 0.
  void add_nonzero(Doc first, std::span<const std::uint8_t> bytes);
  void remove(Doc doc) { bits_[doc / 64] &= ~(std::uint64_t{1} << (doc % 64)); }
  bool has(Doc doc) const { return doc <= last_ && ((bits_[doc / 64] >> (doc % 64)) & 1) != 0; }

  DocSet& operator&=(const DocSet& other) {
    return join(other, [](auto a, auto b) { return a & b; });
  }
  DocSet& operator|=(const DocSet& other) {
    return join(other, [](auto a, auto b) { return a | b; });
  }
  DocSet& operator-=(const DocSet& other) {
    return join(other, [](auto a, auto b) { return a & ~b; });
  }

  /// Bit i of word w is document 64 * w + i.
  const std::vector<std::uint64_t>& words() const { return bits_; }

  bool is_within(const DocSet& other) const {
    for (std::size_t i = 0; i < bits_.size(); ++i)
      if ((bits_[i] & ~other.bits_[i]) != 0) return false;
    return true;
  }

  std::uint64_t count() const;

  /// The last member at or before `doc`, which is not above last(); 0 when there is none.
  Doc previous(Doc doc) const {
    std::size_t i = doc / 64;
    std::uint64_t word = bits_[i] << (63 - doc % 64) >> (63 - doc % 64);
    while (word == 0 && i > 0) word = bits_[--i];
    return word == 0 ? 0 : static_cast<Doc>(i * 64 + 63 - static_cast<std::size_t>(std::countl_zero(word)));
  }

  /// The first member at or behind `doc`; 0 when there is none.
  Doc next(Doc doc) const {
    if (doc > last_) return 0;
    std::size_t i = doc / 64;
    std::uint64_t word = bits_[i] >> (doc % 64) << (doc % 64);
    while (word == 0) {
      if (++i == bits_.size()) return 0;
      word = bits_[i];
    }
    return static_cast<Doc>(i * 64 + static_cast<std::size_t>(std::countr_zero(word)));
  }

  /// Calls visit(doc) for every member from `begin` to `end` in ascending order.
  template <typename Visit>
  void for_each(Doc begin, Doc end, Visit&& visit) const {
    std::size_t i = begin / 64;
    const std::size_t last = std::min<std::size_t>(end / 64, bits_.size() - 1);
    const std::uint64_t from_begin = ~std::uint64_t{0} << (begin % 64);
    const std::uint64_t to_end = last == end / 64 ? ~std::uint64_t{0} >> (63 - end % 64) : ~std::uint64_t{0};
    if (i > last) return;
    if (i == last) return visit_word(i, bits_[i] & from_begin & to_end, visit);
    visit_word(i, bits_[i] & from_begin, visit);
    while (++i < last) visit_word(i, bits_[i], visit);
    visit_word(last, bits_[last] & to_end, visit);
  }

  /// Calls visit(doc) for every member in ascending order.
  template <typename Visit>
  void for_each(Visit&& visit) const {
    for (std::size_t i = 0; i < bits_.size(); ++i) visit_word(i, bits_[i], visit);
  }

private:
  template <typename Visit>
  static void visit_word(std::size_t place, std::uint64_t word, Visit& visit) {
    for (; word != 0; word &= word - 1)
      visit(static_cast<Doc>(place * 64 + static_cast<std::size_t>(std::countr_zero(word))));
  }

  template <typename Join>
  DocSet& join(const DocSet& other, Join&& combine) {
    for (std::size_t i = 0; i < bits_.size(); ++i) bits_[i] = combine(bits_[i], other.bits_[i]);
    return *this;
  }

  Doc last_;
  std::vector<std::uint64_t> bits_;
};

/// Adds what postings are visited for to a set.
class SetAdder {
public:
  explicit SetAdder(DocSet& set) : set_(set) {}
  void operator()(DocSet::Doc doc) const { set_.add(doc); }
  void column(DocSet::Doc first, std::span<const std::uint8_t> bytes) const { set_.add_nonzero(first, bytes); }

private:
  DocSet& set_;
};

}  // namespace imr::search

#endif
