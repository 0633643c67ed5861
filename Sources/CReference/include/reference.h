#ifndef C_REFERENCE_H
#define C_REFERENCE_H

#include <stddef.h>
#include <stdint.h>

// What a small C program takes for the work that Dossier does: the other side of every ratio of `make bench`.
// Functions give -1 where something fails, which ends a measurement.

/// Blocks of bytes, one behind the other: block n reaches from `starts[n]` to `starts[n + 1]`.
typedef struct {
  const uint8_t *bytes;
  const size_t *starts;
  size_t count;
} reference_blocks;

/// CPU seconds of this process since it began, over all its threads.
double reference_cpu_seconds(void);

/// Compresses each text by itself at level 6.
/// - Parameter sizes: where to put the length of each stream.
/// - Returns: the sum of their lengths.
int64_t reference_deflate(reference_blocks texts, size_t *sizes);

/// The same, and keeps the streams, one behind the other, in `packed`, which is as long as the texts and 64 bytes for each.
int64_t reference_pack(reference_blocks texts, size_t *sizes, uint8_t *packed);

/// Inflates each stream by itself.
/// - Parameter longest: the length of the longest text.
/// - Returns: the sum of the texts' lengths.
int64_t reference_inflate(reference_blocks streams, size_t longest);

/// Reads all texts of an archive in the order in which they lie there, and inflates them.
/// - Parameter digest: whether to take the SHA-256 of each, as a reader must who wants to know that it is whole.
/// - Returns: the sum of their lengths.
int64_t reference_read(const char *path, int digest);

typedef enum { reference_null, reference_integer, reference_real, reference_text } reference_kind;

typedef struct {
  reference_kind kind;
  int32_t length;
  int64_t integer;
  double real;
  const char *text;
} reference_cell;

/// The rows of one article for one table.
typedef struct {
  int64_t article;
  int64_t first_row;
  size_t rows;
  size_t width;
  const reference_cell *cells;
  /// Which of the statements.
  size_t table;
  /// What `analyses` says of it.
  int64_t table_id, configuration, metadata;
} reference_rows;

/// Inserts rows and, for each article and table, its line of `analyses`.
/// - Parameter batch: how many items are in a transaction.
/// - Returns: CPU seconds from the first row to the last.
double reference_insert(
  const char *path, const char *const *inserts, size_t tables, const reference_rows *items, size_t count, size_t batch);

#endif
