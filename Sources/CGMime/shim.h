#include <stdlib.h>
#include <string.h>

#include <gmime/gmime.h>

// GMime behind a few functions, so that none of its object types reaches Swift. Strings and bytes that are handed out
// belong to the caller, who gives them back with free().

typedef struct {
  char *type;
  char *charset;
  char *location;
  unsigned char *bytes;
  size_t length;
} parley_mail_part;

typedef struct {
  GMimeParser *parser;
  GMimeMessage *message;
  GMimePartIter *parts;
} parley_mail;

static inline char *parley_copy(const char *text) { return text ? strdup(text) : NULL; }

/// Opens a message, or a mailbox of messages; the bytes must outlive it.
static inline parley_mail parley_mail_open(const char *bytes, size_t length, int is_mailbox) {
  g_mime_init();
  GMimeStream *stream = g_mime_stream_mem_new_with_buffer(bytes, length);
  GMimeParser *parser = g_mime_parser_new_with_stream(stream);
  g_object_unref(stream);
  g_mime_parser_set_format(parser, is_mailbox ? GMIME_FORMAT_MBOX : GMIME_FORMAT_MESSAGE);
  parley_mail mail = {parser, NULL, NULL};
  return mail;
}

static inline void parley_mail_forget(parley_mail *mail) {
  if (mail->parts) g_mime_part_iter_free(mail->parts);
  if (mail->message) g_object_unref(mail->message);
  mail->parts = NULL;
  mail->message = NULL;
}

/// Goes to the next message; 0 at the end.
static inline int parley_mail_next(parley_mail *mail) {
  parley_mail_forget(mail);
  if (g_mime_parser_eos(mail->parser)) return 0;
  mail->message = g_mime_parser_construct_message(mail->parser, NULL);
  if (!mail->message) return 0;
  mail->parts = g_mime_part_iter_new(GMIME_OBJECT(mail->message));
  return 1;
}

static inline void parley_mail_close(parley_mail *mail) {
  parley_mail_forget(mail);
  g_object_unref(mail->parser);
}

/// A header in UTF-8, or NULL.
static inline char *parley_mail_header(parley_mail *mail, const char *name) {
  const char *raw = g_mime_object_get_header(GMIME_OBJECT(mail->message), name);
  if (!raw) return NULL;
  char *decoded = g_mime_utils_header_decode_text(NULL, raw);
  char *copy = parley_copy(decoded);
  g_free(decoded);
  return copy;
}

/// Year, month and day of the date as the sender wrote it, as one number such as 20220314; 0 without a date.
static inline int parley_mail_day(parley_mail *mail) {
  GDateTime *date = g_mime_message_get_date(mail->message);
  if (!date) return 0;
  return g_date_time_get_year(date) * 10000 + g_date_time_get_month(date) * 100 + g_date_time_get_day_of_month(date);
}

/// The next part that is no container, decoded; 0 at the end.
static inline int parley_mail_next_part(parley_mail *mail, parley_mail_part *part) {
  memset(part, 0, sizeof *part);
  if (!mail->parts || !g_mime_part_iter_is_valid(mail->parts)) return 0;
  GMimeObject *current = g_mime_part_iter_get_current(mail->parts);
  if (GMIME_IS_PART(current)) {
    GMimeContentType *type = g_mime_object_get_content_type(current);
    char *name = g_mime_content_type_get_mime_type(type);
    part->type = parley_copy(name);
    g_free(name);
    part->charset = parley_copy(g_mime_content_type_get_parameter(type, "charset"));
    part->location = parley_copy(g_mime_object_get_header(current, "Content-Location"));
    GMimeDataWrapper *content = g_mime_part_get_content(GMIME_PART(current));
    if (content) {
      GMimeStream *memory = g_mime_stream_mem_new();
      g_mime_data_wrapper_write_to_stream(content, memory);
      GByteArray *array = g_mime_stream_mem_get_byte_array(GMIME_STREAM_MEM(memory));
      part->length = array->len;
      part->bytes = (unsigned char *)malloc(array->len + 1);
      if (part->bytes) memcpy(part->bytes, array->data, array->len);
      g_object_unref(memory);
    }
  }
  g_mime_part_iter_next(mail->parts);
  return 1;
}

static inline void parley_mail_part_free(parley_mail_part *part) {
  free(part->type);
  free(part->charset);
  free(part->location);
  free(part->bytes);
}
