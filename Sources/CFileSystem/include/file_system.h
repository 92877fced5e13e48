#ifndef FILE_SYSTEM_H
#define FILE_SYSTEM_H

/// Exchanges what two paths of one file system name, in one system call.
/// Returns 0, or the error number; ENOSYS where the platform has no such call.
int folder_exchange(const char *first, const char *second);

/// Waits until the whole file system of an open file has reached the disk.
/// Returns 0, or the error number; ENOSYS where the platform has no such call.
int file_system_synchronize(int descriptor);

#endif
