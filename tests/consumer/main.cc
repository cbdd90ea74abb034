// Uses the installed library as a stranger would.
#include <iostream>

#include "imr/date.h"

int main() {
  const auto date = imr::parse_iso_date("2016-12-09");
  if (!date || imr::to_string(*date) != "2016-12-09") return 1;
  std::cout << "decided " << imr::to_string(*date) << '\n';
  return 0;
}
