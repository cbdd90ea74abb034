#include "output/svg_drawing.h"

#include "output/table_text.h"

namespace imr::output {

namespace {

std::string escape(const std::string& text) {
  std::string escaped;
  for (const char c : text) {
    if (c == '&') escaped += "&amp;";
    else if (c == '<') escaped += "&lt;";
    else if (c == '>') escaped += "&gt;";
    else if (c == '"') escaped += "&quot;";
    else if (static_cast<unsigned char>(c) >= 0x20) escaped += c;
  }
  return escaped;
}

std::string attribute(const char* name, double value) {
  return std::string(" ") + name + "=\"" + svg_number(value) + "\"";
}

std::string attribute(const char* name, const std::string& value) {
  return std::string(" ") + name + "=\"" + value + "\"";
}

}  // namespace

std::string svg_number(double value) { return fixed(value, 1); }

void SvgDrawing::line(double x1, double y1, double x2, double y2, const char* color, double thickness) {
  body_ += "<line" + attribute("x1", x1) + attribute("y1", y1) + attribute("x2", x2) + attribute("y2", y2) +
           attribute("stroke", color) + attribute("stroke-width", thickness) + "/>\n";
}

void SvgDrawing::rectangle(double x, double y, double width, double height, const std::string& fill) {
  body_ += "<rect" + attribute("x", x) + attribute("y", y) + attribute("width", width) + attribute("height", height) +
           attribute("fill", fill) + "/>\n";
}

void SvgDrawing::dot(double x, double y, const char* fill) {
  body_ += "<circle" + attribute("cx", x) + attribute("cy", y) + attribute("r", 3.5) + attribute("fill", fill) +
           attribute("stroke", kMark) + "/>\n";
}

void SvgDrawing::shape(const std::string& points, const char* fill) {
  body_ += "<polygon" + attribute("points", points) + attribute("fill", fill) + "/>\n";
}

void SvgDrawing::text(double x, double y, const std::string& words, const char* anchor, int size, const char* color) {
  body_ += "<text" + attribute("x", x) + attribute("y", y) + attribute("text-anchor", anchor) +
           attribute("font-size", std::to_string(size)) + attribute("fill", color) + ">" + escape(words) + "</text>\n";
}

void SvgDrawing::upward_text(double x, double y, const std::string& words, int size, const char* color) {
  const std::string turn = "rotate(-90 " + svg_number(x) + " " + svg_number(y) + ")";
  body_ += "<text" + attribute("x", x) + attribute("y", y) + attribute("text-anchor", "middle") +
           attribute("font-size", std::to_string(size)) + attribute("fill", color) + attribute("transform", turn) +
           ">" + escape(words) + "</text>\n";
}

std::string SvgDrawing::finish(double width, double height, const std::string& title) const {
  return "<svg xmlns=\"http://www.w3.org/2000/svg\"" + attribute("width", width) + attribute("height", height) +
         attribute("viewBox", "0 0 " + svg_number(width) + " " + svg_number(height)) +
         " font-family=\"Helvetica, Arial, sans-serif\" role=\"img\">\n<title>" + escape(title) +
         "</title>\n<rect width=\"100%\" height=\"100%\" fill=\"#ffffff\"/>\n" + body_ + "</svg>\n";
}

}  // namespace imr::output
