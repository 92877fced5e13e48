#ifndef FOLDER_EXCHANGE_H
#define FOLDER_EXCHANGE_H

/// Exchanges what two paths of one file system name, in one system call.
/// Returns 0, or the error number; ENOSYS where the platform has no such call.
int folder_exchange(const char *first, const char *second);

#endif
