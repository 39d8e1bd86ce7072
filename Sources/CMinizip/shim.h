// What OfficeFiles needs of minizip.
#ifndef DEBRIEF_CMINIZIP_SHIM_H
#define DEBRIEF_CMINIZIP_SHIM_H

#include <minizip/unzip.h>
#include <minizip/zip.h>

#endif
