// Elements of one SVG picture.
#ifndef IMR_OUTPUT_SVG_DRAWING_H
#define IMR_OUTPUT_SVG_DRAWING_H

#include <string>

namespace imr::output {

inline constexpr const char* kInk = "#1a2733";
inline constexpr const char* kMark = "#3b6e8f";
inline constexpr const char* kPale = "#b9cbd8";
inline constexpr const char* kBand = "#dbe6ee";
inline constexpr const char* kGrid = "#d9dee2";
inline constexpr const char* kNote = "#55636e";

/// Width of a character of the usual size, on average.
inline constexpr double kCharWidth = 6.6;

/// Lengths are in units of the picture (96 an inch); y grows downward. Texts are escaped.
class SvgDrawing {
public:
  void line(double x1, double y1, double x2, double y2, const char* color, double thickness = 1);
  void rectangle(double x, double y, double width, double height, const std::string& fill);
  void dot(double x, double y, const char* fill = kMark);
  /// @param points  "x,y x,y …"
  void shape(const std::string& points, const char* fill);
  /// @param anchor  "start", "middle" or "end"
  void text(double x, double y, const std::string& words, const char* anchor = "start", int size = 12,
            const char* color = kInk);
  /// Text that runs upward.
  void upward_text(double x, double y, const std::string& words, int size = 11, const char* color = kNote);
  std::string finish(double width, double height, const std::string& title) const;

private:
  std::string body_;
};

/// A length with one digit.
std::string svg_number(double value);

}  // namespace imr::output

#endif
