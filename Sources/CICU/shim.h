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
