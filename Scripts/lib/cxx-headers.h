// What BoringSSL reads of the C++ library, and what comes with it; build.sh reads it once for all its files.
#include <algorithm>
#include <array>
#include <atomic>
#include <bitset>
#include <functional>
#include <iterator>
#include <limits>
#include <memory>
#include <optional>
#include <string_view>
#include <type_traits>
#include <utility>
#include <variant>

#include <assert.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
