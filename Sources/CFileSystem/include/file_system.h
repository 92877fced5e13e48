#ifndef FILE_SYSTEM_H
#define FILE_SYSTEM_H

/// Exchanges what two names of one file system mean, each in an open folder, in one system call.
/// Returns 0, or the error number; ENOSYS where the platform has no such call.
int folder_exchange(int first_folder, const char *first, int second_folder, const char *second);

/// Waits until the whole file system of an open file has reached the disk.
/// Returns 0, or the error number; ENOSYS where the platform has no such call.
int file_system_synchronize(int descriptor);

#endif
