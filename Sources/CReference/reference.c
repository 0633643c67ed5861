// For `clock_gettime`, which strict C leaves out.
#define _POSIX_C_SOURCE 200809L

#include "reference.h"

#include <openssl/evp.h>
#include <sqlite3.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <zlib.h>

double reference_cpu_seconds(void) {
  struct timespec now;
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
  return (double)now.tv_sec + (double)now.tv_nsec / 1e9;
}

int64_t reference_pack(reference_blocks texts, size_t *sizes, uint8_t *packed) {
  z_stream stream;
  int64_t total = 0;
  memset(&stream, 0, sizeof stream);
  if (deflateInit(&stream, 6) != Z_OK) return -1;
  for (size_t n = 0; n < texts.count; n++) {
    stream.next_in = (Bytef *)texts.bytes + texts.starts[n];
    stream.avail_in = (uInt)(texts.starts[n + 1] - texts.starts[n]);
    stream.next_out = packed + total;
    stream.avail_out = stream.avail_in + 64;
    if (deflate(&stream, Z_FINISH) != Z_STREAM_END) return -1;
    sizes[n] = stream.total_out;
    total += (int64_t)stream.total_out;
    deflateReset(&stream);
  }
  deflateEnd(&stream);
  return total;
}

int64_t reference_deflate(reference_blocks texts, size_t *sizes) {
  size_t room = texts.starts[texts.count] + 64 * texts.count;
  uint8_t *packed = malloc(room);
  if (!packed) return -1;
  int64_t total = reference_pack(texts, sizes, packed);
  free(packed);
  return total;
}

int64_t reference_inflate(reference_blocks streams, size_t longest) {
  z_stream stream;
  int64_t total = 0;
  uint8_t *text = malloc(longest + 1);
  memset(&stream, 0, sizeof stream);
  if (!text || inflateInit(&stream) != Z_OK) return -1;
  for (size_t n = 0; n < streams.count; n++) {
    stream.next_in = (Bytef *)streams.bytes + streams.starts[n];
    stream.avail_in = (uInt)(streams.starts[n + 1] - streams.starts[n]);
    stream.next_out = text;
    stream.avail_out = (uInt)longest;
    if (inflate(&stream, Z_FINISH) != Z_STREAM_END) return -1;
    total += (int64_t)stream.total_out;
    inflateReset(&stream);
  }
  inflateEnd(&stream);
  free(text);
  return total;
}

int64_t reference_read(const char *path, int digest) {
  sqlite3 *db;
  sqlite3_stmt *rows;
  z_stream stream;
  EVP_MD_CTX *context = EVP_MD_CTX_new();
  EVP_MD *sha256 = EVP_MD_fetch(NULL, "SHA256", NULL);
  unsigned char hash[EVP_MAX_MD_SIZE];
  int64_t total = 0;
  size_t room = 1 << 20;
  uint8_t *text = malloc(room);
  memset(&stream, 0, sizeof stream);
  if (!context || !sha256 || !text || inflateInit(&stream) != Z_OK) return -1;
  if (sqlite3_open_v2(path, &db, SQLITE_OPEN_READONLY, NULL) != SQLITE_OK) return -1;
  if (sqlite3_prepare_v2(db, "SELECT sz, data FROM sqlar ORDER BY rowid", -1, &rows, NULL) != SQLITE_OK) return -1;
  while (sqlite3_step(rows) == SQLITE_ROW) {
    size_t size = (size_t)sqlite3_column_int64(rows, 0);
    const uint8_t *data = sqlite3_column_blob(rows, 1);
    size_t length = (size_t)sqlite3_column_bytes(rows, 1);
    const uint8_t *whole = data;
    if (size > room) {
      room = size;
      free(text);
      if (!(text = malloc(room))) return -1;
    }
    if (size != length) {
      stream.next_in = (Bytef *)data;
      stream.avail_in = (uInt)length;
      stream.next_out = text;
      stream.avail_out = (uInt)size;
      if (inflate(&stream, Z_FINISH) != Z_STREAM_END || stream.total_out != size) return -1;
      inflateReset(&stream);
      whole = text;
    }
    if (digest) {
      unsigned int written;
      EVP_DigestInit_ex(context, sha256, NULL);
      EVP_DigestUpdate(context, whole, size);
      EVP_DigestFinal_ex(context, hash, &written);
    }
    total += (int64_t)size;
  }
  EVP_MD_CTX_free(context);
  EVP_MD_free(sha256);
  sqlite3_finalize(rows);
  sqlite3_close(db);
  inflateEnd(&stream);
  free(text);
  return total;
}

static int bind(sqlite3_stmt *statement, int place, const reference_cell *cell) {
  switch (cell->kind) {
  case reference_null: return sqlite3_bind_null(statement, place);
  case reference_integer: return sqlite3_bind_int64(statement, place, cell->integer);
  case reference_real: return sqlite3_bind_double(statement, place, cell->real);
  case reference_text: return sqlite3_bind_text(statement, place, cell->text, cell->length, SQLITE_STATIC);
  }
  return SQLITE_MISUSE;
}

static int insert(sqlite3_stmt *statement, const reference_rows *item) {
  for (size_t row = 0; row < item->rows; row++) {
    sqlite3_bind_int64(statement, 1, item->first_row + (int64_t)row);
    sqlite3_bind_int64(statement, 2, item->article);
    for (size_t column = 0; column < item->width; column++) {
      if (bind(statement, (int)column + 3, item->cells + row * item->width + column) != SQLITE_OK) return -1;
    }
    if (sqlite3_step(statement) != SQLITE_DONE) return -1;
    sqlite3_reset(statement);
  }
  return 0;
}

static int note(sqlite3_stmt *statement, const reference_rows *item) {
  sqlite3_bind_int64(statement, 1, item->article);
  sqlite3_bind_int64(statement, 2, item->table_id);
  sqlite3_bind_int64(statement, 3, item->configuration);
  sqlite3_bind_int64(statement, 4, item->metadata);
  sqlite3_bind_int64(statement, 5, (int64_t)item->rows);
  if (sqlite3_step(statement) != SQLITE_DONE) return -1;
  return sqlite3_reset(statement);
}

double reference_insert(
  const char *path, const char *const *inserts, size_t tables, const reference_rows *items, size_t count, size_t batch) {
  sqlite3 *db;
  sqlite3_stmt *analyses, *statements[16];
  if (tables > 16 || sqlite3_open_v2(path, &db, SQLITE_OPEN_READWRITE, NULL) != SQLITE_OK) return -1;
  const char *settings =
    "PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA foreign_keys = ON; PRAGMA cell_size_check = ON";
  if (sqlite3_exec(db, settings, NULL, NULL, NULL) != SQLITE_OK) return -1;
  for (size_t n = 0; n < tables; n++) {
    if (sqlite3_prepare_v2(db, inserts[n], -1, &statements[n], NULL) != SQLITE_OK) return -1;
  }
  const char *line = "INSERT INTO analyses VALUES (?, ?, ?, ?, ?, NULL, NULL)";
  if (sqlite3_prepare_v2(db, line, -1, &analyses, NULL) != SQLITE_OK) return -1;
  double begin = reference_cpu_seconds();
  for (size_t first = 0; first < count; first += batch) {
    if (sqlite3_exec(db, "BEGIN IMMEDIATE", NULL, NULL, NULL) != SQLITE_OK) return -1;
    for (size_t n = first; n < count && n < first + batch; n++) {
      if (insert(statements[items[n].table], items + n) || note(analyses, items + n)) return -1;
    }
    if (sqlite3_exec(db, "COMMIT", NULL, NULL, NULL) != SQLITE_OK) return -1;
  }
  double seconds = reference_cpu_seconds() - begin;
  for (size_t n = 0; n < tables; n++) sqlite3_finalize(statements[n]);
  sqlite3_finalize(analyses);
  sqlite3_close(db);
  return seconds;
}
