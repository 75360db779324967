// SPDX-License-Identifier: Apache-2.0 OR MIT

/// The library of C applications for Tock: everything in one include.
///
/// An application is a `int main(void)`. Its result is the process's completion code. Nothing happens behind its back:
/// upcalls run only while it yields, and it has exactly the stack and heap that its project file asks for.

#ifndef TOCK_H
#define TOCK_H

#include "tock/adc.h"
#include "tock/aes.h"
#include "tock/alarm.h"
#include "tock/app_loader.h"
#include "tock/app_state.h"
#include "tock/button.h"
#include "tock/console.h"
#include "tock/crc.h"
#include "tock/date_time.h"
#include "tock/errors.h"
#include "tock/ethernet.h"
#include "tock/gpio.h"
#include "tock/hmac.h"
#include "tock/i2c_master.h"
#include "tock/ipc.h"
#include "tock/key_value.h"
#include "tock/led.h"
#include "tock/line_editor.h"
#include "tock/low_level_debug.h"
#include "tock/memory.h"
#include "tock/nonvolatile_storage.h"
#include "tock/operation.h"
#include "tock/printf.h"
#include "tock/process_info.h"
#include "tock/random.h"
#include "tock/read_only_state.h"
#include "tock/screen.h"
#include "tock/sd_card.h"
#include "tock/serial_line.h"
#include "tock/sha.h"
#include "tock/spi_controller.h"
#include "tock/storage.h"
#include "tock/syscalls.h"
#include "tock/temperature.h"
#include "tock/text_screen.h"
#include "tock/unit_test.h"

#endif
