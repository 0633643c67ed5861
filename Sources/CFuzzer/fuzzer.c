#include "fuzzer.h"

#include <stdio.h>
#include <stdlib.h>

/// libFuzzer, where the program is linked with it.
/// - Source: llvm.org/docs/LibFuzzer.html, “Using libFuzzer as a library”.
__attribute__((weak)) int LLVMFuzzerRunDriver(
  int *count, char ***arguments, int (*target)(const uint8_t *bytes, size_t length));

static int replay(const char *path, int (*target)(const uint8_t *, size_t)) {
  FILE *file = fopen(path, "rb");
  if (!file) return 1;
  uint8_t *bytes = NULL;
  size_t length = 0, room = 0, read = 0;
  do {
    length += read;
    if (room - length < 4096) bytes = realloc(bytes, room = room * 2 + 65536);
    if (!bytes) return 1;
  } while ((read = fread(bytes + length, 1, room - length, file)) > 0);
  fclose(file);
  target(bytes, length);
  free(bytes);
  return 0;
}

int fuzzer_run(int count, char **arguments, int (*target)(const uint8_t *, size_t)) {
  if (LLVMFuzzerRunDriver) return LLVMFuzzerRunDriver(&count, &arguments, target);
  int status = 0;
  for (int n = 1; n < count; n++) status |= replay(arguments[n], target);
  return status;
}
