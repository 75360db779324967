// SPDX-License-Identifier: Apache-2.0 OR MIT

#include <stdint.h>

// Runs before the global offset table is valid: this file must not touch a global variable, a string literal or a
// function's address. Parameters and locals only.

typedef struct {
    uint32_t got_image;
    uint32_t got_start;
    uint32_t got_size;
    uint32_t data_image;
    uint32_t data_start;
    uint32_t data_size;
    uint32_t bss_start;
    uint32_t bss_size;
    uint32_t relocations;
    uint32_t stack_size;
} app_header_t;

typedef struct {
    uint32_t offset;
    uint32_t info;
} elf_relocation_t;

#ifdef __PIC__
static inline uint32_t real_address(uint32_t linked, uint32_t flash, uint32_t ram)
{
    if (linked == 0) {
        // An undefined weak symbol. No object lies at RAM offset 0: the stack does.
        return 0;
    }
    return (linked & 0x80000000u) != 0 ? (linked ^ 0x80000000u) + flash : linked + ram;
}
#endif

// Fills the program's RAM from its flash image: initialised data, zeroed data, and in position independent code the global offset
// table and every word in initialised data that holds an address. In other code an installer has put all addresses right.
void tock_relocate(const app_header_t *header, uint32_t ram);

void tock_relocate(const app_header_t *header, uint32_t ram)
{
    uint32_t flash = (uint32_t)header;

    const uint32_t *from = (const uint32_t *)(flash + header->data_image);
    volatile uint32_t *to = (volatile uint32_t *)(ram + header->data_start);
    for (uint32_t left = header->data_size; left != 0; left -= 4) {
        *to++ = *from++;
    }

    to = (volatile uint32_t *)(ram + header->bss_start);
    for (uint32_t left = header->bss_size; left != 0; left -= 4) {
        *to++ = 0;
    }

#ifdef __PIC__
    from = (const uint32_t *)(flash + header->got_image);
    to = (volatile uint32_t *)(ram + header->got_start);
    for (uint32_t left = header->got_size; left != 0; left -= 4) {
        *to++ = real_address(*from++, flash, ram);
    }

    const uint32_t *list = (const uint32_t *)(flash + header->relocations);
    uint32_t count = *list / sizeof(elf_relocation_t);
    const elf_relocation_t *entry = (const elf_relocation_t *)(list + 1);
    for (; count != 0; count--, entry++) {
        to = (volatile uint32_t *)(ram + entry->offset);
        *to = real_address(*to, flash, ram);
    }
#endif
}
