// SPDX-License-Identifier: Apache-2.0 OR MIT

#include <tock.h>

int main(void)
{
    uint32_t size = 0, starts = 0;
    tock_nonvolatile_storage_size(&size);
    tock_error_t error = tock_nonvolatile_storage_read(0, &starts, sizeof starts);
    if (error == TOCK_OK) {
        starts++;
        error = tock_nonvolatile_storage_write(0, &starts, sizeof starts);
    }
    tock_printf("storage: %s, %u bytes, start %u\n", tock_error_name(error), (unsigned)size, (unsigned)starts);
    return 0;
}
