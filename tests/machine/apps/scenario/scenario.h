// SPDX-License-Identifier: Apache-2.0 OR MIT

/// The scenarios that parameter 0 chooses from. Each says on the console what it observes; none judges.

#ifndef SCENARIO_H
#define SCENARIO_H

void scenario_console(void);
void scenario_alarm(void);
void scenario_led(void);
void scenario_debug(void);
void scenario_rebirth(void);
void scenario_exhausted(void);
void scenario_exit(void);
void scenario_writer(void);
void scenario_idle(void);
void scenario_upcalls(void);
void scenario_wrap(void);
void scenario_buttons(void);
void scenario_input(void);
void scenario_output(void);
void scenario_temperature(void);
void scenario_register(void);
void scenario_adc(void);
void scenario_adc_sampling(void);
void scenario_adc_mortal(void);
void scenario_adc_heir(void);
void scenario_clock(void);
void scenario_serial_line(void);
void scenario_processes(void);

#endif
