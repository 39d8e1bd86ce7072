// What OfficeFiles needs of Mini-XML.
#ifndef DEBRIEF_CMINIXML_SHIM_H
#define DEBRIEF_CMINIXML_SHIM_H

#include <mxml.h>

#endif
