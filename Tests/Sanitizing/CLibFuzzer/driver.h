#include <stddef.h>
#include <stdint.h>

// libFuzzer's own main does no more than to call this; it has no header that a Swift toolchain brings.
int LLVMFuzzerRunDriver(int *argc, char ***argv, int (*test)(const uint8_t *data, size_t size));
