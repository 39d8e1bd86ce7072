// What SessionLog needs of SQLite.
#ifndef DEBRIEF_CSQLITE_SHIM_H
#define DEBRIEF_CSQLITE_SHIM_H

#include <sqlite3.h>

#endif
