#ifndef FILE_SYSTEM_H
#define FILE_SYSTEM_H

/// Atomically exchanges two entries of one file system, each named in an open folder.
/// Returns 0, or the error number; ENOSYS where the platform has no such call.
int folder_exchange(int first_folder, const char *first, int second_folder, const char *second);

/// Writes all pending changes of an open file's file system to the disk, and waits until they are there.
/// Returns 0, or the error number; ENOSYS where the platform has no such call.
int file_system_synchronize(int descriptor);

#endif
