#include "CCLD2.h"

#include <cstdio>

#include <cld2/public/compact_lang_det.h>

parley_cld2_language parley_cld2_detect(const char *text, int length) {
  CLD2::Language languages[3];
  int percents[3];
  int bytes = 0;
  bool reliable = false;
  CLD2::DetectLanguageSummary(text, length, true, languages, percents, &bytes, &reliable);
  return {CLD2::LanguageCode(languages[0]), percents[0], reliable};
}
