#pragma once

// A pool that is compiled for its client: for sources that name a PoolOf of their own.

#include "sim/engine/pool_changes.h"
#include "sim/engine/pool_requests.h"
#include "sim/engine/pool_service.h"
