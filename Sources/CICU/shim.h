// The toolchain's Foundation carries an ICU of its own, of another version. Where the compiler meets both, it merges the
// enumerations by name and stops at their differences; so ours go by other names (the enumerators keep theirs).
#define UErrorCode WinnowUErrorCode
#define UProperty WinnowUProperty
#define UScriptCode WinnowUScriptCode
#define UBlockCode WinnowUBlockCode
#define UCharCategory WinnowUCharCategory
#define ULineBreak WinnowULineBreak
#define USentenceBreak WinnowUSentenceBreak
#define UWordBreakValues WinnowUWordBreakValues
#define UIndicPositionalCategory WinnowUIndicPositionalCategory
#define UIndicSyllabicCategory WinnowUIndicSyllabicCategory
#define UJoiningGroup WinnowUJoiningGroup
#define UJoiningType WinnowUJoiningType
#define UGraphemeClusterBreak WinnowUGraphemeClusterBreak
#define UVerticalOrientation WinnowUVerticalOrientation
#define UEastAsianWidth WinnowUEastAsianWidth
#define UDecompositionType WinnowUDecompositionType
#define UHangulSyllableType WinnowUHangulSyllableType
#define UNumericType WinnowUNumericType
#define UBidiPairedBracketType WinnowUBidiPairedBracketType
#define UCharDirection WinnowUCharDirection

#include <unicode/ubrk.h>
#include <unicode/uchar.h>
#include <unicode/ucnv.h>
#include <unicode/ucsdet.h>
#include <unicode/unorm2.h>
#include <unicode/uscript.h>
#include <unicode/ustring.h>
#include <unicode/utext.h>
#include <unicode/uvernum.h>

// ICU renames its functions by version with macros (unorm2_getNFCInstance_72), which Swift cannot see.
// Each one that we call has a name of its own here.
static inline const UNormalizer2 *winnow_nfc(UErrorCode *status) { return unorm2_getNFCInstance(status); }
static inline const UNormalizer2 *winnow_nfkc(UErrorCode *status) { return unorm2_getNFKCInstance(status); }
static inline const UNormalizer2 *winnow_nfkc_casefold(UErrorCode *status) {
  return unorm2_getNFKCCasefoldInstance(status);
}
static inline const UNormalizer2 *winnow_nfkd(UErrorCode *status) { return unorm2_getNFKDInstance(status); }
static inline int32_t winnow_normalize(
    const UNormalizer2 *form, const UChar *source, int32_t length, UChar *out, int32_t capacity,
    UErrorCode *status) {
  return unorm2_normalize(form, source, length, out, capacity, status);
}
static inline int32_t winnow_span_quick_check_yes(
    const UNormalizer2 *form, const UChar *source, int32_t length, UErrorCode *status) {
  return unorm2_spanQuickCheckYes(form, source, length, status);
}
static inline UBool winnow_has_boundary_before(const UNormalizer2 *form, UChar32 c) {
  return unorm2_hasBoundaryBefore(form, c);
}
static inline UNormalizationCheckResult winnow_quick_check_nfc(UChar32 c) {
  return (UNormalizationCheckResult)u_getIntPropertyValue(c, UCHAR_NFC_QUICK_CHECK);
}
static inline uint8_t winnow_combining_class(UChar32 c) { return u_getCombiningClass(c); }
static inline UBool winnow_is_alphabetic(UChar32 c) { return u_isUAlphabetic(c); }
static inline UBool winnow_is_upper(UChar32 c) { return u_isUUppercase(c) || u_istitle(c); }
static inline UBool winnow_is_lower(UChar32 c) { return u_isULowercase(c); }
static inline UBool winnow_is_white_space(UChar32 c) { return u_isUWhiteSpace(c); }
static inline UChar32 winnow_fold_case(UChar32 c) { return u_foldCase(c, U_FOLD_CASE_DEFAULT); }
static inline UChar32 winnow_to_upper(UChar32 c) { return u_toupper(c); }
static inline int8_t winnow_general_category(UChar32 c) { return u_charType(c); }
static inline int32_t winnow_int_property(UChar32 c, UProperty which) { return u_getIntPropertyValue(c, which); }
static inline UBool winnow_binary_property(UChar32 c, UProperty which) { return u_hasBinaryProperty(c, which); }
static inline UScriptCode winnow_script(UChar32 c, UErrorCode *status) { return uscript_getScript(c, status); }
static inline UBreakIterator *winnow_break_open(
    UBreakIteratorType type, const char *locale, UErrorCode *status) {
  return ubrk_open(type, locale, NULL, 0, status);
}
static inline void winnow_break_close(UBreakIterator *iterator) { ubrk_close(iterator); }
static inline void winnow_break_set_utf8(
    UBreakIterator *iterator, UText *holder, const char *text, int64_t length, UErrorCode *status) {
  utext_openUTF8(holder, text, length, status);
  ubrk_setUText(iterator, holder, status);
}
static inline void winnow_utext_close(UText *text) { utext_close(text); }
static inline UText winnow_utext_empty(void) { UText text = UTEXT_INITIALIZER; return text; }
static inline int32_t winnow_break_first(UBreakIterator *iterator) { return ubrk_first(iterator); }
static inline int32_t winnow_break_next(UBreakIterator *iterator) { return ubrk_next(iterator); }
static inline int32_t winnow_break_rule_status(UBreakIterator *iterator) { return ubrk_getRuleStatus(iterator); }
static inline UConverter *winnow_converter_open(const char *name, UErrorCode *status) { return ucnv_open(name, status); }
static inline void winnow_converter_close(UConverter *converter) { ucnv_close(converter); }
static inline int32_t winnow_convert_to_utf16(
    UConverter *converter, UChar *out, int32_t capacity, const char *source, int32_t length,
    UErrorCode *status) {
  return ucnv_toUChars(converter, out, capacity, source, length, status);
}
static inline UCharsetDetector *winnow_detector_open(UErrorCode *status) { return ucsdet_open(status); }
static inline void winnow_detector_close(UCharsetDetector *detector) { ucsdet_close(detector); }
static inline void winnow_detector_set_text(
    UCharsetDetector *detector, const char *text, int32_t length, UErrorCode *status) {
  ucsdet_setText(detector, text, length, status);
}
static inline const UCharsetMatch *winnow_detector_detect(UCharsetDetector *detector, UErrorCode *status) {
  return ucsdet_detect(detector, status);
}
static inline const char *winnow_match_name(const UCharsetMatch *match, UErrorCode *status) {
  return ucsdet_getName(match, status);
}
static inline int32_t winnow_match_confidence(const UCharsetMatch *match, UErrorCode *status) {
  return ucsdet_getConfidence(match, status);
}

// Conversion and detection of legacy encodings, without ICU types in the signatures.
static inline void *winnow_charset_open(const char *name) {
  UErrorCode status = U_ZERO_ERROR;
  UConverter *converter = ucnv_open(name, &status);
  if (converter) ucnv_setToUCallBack(converter, UCNV_TO_U_CALLBACK_STOP, NULL, NULL, NULL, &status);
  return converter;
}
static inline void winnow_charset_close(void *converter) { ucnv_close((UConverter *)converter); }
/// 0: all is converted; 1: the output is full; 2: stopped at bytes that mean nothing.
static inline int winnow_charset_piece(
    void *converter, uint16_t **out, const uint16_t *out_limit, const char **source,
    const char *source_limit) {
  UErrorCode status = U_ZERO_ERROR;
  ucnv_toUnicode(
      (UConverter *)converter, (UChar **)out, (const UChar *)out_limit, source, source_limit, NULL, 1,
      &status);
  if (status == U_BUFFER_OVERFLOW_ERROR) return 1;
  return U_FAILURE(status) ? 2 : 0;
}
/// The bytes at which the converter stopped (room for 32); their number.
static inline int winnow_charset_invalid(void *converter, char *bytes) {
  UErrorCode status = U_ZERO_ERROR;
  int8_t length = 32;
  ucnv_getInvalidChars((UConverter *)converter, bytes, &length, &status);
  return U_FAILURE(status) || length < 0 ? 0 : length;
}
/// Writes the name of the likeliest encoding into `name`; 0 if there is none of at least `confidence` (0 to 100).
static inline int winnow_charset_detect(
    const char *text, int32_t length, int confidence, char *name, size_t capacity) {
  UErrorCode status = U_ZERO_ERROR;
  UCharsetDetector *detector = ucsdet_open(&status);
  if (U_FAILURE(status)) return 0;
  ucsdet_setText(detector, text, length, &status);
  const UCharsetMatch *match = ucsdet_detect(detector, &status);
  int found = 0;
  if (U_SUCCESS(status) && match && ucsdet_getConfidence(match, &status) >= confidence) {
    const char *best = ucsdet_getName(match, &status);
    size_t i = 0;
    for (; best && best[i] && i + 1 < capacity; i++) name[i] = best[i];
    name[i] = 0;
    found = i > 0;
  }
  ucsdet_close(detector);
  return found;
}

// Properties, normalization and word breaks, without ICU's types or enumerators in the signatures: where the compiler
// also sees the ICU of Foundation, it may hide ours.
enum {
  WINNOW_CLAIM_LETTER = 1 << 5, WINNOW_CLAIM_UPPER = 1 << 6, WINNOW_CLAIM_LOWER = 1 << 7,
  WINNOW_CLAIM_DIGIT = 1 << 8, WINNOW_CLAIM_WHITE_SPACE = 1 << 9, WINNOW_CLAIM_PICTOGRAPH = 1 << 10,
  WINNOW_CLAIM_DICTIONARY = 1 << 11, WINNOW_CLAIM_INVISIBLE = 1 << 12,
};
/// The Word_Break value in the low five bits, and the claims above.
static inline uint16_t winnow_character_class(int32_t c) {
  int category = u_charType(c);
  int digit = category == U_DECIMAL_DIGIT_NUMBER;
  int white = u_isUWhiteSpace(c);
  int bits = u_getIntPropertyValue(c, UCHAR_WORD_BREAK) & 0x1F;
  if (digit) bits |= WINNOW_CLAIM_DIGIT;
  else if (u_isUAlphabetic(c)) bits |= WINNOW_CLAIM_LETTER;
  if (u_isUUppercase(c) || u_istitle(c)) bits |= WINNOW_CLAIM_UPPER;
  if (u_isULowercase(c)) bits |= WINNOW_CLAIM_LOWER;
  if (white) bits |= WINNOW_CLAIM_WHITE_SPACE;
  if (white || category == U_CONTROL_CHAR || category == U_FORMAT_CHAR) bits |= WINNOW_CLAIM_INVISIBLE;
  if (u_hasBinaryProperty(c, UCHAR_EXTENDED_PICTOGRAPHIC)) bits |= WINNOW_CLAIM_PICTOGRAPH;
  if (u_getIntPropertyValue(c, UCHAR_LINE_BREAK) == U_LB_COMPLEX_CONTEXT ||
      u_hasBinaryProperty(c, UCHAR_IDEOGRAPHIC) ||
      u_getIntPropertyValue(c, UCHAR_SCRIPT) == USCRIPT_HIRAGANA)
    bits |= WINNOW_CLAIM_DICTIONARY;
  return (uint16_t)bits;
}
/// 1 for Latin, Greek, Common and Inherited.
static inline int winnow_is_latin_greek_or_common(int32_t c) {
  int script = u_getIntPropertyValue(c, UCHAR_SCRIPT);
  return script == USCRIPT_LATIN || script == USCRIPT_GREEK || script == USCRIPT_COMMON ||
         script == USCRIPT_INHERITED;
}
/// Applies a form (0 NFC, 1 NFKD, 2 NFKC_Casefold); the length of the result, which may be over `capacity`, or -1.
static inline int32_t winnow_form_apply(
    int form, const uint16_t *source, int32_t length, uint16_t *out, int32_t capacity) {
  UErrorCode status = U_ZERO_ERROR;
  const UNormalizer2 *normalizer = form == 0   ? unorm2_getNFCInstance(&status)
                                   : form == 1 ? unorm2_getNFKDInstance(&status)
                                               : unorm2_getNFKCCasefoldInstance(&status);
  if (U_FAILURE(status)) return -1;
  int32_t needed =
      unorm2_normalize(normalizer, (const UChar *)source, length, (UChar *)out, capacity, &status);
  return U_FAILURE(status) && status != U_BUFFER_OVERFLOW_ERROR ? -1 : needed;
}
/// 1 if a form (as above) neither changes the character nor joins it with one before or behind it.
static inline int winnow_form_is_inert(int form, int32_t c) {
  UErrorCode status = U_ZERO_ERROR;
  const UNormalizer2 *normalizer = form == 0   ? unorm2_getNFCInstance(&status)
                                   : form == 1 ? unorm2_getNFKDInstance(&status)
                                               : unorm2_getNFKCCasefoldInstance(&status);
  return U_SUCCESS(status) && unorm2_isInert(normalizer, c);
}
/// A break iterator for words, or NULL.
static inline void *winnow_words_open(void) {
  UErrorCode status = U_ZERO_ERROR;
  UBreakIterator *iterator = ubrk_open(UBRK_WORD, "", NULL, 0, &status);
  return U_FAILURE(status) ? NULL : iterator;
}
static inline void winnow_words_close(void *iterator) { ubrk_close((UBreakIterator *)iterator); }
/// Sets the text; 0 if that failed. The text must stay where it is until the last call of winnow_words_next.
static inline int winnow_words_set(void *iterator, const char *text, int64_t length) {
  UErrorCode status = U_ZERO_ERROR;
  UText holder = UTEXT_INITIALIZER;
  utext_openUTF8(&holder, text, length, &status);
  ubrk_setUText((UBreakIterator *)iterator, &holder, &status);
  utext_close(&holder);
  if (U_FAILURE(status)) return 0;
  ubrk_first((UBreakIterator *)iterator);
  return 1;
}
/// The next boundary, or a negative number at the end.
static inline int32_t winnow_words_next(void *iterator) { return ubrk_next((UBreakIterator *)iterator); }
/// 1 if no normalization form joins or moves the character to one before it.
static inline int winnow_begins_anew(int32_t c) {
  return u_getCombiningClass(c) == 0 && u_getIntPropertyValue(c, UCHAR_NFC_QUICK_CHECK) != UNORM_MAYBE;
}
/// The number of a character's script.
static inline int32_t winnow_script_of(int32_t c) { return u_getIntPropertyValue(c, UCHAR_SCRIPT); }
/// The number of the script with an ISO 15924 code; -1 if there is none.
static inline int32_t winnow_script_named(const char *name) { return u_getPropertyValueEnum(UCHAR_SCRIPT, name); }
/// Simple case folding: one character for one.
static inline int32_t winnow_fold_simple(int32_t c) { return u_foldCase(c, U_FOLD_CASE_DEFAULT); }
/// The version of the library that is loaded: a hundred times the major, plus the minor number.
static inline int winnow_icu_loaded_version(void) {
  UVersionInfo version;
  u_getVersion(version);
  return version[0] * 100 + version[1];
}
