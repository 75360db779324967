// SPDX-License-Identifier: Apache-2.0 OR MIT

#include "scenario.h"

#include <tock.h>

#include "parameters.h"

int main(void)
{
    switch (parameter(0)) {
    case 1: scenario_console(); break;
    case 2: scenario_alarm(); break;
    case 3: scenario_led(); break;
    case 4: scenario_debug(); break;
    case 5: scenario_rebirth(); break;
    case 6: scenario_exhausted(); break;
    case 7: scenario_exit(); break;
    case 8: scenario_writer(); break;
    case 9: scenario_idle(); break;
    case 10: scenario_upcalls(); break;
    case 11: scenario_wrap(); break;
    case 12: scenario_buttons(); break;
    case 13: scenario_input(); break;
    case 14: scenario_output(); break;
    case 15: scenario_temperature(); break;
    case 16: scenario_register(); break;
    case 17: scenario_adc(); break;
    case 18: scenario_clock(); break;
    case 19: scenario_serial_line(); break;
    case 20: scenario_processes(); break;
    case 21: scenario_adc_sampling(); break;
    case 22: scenario_adc_mortal(); break;
    case 23: scenario_adc_heir(); break;
    default: tock_printf("scenario: none chosen\n"); break;
    }
    return 0;
}
