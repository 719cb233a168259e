#include "sim/engine/pool.h"

#include "sim/engine/typed_pool.h"

namespace pendulum {

template class PoolOf<PoolClient, PoolObservers>;

}  // namespace pendulum
