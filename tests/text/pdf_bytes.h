// Makes small PDFs for tests. They have no cross-reference table: poppler finds the objects.
#ifndef IMR_TESTS_TEXT_PDF_BYTES_H
#define IMR_TESTS_TEXT_PDF_BYTES_H

#include <string>
#include <vector>

namespace imr::tests {

/// A PDF of these pages, "9 0 R ", with a font as object 3.
inline std::string pdf_file(const std::string& kids, std::size_t pages, const std::string& objects,
                            const std::string& trailer) {
  return "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[" + kids + "]/Count " +
         std::to_string(pages) + ">>endobj\n3 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj\n" + objects +
         "trailer<</Root 1 0 R/Size 100" + trailer + ">>\n%%EOF\n";
}

/// A page, which has these entries besides its size and its font /F1.
inline std::string pdf_page(std::size_t id, const std::string& entries) {
  return std::to_string(id) + " 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Resources<</Font<</F1 3 0 R>>>>" +
         entries + ">>endobj\n";
}

inline std::string pdf_stream(std::size_t id, const std::string& bytes, const std::string& entries = "") {
  return std::to_string(id) + " 0 obj<</Length " + std::to_string(bytes.size()) + entries + ">>stream\n" + bytes +
         "\nendstream endobj\n";
}

/// A PDF in which each page holds the lines of one string, which must not hold brackets or backslashes.
/// @param trailer  more entries of the trailer, and of the objects that they name
inline std::string pdf_bytes(const std::vector<std::vector<std::string>>& pages, const std::string& trailer = "",
                             const std::string& objects = "") {
  std::string kids, body;
  for (std::size_t page = 0; page < pages.size(); ++page) {
    const std::size_t id = 10 + 2 * page;
    std::string content = "BT /F1 12 Tf 14 TL 72 720 Td\n";
    for (const std::string& line : pages[page]) content += "(" + line + ") Tj T*\n";
    kids += std::to_string(id) + " 0 R ";
    body += pdf_page(id, "/Contents " + std::to_string(id + 1) + " 0 R") + pdf_stream(id + 1, content + "ET\n");
  }
  return pdf_file(kids, pages.size(), body + objects, trailer);
}

/// A PDF of one page with these entries, and the objects that they name.
inline std::string pdf_page_bytes(const std::string& entries, const std::string& objects,
                                  const std::string& trailer = "") {
  return pdf_file("9 0 R", 1, pdf_page(9, entries) + objects, trailer);
}

/// A PDF that no empty password opens: the keys in it belong to none.
inline std::string locked_pdf_bytes() {
  const std::string key(64, '5');
  return pdf_bytes({{"secret"}}, "/Encrypt 4 0 R/ID[<00><00>]",
                   "4 0 obj<</Filter/Standard/V 1/R 2/O<" + key + ">/U<" + key + ">/P -4>>endobj\n");
}

}  // namespace imr::tests

#endif
