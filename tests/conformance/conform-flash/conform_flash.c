// SPDX-License-Identifier: Apache-2.0 OR MIT

// An application whose header lists two writeable flash regions (ConformanceTests.cs), 64 bytes from byte 64 of the binary on and 128
// from byte 256 on.

#include "conformance.h"

extern const char _app_header[];

static void listed_regions(void)
{
    uint32_t binary = (uint32_t)_app_header;
    EXPECT(same(call_memop(7, 5, 7, 8), SUCCESS_U32, 2, 7, 8));
    EXPECT(same(call_memop(8, 0, 7, 8), SUCCESS_U32, binary + 64, 7, 8));
    EXPECT(same(call_memop(9, 0, 7, 8), SUCCESS_U32, binary + 128, 7, 8));
    EXPECT(same(call_memop(8, 1, 7, 8), SUCCESS_U32, binary + 256, 7, 8));
    EXPECT(same(call_memop(9, 1, 7, 8), SUCCESS_U32, binary + 384, 7, 8));
    EXPECT(same(call_memop(8, 2, 7, 8), FAILURE, TOCK_FAIL, 7, 8));
    EXPECT(same(call_memop(9, 2, 7, 8), FAILURE, TOCK_FAIL, 7, 8));
    EXPECT(same(call_memop(8, 0xFFFFFFFF, 7, 8), FAILURE, TOCK_FAIL, 7, 8));
}

int main(void)
{
    static const rule_t rules[] = { { "memop-flash-regions-listed", listed_regions } };
    RUN_RULES(rules);
    REPORT_OVER();
    return 0;
}
