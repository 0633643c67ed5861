#ifndef C_SQLITE_SETTINGS_H
#define C_SQLITE_SETTINGS_H

#include <sqlite3.h>

// SQLite's settings are functions of variable arguments, which Swift cannot call.

/// Has SQLite keep no count of its memory, which costs a lock at every allocation. To be called before anything else.
static inline int sqlite_settings_drop_memory_statistics(void) {
  return sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
}

/// Forbids statements to damage the file itself, whatever its schema says.
static inline int sqlite_settings_make_defensive(sqlite3 *database) {
  return sqlite3_db_config(database, SQLITE_DBCONFIG_DEFENSIVE, 1, (void *)0);
}

#endif
