// SPDX-License-Identifier: Apache-2.0 OR MIT

#include <string.h>
#include <tock.h>

// An ARP request (RFC 826) to everybody: who has 10.0.2.2? The emulated network's gateway does.
static uint8_t request[60] = {
    0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0, 0, 0, 0, 0, 0, 0x08, 0x06,
    0x00, 0x01, 0x08, 0x00, 6, 4, 0x00, 0x01,
    0, 0, 0, 0, 0, 0, 10, 0, 2, 15,
    0, 0, 0, 0, 0, 0, 10, 0, 2, 2,
};

int main(void)
{
    static uint8_t memory[2 * 256];
    static tock_ethernet_receiver_t receiver;
    tock_error_t error = tock_ethernet_address(request + 6);
    memcpy(request + 22, request + 6, TOCK_ETHERNET_ADDRESS_LENGTH);
    if (error == TOCK_OK) {
        error = tock_ethernet_receive_start(&receiver, memory, sizeof memory);
    }
    if (error == TOCK_OK) {
        error = tock_ethernet_transmit(request, sizeof request);
    }
    while (error == TOCK_OK) {
        uint8_t *frame;
        size_t length;
        error = tock_ethernet_receive(&receiver, &frame, &length);
        if (error == TOCK_OK && length >= 42 && frame[12] == 0x08 && frame[13] == 0x06) {
            tock_printf("ethernet: 10.0.2.2 is at %02x:%02x:%02x:%02x:%02x:%02x\n", frame[22], frame[23], frame[24], frame[25], frame[26], frame[27]);
            return 0;
        }
    }
    tock_printf("ethernet: %s\n", tock_error_name(error));
    return (int)error;
}
