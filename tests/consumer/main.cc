// Uses the installed library as a stranger would: types, the embedded schema, and what other libraries do for it.
#include <iostream>

#include "imr/date.h"
#include "imr/schema.h"
#include "imr/text.h"

int main() {
  const auto date = imr::parse_iso_date("2016-12-09");
  const imr::NormalizedText text = imr::normalize_text("Phys\xC2\xADical therapy\n");
  std::cout << imr::to_string(*date) << ": " << text.text << ", schema " << imr::Schema::embedded().version() << '\n';
  return text.text.starts_with("Physical therapy") ? 0 : 1;
}
