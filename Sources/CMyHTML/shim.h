#include <myhtml/api.h>
#include <myencoding/encoding.h>
