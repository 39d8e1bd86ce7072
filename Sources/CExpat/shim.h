// What OfficeFiles needs of Expat.
#ifndef DEBRIEF_CEXPAT_SHIM_H
#define DEBRIEF_CEXPAT_SHIM_H

#include <expat.h>

#endif
