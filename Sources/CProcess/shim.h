// What the system offers to a process only through functions of any number of arguments.
#ifndef DEBRIEF_CPROCESS_SHIM_H
#define DEBRIEF_CPROCESS_SHIM_H

#include <sys/prctl.h>

/// Keeps the memory of this process out of core files, and from being read by other programs of the
/// same user.
static inline int debrief_hide_memory(void) { return prctl(PR_SET_DUMPABLE, 0, 0, 0, 0); }

#endif
