// In C because the headers show renameat2 and syncfs only to code that asks for GNU extensions, which
// Swift's Glibc module does not, and syscall(2) is variadic, which Swift cannot call.
#define _GNU_SOURCE
#include "file_system.h"

#include <errno.h>
#include <stdio.h>

#if defined(__linux__)
#include <sys/syscall.h>
#include <unistd.h>

int folder_exchange(int first_folder, const char *first, int second_folder, const char *second) {
#if defined(SYS_renameat2)
  const unsigned int exchange = 1u << 1;  // RENAME_EXCHANGE, which older headers lack
  return syscall(SYS_renameat2, first_folder, first, second_folder, second, exchange) == 0 ? 0 : errno;
#else
  (void)first_folder;
  (void)first;
  (void)second_folder;
  (void)second;
  return ENOSYS;
#endif
}

int file_system_synchronize(int descriptor) {
  return syncfs(descriptor) == 0 ? 0 : errno;
}

#else

#if defined(__APPLE__)

int folder_exchange(int first_folder, const char *first, int second_folder, const char *second) {
  return renameatx_np(first_folder, first, second_folder, second, RENAME_SWAP) == 0 ? 0 : errno;
}

#else

int folder_exchange(int first_folder, const char *first, int second_folder, const char *second) {
  (void)first_folder;
  (void)first;
  (void)second_folder;
  (void)second;
  return ENOSYS;
}

#endif

int file_system_synchronize(int descriptor) {
  (void)descriptor;
  return ENOSYS;
}

#endif
