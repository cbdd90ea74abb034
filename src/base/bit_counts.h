// Counting bits with the machine's own instruction.
#ifndef IMR_BASE_BIT_COUNTS_H
#define IMR_BASE_BIT_COUNTS_H

/// Before a function that calls std::popcount in a loop, outside headers: a program for any x86-64 machine may not use
/// the instruction, so such a function is compiled twice and chosen at the start. Address sanitizer cannot stand the
/// choice.
#if defined(__x86_64__) && defined(__GNUC__) && !defined(__clang__) && !defined(__SANITIZE_ADDRESS__)
#define IMR_COUNTS_BITS __attribute__((target_clones("popcnt", "default")))
#else
#define IMR_COUNTS_BITS
#endif

#endif
