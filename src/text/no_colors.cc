// Spares the PDF worker the work on colors.
#include "text/no_colors.h"

#include <lcms2.h>
#include <lcms2_plugin.h>

#include <initializer_list>

namespace imr::text {

namespace {

cmsPipeline* refuse(cmsContext, cmsUInt32Number, cmsUInt32Number*, cmsHPROFILE*, cmsBool*, cmsFloat64Number*,
                    cmsUInt32Number) {
  return nullptr;
}

}  // namespace

void switch_off_colors() {
  for (const cmsUInt32Number intent :
       {INTENT_PERCEPTUAL, INTENT_RELATIVE_COLORIMETRIC, INTENT_SATURATION, INTENT_ABSOLUTE_COLORIMETRIC}) {
    cmsPluginRenderingIntent plugin{};
    plugin.base = {cmsPluginMagicNumber, LCMS_VERSION, cmsPluginRenderingIntentSig, nullptr};
    plugin.Intent = intent;
    plugin.Link = refuse;
    cmsPlugin(&plugin);
  }
}

}  // namespace imr::text
