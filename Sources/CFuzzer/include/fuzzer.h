#ifndef C_FUZZER_H
#define C_FUZZER_H

#include <stddef.h>
#include <stdint.h>

/// Runs a target with inputs that libFuzzer makes; with no arguments of its own, and where the program was built
/// without libFuzzer, with the files named.
/// - Returns: the exit code.
int fuzzer_run(int count, char **arguments, int (*target)(const uint8_t *bytes, size_t length));

#endif
