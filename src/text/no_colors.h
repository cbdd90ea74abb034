// Spares the PDF worker the work on colors.
#ifndef IMR_TEXT_NO_COLORS_H
#define IMR_TEXT_NO_COLORS_H

namespace imr::text {

/// Makes the color library refuse every conversion in this process, after which poppler goes on without. It would
/// build one for each page with an ICC profile, a third of the time that the text of a letter takes; text has no
/// color. Only for the worker process, before the first PDF.
void switch_off_colors();

}  // namespace imr::text

#endif
