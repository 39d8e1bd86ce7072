// What the files of BoringSSL read, and the C++ library with it; build.sh reads it once for all of them. All
// public headers, since the new names that BoringSSL gives its functions reach only those declared here.
#include <CNIOBoringSSL.h>
#include "ssl/internal.h"
