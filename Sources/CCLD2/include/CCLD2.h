#ifndef PARLEY_CCLD2_H
#define PARLEY_CCLD2_H

#ifdef __cplusplus
extern "C" {
#endif

/// The likeliest language of a valid UTF-8 text, as Compact Language Detector 2 sees it.
typedef struct {
  /// ISO 639-1 where there is one, else 639-3; "un" where it cannot tell. Storage is static.
  const char *code;
  /// Share of the text in that language, 0…100.
  int percent;
  /// Whether the detector itself calls the answer reliable.
  int reliable;
} parley_cld2_language;

parley_cld2_language parley_cld2_detect(const char *text, int length);

#ifdef __cplusplus
}
#endif

#endif
