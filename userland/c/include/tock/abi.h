// SPDX-License-Identifier: Apache-2.0 OR MIT
// Written by tools/Tock.Abi from abi/tock.json; change that and run it.

/// The numbers of the system call interface (TRD 104) and of the drivers.

#ifndef TOCK_ABI_H
#define TOCK_ABI_H

/// Result of most calls of this library: TOCK_OK, or why it failed. A status that arrives in an upcall can be used as it is.
typedef enum {
    TOCK_OK = 0,
    TOCK_FAIL = 1, ///< internal failure, no better code applies
    TOCK_BUSY = 2, ///< the resource is in use; trying again later may work
    TOCK_ALREADY = 3, ///< what was asked for is already so
    TOCK_OFF = 4, ///< the component is powered down
    TOCK_RESERVE = 5, ///< the resource has to be reserved before it is used
    TOCK_INVAL = 6, ///< an argument is not valid
    TOCK_SIZE = 7, ///< a buffer or length is of the wrong size
    TOCK_CANCEL = 8, ///< the operation was cancelled by a later call
    TOCK_NOMEM = 9, ///< memory is exhausted
    TOCK_NOSUPPORT = 10, ///< the operation does not exist here
    TOCK_NODEVICE = 11, ///< the driver does not exist here
    TOCK_UNINSTALLED = 12, ///< the removable part is absent
    TOCK_NOACK = 13, ///< the other side did not acknowledge
    TOCK_BADRVAL = 1024, ///< the kernel answered in a form that the call does not allow
} tock_error_t;

/// Forms of a system call's result: what r0 says about r1 to r3.
typedef enum {
    TOCK_FAILURE = 0, ///< r1 is the error
    TOCK_FAILURE_U32 = 1, ///< r1 is the error, r2 the value
    TOCK_FAILURE_2U32 = 2, ///< r1 is the error, r2 and r3 the values
    TOCK_FAILURE_U64 = 3, ///< r1 is the error, r2 the low and r3 the high word
    TOCK_SUCCESS = 128, ///< no value
    TOCK_SUCCESS_U32 = 129, ///< r1 is the value
    TOCK_SUCCESS_2U32 = 130, ///< r1 and r2 are the values
    TOCK_SUCCESS_U64 = 131, ///< r1 is the low and r2 the high word
    TOCK_SUCCESS_3U32 = 132, ///< r1 to r3 are the values
    TOCK_SUCCESS_U32_U64 = 133, ///< r1 is the value, r2 the low and r3 the high word
} tock_variant_t;

/// Classes of system calls: the number in the svc instruction.
enum {
    TOCK_SVC_YIELD = 0, ///< waits for upcalls, or lets one run
    TOCK_SVC_SUBSCRIBE = 1, ///< registers an upcall function
    TOCK_SVC_COMMAND = 2, ///< asks a driver to do something
    TOCK_SVC_ALLOW_READWRITE = 3, ///< shares a buffer that the driver may read and write
    TOCK_SVC_ALLOW_READONLY = 4, ///< shares a buffer that the driver may read
    TOCK_SVC_MEMOP = 5, ///< asks about the process's memory, or moves its break
    TOCK_SVC_EXIT = 6, ///< ends or restarts the process
    TOCK_SVC_ALLOW_USERSPACE_READABLE = 7, ///< shares a buffer that the driver writes while the process goes on reading
};

/// Forms of Yield.
enum {
    TOCK_YIELD_NO_WAIT = 0, ///< runs one upcall if one waits; r1 is the address of a byte that becomes 1 if one ran, else 0, or 0
    TOCK_YIELD_WAIT = 1, ///< sleeps until an upcall has run
    TOCK_YIELD_WAIT_FOR = 2, ///< sleeps until the notification of driver r1, slot r2; its arguments arrive in r0 to r2, no function runs
};

/// Forms of Exit.
enum {
    TOCK_EXIT_TERMINATE = 0, ///< ends the process for good
    TOCK_EXIT_RESTART = 1, ///< ends it and starts the application again
};

/// Memory operations.
enum {
    TOCK_MEMOP_BRK = 0, ///< moves the break to the argument; NOMEM if it cannot be there
    TOCK_MEMOP_SBRK = 1, ///< moves the break by the argument, a signed number of bytes
    TOCK_MEMOP_RAM_START = 2, ///< first byte of the process's block
    TOCK_MEMOP_RAM_END = 3, ///< first byte after it
    TOCK_MEMOP_FLASH_START = 4, ///< first byte of the image in flash, header included
    TOCK_MEMOP_FLASH_END = 5, ///< first byte after it
    TOCK_MEMOP_GRANT_START = 6, ///< lowest byte that the kernel keeps in the block
    TOCK_MEMOP_WRITEABLE_FLASH_REGIONS = 7, ///< how many writeable flash regions the header lists
    TOCK_MEMOP_WRITEABLE_FLASH_REGION_START = 8, ///< first byte of region number argument; FAIL if there is none
    TOCK_MEMOP_WRITEABLE_FLASH_REGION_END = 9, ///< first byte after it; FAIL if there is none
    TOCK_MEMOP_STACK_TOP = 10, ///< tells debuggers where the stack begins; nothing depends on it
    TOCK_MEMOP_HEAP_START = 11, ///< tells debuggers where the heap begins; nothing depends on it
};

/// Driver numbers.
enum {
    TOCK_DRIVER_ALARM = 0x0, ///< one alarm a process, on a clock of 32 bits that wraps
    TOCK_DRIVER_CONSOLE = 0x1, ///< a serial line that all processes share, line by line
    TOCK_DRIVER_LED = 0x2, ///< the board's lights, numbered from 0
    TOCK_DRIVER_BUTTON = 0x3, ///< the board's push-buttons, numbered from 0
    TOCK_DRIVER_GPIO = 0x4, ///< the board's free pins, numbered from 0
    TOCK_DRIVER_ADC = 0x5, ///< the analogue-to-digital converter, its channels numbered from 0
    TOCK_DRIVER_LOW_LEVEL_DEBUG = 0x8, ///< numbers printed by the kernel, for programs that cannot print yet
    TOCK_DRIVER_READ_ONLY_STATE = 0x9, ///< kernel state that the process reads in its own memory
    TOCK_DRIVER_IPC = 0x10000, ///< processes find, notify and lend memory to each other
    TOCK_DRIVER_APP_LOADER = 0x10001, ///< loads applications into code memory, and takes them out
    TOCK_DRIVER_PROCESS_INFO = 0x10002, ///< the board's processes
    TOCK_DRIVER_SPI_CONTROLLER = 0x20001, ///< transfers on the SPI bus, each with a clock, a mode and a chip select of the process's own
    TOCK_DRIVER_I2C_MASTER = 0x20003, ///< transfers on the I2C bus
    TOCK_DRIVER_ETHERNET_TAP = 0x30007, ///< raw Ethernet frames
    TOCK_DRIVER_RNG = 0x40001, ///< random bytes
    TOCK_DRIVER_CRC = 0x40002, ///< cyclic redundancy checks of a buffer
    TOCK_DRIVER_HMAC = 0x40003, ///< keyed hashes: HMAC over SHA-256
    TOCK_DRIVER_SHA = 0x40005, ///< hashes: SHA-256
    TOCK_DRIVER_AES = 0x40006, ///< encryption: AES with keys of 128 bits
    TOCK_DRIVER_APP_FLASH = 0x50000, ///< writes the writeable flash regions of an application's own image
    TOCK_DRIVER_NONVOLATILE_STORAGE = 0x50001, ///< a region of nonvolatile storage for each application
    TOCK_DRIVER_SD_CARD = 0x50002, ///< an SD card, in sectors of 512 bytes
    TOCK_DRIVER_KEY_VALUE = 0x50003, ///< a key-value store that all applications share, as far as their headers permit
    TOCK_DRIVER_ISOLATED_STORAGE = 0x50004, ///< a region of nonvolatile storage for each application, with offsets of 64 bits
    TOCK_DRIVER_TEMPERATURE = 0x60000, ///< a temperature sensor
    TOCK_DRIVER_SCREEN = 0x90001, ///< a display, drawn on in frames
    TOCK_DRIVER_TEXT_SCREEN = 0x90003, ///< text on the display, at a cursor that all processes share
    TOCK_DRIVER_DATE_TIME = 0x90007, ///< a clock with date and time of day; a date has the year from bit 9 on, the month from bit 5 on and the day; a time has the day of the week (Sunday is 0) from bit 17 on, the hour from bit 12 on, the minute from bit 6 on and the second
    TOCK_DRIVER_SERIAL_LINE = 0x80000001, ///< a serial line beside the console's, shared like that; a second one has the next number (numbers that Tock leaves to others)
    TOCK_DRIVER_UNIT_TEST = 0x80000020, ///< tells whoever watches the board how an application's unit tests end (a number that Tock leaves to others)
};

/// Driver 0x0: one alarm a process, on a clock of 32 bits that wraps.
enum {
    TOCK_ALARM_PRESENT = 0, ///< asks whether the driver is there
    TOCK_ALARM_FREQUENCY = 1, ///< ticks a second
    TOCK_ALARM_NOW = 2, ///< the present tick
    TOCK_ALARM_STOP = 3, ///< takes the alarm away; ALREADY if none is set
    TOCK_ALARM_SET_RELATIVE = 5, ///< sets the alarm from now on
    TOCK_ALARM_SET_ABSOLUTE = 6, ///< sets the alarm from a tick of the past on
    TOCK_ALARM_SLOT_FIRED = 0, ///< the alarm has gone off
};

/// Driver 0x1: a serial line that all processes share, line by line.
enum {
    TOCK_CONSOLE_PRESENT = 0, ///< asks whether the driver is there
    TOCK_CONSOLE_WRITE = 1, ///< writes from the buffer; takes the place of what is left of an earlier write
    TOCK_CONSOLE_READ = 2, ///< reads into the buffer; BUSY while an earlier read is not done, or without a buffer
    TOCK_CONSOLE_READ_ABORT = 3, ///< ends a read where it is
    TOCK_CONSOLE_SLOT_WRITE = 1, ///< a write is done
    TOCK_CONSOLE_SLOT_READ = 2, ///< a read is done
    TOCK_CONSOLE_BUFFER_WRITE = 1, ///< what to write
    TOCK_CONSOLE_BUFFER_READ = 1, ///< where to read to
};

/// Driver 0x2: the board's lights, numbered from 0.
enum {
    TOCK_LED_COUNT = 0, ///< how many there are
    TOCK_LED_ON = 1, ///< switches one on; INVAL if it is not there
    TOCK_LED_OFF = 2, ///< switches one off
    TOCK_LED_TOGGLE = 3, ///< switches one over
    TOCK_LED_READ = 4, ///< tells whether one is on
};

/// Driver 0x3: the board's push-buttons, numbered from 0.
enum {
    TOCK_BUTTON_COUNT = 0, ///< how many there are
    TOCK_BUTTON_ENABLE_INTERRUPT = 1, ///< asks to be told when one is pressed or released; INVAL if it is not there
    TOCK_BUTTON_DISABLE_INTERRUPT = 2, ///< asks no longer to be told
    TOCK_BUTTON_READ = 3, ///< tells whether one is pressed
    TOCK_BUTTON_SLOT_CHANGED = 0, ///< a button was pressed (1) or released (0)
};

/// Driver 0x4: the board's free pins, numbered from 0.
enum {
    TOCK_GPIO_PRESENT = 0, ///< asks whether the driver is there
    TOCK_GPIO_ENABLE_OUTPUT = 1, ///< makes a pin an output; INVAL if it is not there
    TOCK_GPIO_SET = 2, ///< drives an output high
    TOCK_GPIO_CLEAR = 3, ///< drives an output low
    TOCK_GPIO_TOGGLE = 4, ///< drives an output to the other level
    TOCK_GPIO_ENABLE_INPUT = 5, ///< makes a pin an input that is not held (0), pulled up (1) or pulled down (2); NOSUPPORT for another way
    TOCK_GPIO_READ = 6, ///< tells a pin's level
    TOCK_GPIO_ENABLE_INTERRUPT = 7, ///< asks to be told of both edges (0), rising ones (1) or falling ones (2); NOSUPPORT for another kind
    TOCK_GPIO_DISABLE_INTERRUPT = 8, ///< asks no longer to be told; disconnects the pin unless another process has asked, too
    TOCK_GPIO_DISABLE = 9, ///< disconnects a pin
    TOCK_GPIO_COUNT = 10, ///< how many pins there are
    TOCK_GPIO_SLOT_CHANGED = 0, ///< a pin's level has changed
};

/// Driver 0x5: the analogue-to-digital converter, its channels numbered from 0.
enum {
    TOCK_ADC_COUNT = 0, ///< how many channels there are
    TOCK_ADC_SAMPLE = 1, ///< begins a sample; INVAL if the channel is not there, BUSY while an earlier one is not done or this process samples again and again
    TOCK_ADC_SAMPLE_CONTINUOUSLY = 2, ///< begins to sample again and again, as often a second as the second argument says, 1 to 1000; a time at which the converter is not free has no sample; INVAL for another frequency or if the channel is not there, BUSY while this or another process does that already, or this one waits for a sample
    TOCK_ADC_FILL_BUFFER = 3, ///< likewise until the first buffer is full; NOMEM if it has no room for a sample
    TOCK_ADC_FILL_BUFFERS = 4, ///< likewise into the two buffers in turns; NOMEM if one of them has no room for a sample
    TOCK_ADC_STOP = 5, ///< ends the sampling of this process, if there is one
    TOCK_ADC_RESOLUTION = 101, ///< how many bits of a sample are measured
    TOCK_ADC_REFERENCE_VOLTAGE = 102, ///< the voltage of which the highest sample falls one step short
    TOCK_ADC_SLOT_DONE = 0, ///< a sample is done (mode 0, or 1 for one of many); its 16 bits are measured from the highest on; or a buffer is full (mode 2, or 3 for one of two): then the second argument has the number of samples from bit 8 on, too, and the third is the buffer's address
    TOCK_ADC_BUFFER_SAMPLES = 0, ///< where samples go, two bytes each, the lower one first
    TOCK_ADC_BUFFER_MORE_SAMPLES = 1, ///< likewise, in turns with the first
};

/// Driver 0x8: numbers printed by the kernel, for programs that cannot print yet.
enum {
    TOCK_LOW_LEVEL_DEBUG_PRESENT = 0, ///< asks whether the driver is there
    TOCK_LOW_LEVEL_DEBUG_ALERT = 1, ///< prints an alert code
    TOCK_LOW_LEVEL_DEBUG_PRINT = 2, ///< prints a number
    TOCK_LOW_LEVEL_DEBUG_PRINT2 = 3, ///< prints two numbers
};

/// Driver 0x9: kernel state that the process reads in its own memory.
enum {
    TOCK_READ_ONLY_STATE_PRESENT = 0, ///< asks whether the driver is there
    TOCK_READ_ONLY_STATE_VERSION = 1, ///< version of the layout
    TOCK_READ_ONLY_STATE_BUFFER_STATE = 0, ///< 32 bits each: times given the processor, notifications waiting; 64 bits: the alarm's clock
};

/// Driver 0x10000: processes find, notify and lend memory to each other.
enum {
    TOCK_IPC_PRESENT = 0, ///< asks whether the driver is there
    TOCK_IPC_DISCOVER = 1, ///< finds a living process by the name in the buffer; INVAL without a name, NODEVICE if there is none
    TOCK_IPC_NOTIFY_SERVICE = 2, ///< notifies a service; INVAL if it was never learned or the memory lent cannot be shown, NODEVICE if it has ended, BUSY if it has borrowed too much
    TOCK_IPC_NOTIFY_CLIENT = 3, ///< notifies a client; fails likewise
    TOCK_IPC_SLOT_FIRST_PROCESS = 0, ///< and a slot for each process: for its own number notifications of clients, for another number those of that service
    TOCK_IPC_BUFFER_NAME = 0, ///< the name searched
    TOCK_IPC_BUFFER_FIRST_PROCESS = 0, ///< and a slot for each process: what is lent to it
};

/// Driver 0x10001: loads applications into code memory, and takes them out.
enum {
    TOCK_APP_LOADER_PRESENT = 0, ///< asks whether the driver is there; like all others NODEVICE for an application that does not list it, on a board that wants this
    TOCK_APP_LOADER_SETUP = 1, ///< takes room for an image, and gives back what was taken before; INVAL for a size that no image can have here, FAIL if it is larger than application flash; like all that follow, BUSY while an earlier command is not done or another process has room
    TOCK_APP_LOADER_WRITE = 2, ///< writes the buffer there, as much as it has; RESERVE without a buffer, INVAL without room, beyond its end, for a part of the first 8 bytes, and if these are not those of an image of that size
    TOCK_APP_LOADER_FINALIZE = 3, ///< says that the image is complete; INVAL without room
    TOCK_APP_LOADER_LOAD = 4, ///< loads it; INVAL if it was not found well formed
    TOCK_APP_LOADER_ABORT = 5, ///< gives the room back; INVAL without room
    TOCK_APP_LOADER_UNLOAD = 6, ///< ends the application with a ShortId and removes its image; INVAL if none is loaded, BUSY also while room is taken
    TOCK_APP_LOADER_SLOT_SETUP_DONE = 0, ///< the room is there; FAIL if there is none
    TOCK_APP_LOADER_SLOT_WRITE_DONE = 1, ///< it is written; RESERVE or SIZE if the buffer was taken away or made smaller
    TOCK_APP_LOADER_SLOT_FINALIZE_DONE = 2, ///< the image is well formed; INVAL if not
    TOCK_APP_LOADER_SLOT_LOAD_DONE = 3, ///< the application runs; NOMEM for want of RAM, FAIL if it may not run here or for want of a process slot: its room is free again then
    TOCK_APP_LOADER_SLOT_ABORT_DONE = 4, ///< the room is free
    TOCK_APP_LOADER_SLOT_UNLOAD_DONE = 5, ///< the application is gone; INVAL if that was so before
    TOCK_APP_LOADER_BUFFER_IMAGE = 0, ///< what is written
};

/// Driver 0x10002: the board's processes.
enum {
    TOCK_PROCESS_INFO_PRESENT = 0, ///< asks whether the driver is there
    TOCK_PROCESS_INFO_COUNT = 1, ///< tells how many there are, ended ones included
    TOCK_PROCESS_INFO_IDENTIFIERS = 2, ///< stores the identifiers of their executions, 32 bits each, as many as fit
    TOCK_PROCESS_INFO_SHORT_IDS = 3, ///< stores their ShortIds in the same order; 0 for one without
    TOCK_PROCESS_INFO_NAME = 4, ///< stores a name, as much as fits; INVAL if there is no such process
    TOCK_PROCESS_INFO_STATISTICS = 5, ///< stores, in 32 bits each, time slices used up, system calls, restarts, and 0 running, 1 yielded, 2 yielded for one upcall, 3 stopped, 4 faulted or 5 ended; INVAL likewise
    TOCK_PROCESS_INFO_CONTROL = 6, ///< resumes (1), stops (2), faults (3), ends (4) or starts (5) a process; INVAL likewise, ALREADY if it is that way, OFF if it has ended, NOSUPPORT on a board that keeps this from applications
    TOCK_PROCESS_INFO_BUFFER_INFORMATION = 0, ///< where it is stored
};

/// Driver 0x20001: transfers on the SPI bus, each with a clock, a mode and a chip select of the process's own.
enum {
    TOCK_SPI_CONTROLLER_PRESENT = 0, ///< asks whether the driver is there
    TOCK_SPI_CONTROLLER_TRANSFER = 2, ///< begins to send and receive; INVAL for 0 bytes or more than a buffer, SIZE for more than 4096, BUSY while an earlier transfer is not done
    TOCK_SPI_CONTROLLER_SET_CHIP_SELECT = 3, ///< chooses the device that the process's transfers select; INVAL if there is none of this number
    TOCK_SPI_CONTROLLER_CHIP_SELECT = 4, ///< asks for the number of the chip select
    TOCK_SPI_CONTROLLER_SET_FREQUENCY = 5, ///< chooses the clock: the fastest that the hardware makes and that is not above; INVAL below 100 kHz
    TOCK_SPI_CONTROLLER_FREQUENCY = 6, ///< asks for the clock that was chosen, 1 MHz until then, in Hz
    TOCK_SPI_CONTROLLER_SET_PHASE = 7, ///< samples at the clock's leading (0) or trailing edge
    TOCK_SPI_CONTROLLER_PHASE = 8, ///< asks for the phase: 0 or 1
    TOCK_SPI_CONTROLLER_SET_POLARITY = 9, ///< lets the clock rest low (0) or high
    TOCK_SPI_CONTROLLER_POLARITY = 10, ///< asks for the polarity: 0 or 1
    TOCK_SPI_CONTROLLER_SLOT_DONE = 0, ///< a transfer is done; fewer bytes than asked for, and SIZE, if what was to be sent was taken away
    TOCK_SPI_CONTROLLER_BUFFER_WRITE = 0, ///< what to send
    TOCK_SPI_CONTROLLER_BUFFER_READ = 0, ///< where to receive to; without it, what comes is not kept
};

/// Driver 0x20003: transfers on the I2C bus.
enum {
    TOCK_I2C_MASTER_PRESENT = 0, ///< asks whether the driver is there
    TOCK_I2C_MASTER_WRITE = 1, ///< begins to send from the buffer; INVAL if the address has more than 7 bits, SIZE for 0 bytes, more than 64 or more than the buffer, BUSY while an earlier transfer is not done
    TOCK_I2C_MASTER_READ = 2, ///< begins to receive into the buffer; fails likewise
    TOCK_I2C_MASTER_WRITE_READ = 3, ///< begins to send from the buffer and then to receive into it; fails likewise
    TOCK_I2C_MASTER_SLOT_DONE = 0, ///< a transfer is done; NOACK if nobody answers at the address, or a byte was refused
    TOCK_I2C_MASTER_BUFFER_DATA = 1, ///< what to send, and where to receive to
};

/// Driver 0x30007: raw Ethernet frames.
enum {
    TOCK_ETHERNET_TAP_PRESENT = 0, ///< asks whether the driver is there
    TOCK_ETHERNET_TAP_RECEIVE_STATISTICS = 1, ///< tells what this process was given, and how many frames its buffer had no room for; the counters wrap
    TOCK_ETHERNET_TAP_TRANSMIT_STATISTICS = 2, ///< tells what this process has sent
    TOCK_ETHERNET_TAP_TRANSMIT = 3, ///< sends a frame from the buffer; SIZE for fewer than 14 bytes, more than 1518 or more than the buffer, BUSY while an earlier one is not sent
    TOCK_ETHERNET_TAP_ADDRESS = 4, ///< tells the board's address, its first byte lowest (a command that Tock's driver does not have)
    TOCK_ETHERNET_TAP_SLOT_RECEIVED = 0, ///< the first frame has been put into the buffer; more may follow it there
    TOCK_ETHERNET_TAP_SLOT_SENT = 1, ///< a frame has been sent
    TOCK_ETHERNET_TAP_BUFFER_RECEIVED = 0, ///< frames received: a streaming process slice in which each frame has 12 bytes before it, which are flags, length (16 bits each) and time (64 bits)
    TOCK_ETHERNET_TAP_BUFFER_SENT_INFORMATION = 1, ///< the time at which a frame was sent (64 bits); 0, as it is not measured
    TOCK_ETHERNET_TAP_BUFFER_FRAME = 0, ///< the frame to send
};

/// Driver 0x40001: random bytes.
enum {
    TOCK_RNG_PRESENT = 0, ///< asks whether the driver is there
    TOCK_RNG_GET = 1, ///< stores random bytes in the buffer; takes the place of an earlier request that is not done
    TOCK_RNG_SLOT_DONE = 0, ///< they are stored, as many as asked for or as there is room for; FAIL if the board's source of entropy has failed
    TOCK_RNG_BUFFER_BYTES = 0, ///< where they go
};

/// Driver 0x40002: cyclic redundancy checks of a buffer.
enum {
    TOCK_CRC_PRESENT = 0, ///< asks whether the driver is there
    TOCK_CRC_COMPUTE = 1, ///< computes CRC-32 (0), CRC-32C (1) or CRC-16-CCITT (2); INVAL for another, BUSY while an earlier request is not done, SIZE for no bytes or more than the buffer has
    TOCK_CRC_SLOT_COMPUTED = 0, ///< the check is computed; NOMEM or SIZE if the buffer was taken away or made smaller
    TOCK_CRC_BUFFER_DATA = 0, ///< what to check
};

/// Driver 0x40003: keyed hashes: HMAC over SHA-256.
enum {
    TOCK_HMAC_SET_ALGORITHM = 0, ///< chooses the hash; NOSUPPORT for all but SHA-256 (0)
    TOCK_HMAC_RUN = 1, ///< stores the tag of the buffer; INVAL before a hash is chosen, NOMEM while an earlier request is not done, SIZE for a key of more than 256 bytes
    TOCK_HMAC_UPDATE = 2, ///< takes the buffer as the next part of a message; fails likewise
    TOCK_HMAC_FINISH = 3, ///< stores the tag of the parts; OFF if there are none
    TOCK_HMAC_VERIFY = 4, ///< compares the tag of the buffer; fails like 1
    TOCK_HMAC_VERIFY_FINISH = 5, ///< compares the tag of the parts; OFF if there are none
    TOCK_HMAC_SLOT_DONE = 0, ///< a request is done
    TOCK_HMAC_BUFFER_KEY = 0, ///< the key, read when a message begins
    TOCK_HMAC_BUFFER_DATA = 1, ///< the message, or its next part
    TOCK_HMAC_BUFFER_COMPARE = 2, ///< the tag that is expected, 32 bytes
    TOCK_HMAC_BUFFER_DESTINATION = 2, ///< where the tag goes, or as much of it as there is room for
};

/// Driver 0x40005: hashes: SHA-256.
enum {
    TOCK_SHA_PRESENT = 0, ///< asks whether the driver is there
    TOCK_SHA_SET_ALGORITHM = 1, ///< chooses the hash; NOSUPPORT for all but SHA-256 (0)
    TOCK_SHA_HASH = 2, ///< stores the digest of the buffer; NOMEM while an earlier request is not done
    TOCK_SHA_UPDATE = 3, ///< takes the buffer as the next part of a message (from here on, commands that Tock's driver does not have)
    TOCK_SHA_FINISH = 4, ///< stores the digest of the parts; OFF if there are none
    TOCK_SHA_VERIFY = 5, ///< compares the digest of the buffer
    TOCK_SHA_VERIFY_FINISH = 6, ///< compares the digest of the parts; OFF if there are none
    TOCK_SHA_SLOT_DONE = 0, ///< a request is done
    TOCK_SHA_BUFFER_DATA = 0, ///< the message, or its next part
    TOCK_SHA_BUFFER_COMPARE = 1, ///< the digest that is expected, 32 bytes
    TOCK_SHA_BUFFER_DESTINATION = 0, ///< where the digest goes, 32 bytes
};

/// Driver 0x40006: encryption: AES with keys of 128 bits.
enum {
    TOCK_AES_PRESENT = 0, ///< asks whether the driver is there
    TOCK_AES_SET_ALGORITHM = 1, ///< chooses counter mode (0), cipher block chaining (1), the electronic codebook (2), CCM (3) or GCM (4), and encrypting (1) or decrypting (0); NOSUPPORT for another mode, BUSY while a part is not done
    TOCK_AES_SETUP = 2, ///< begins a message with the key and the vector, and does its first part; INVAL before a mode is chosen or for a key or vector of a wrong length, SIZE for a part that is not whole blocks or does not fit, NOMEM while a part is not done; in CCM and GCM the first part is all, INVAL also for offsets or a tag length that do not go with it
    TOCK_AES_CRYPT = 3, ///< does the next part of the message; OFF if there is none, SIZE likewise, BUSY while a part is not done
    TOCK_AES_FINISH = 4, ///< ends the message and forgets its key; OFF if there is none, BUSY while a part is not done
    TOCK_AES_SET_ASSOCIATED_OFFSET = 5, ///< for CCM and GCM: where in the part the associated data begin, which are protected from changes but not encrypted; what comes before is only copied; BUSY while a part is not done
    TOCK_AES_SET_MESSAGE_OFFSET = 6, ///< likewise where they end and the message begins, which goes on to the end of the part, or to the tag there to decrypt
    TOCK_AES_SET_TAG_LENGTH = 7, ///< for CCM: how many bytes its tag has, 4 to 16, even; GCM's has 16
    TOCK_AES_SET_CONFIDENTIAL = 8, ///< for CCM: whether the message is encrypted (1), or protected from changes only (0, as at first)
    TOCK_AES_SLOT_DONE = 0, ///< a part is done; with a tag, whether it is right (1) or the message is to be thrown away (0)
    TOCK_AES_BUFFER_KEY = 0, ///< the key, 16 bytes
    TOCK_AES_BUFFER_VECTOR = 1, ///< the initialisation vector, 16 bytes; the electronic codebook needs none; the nonce of CCM, 7 to 13, or of GCM, 12, and what is more is not looked at
    TOCK_AES_BUFFER_SOURCE = 2, ///< the part
    TOCK_AES_BUFFER_DESTINATION = 0, ///< where the part goes; may be the same memory; the tag goes behind it, but not to decrypt
};

/// Driver 0x50000: writes the writeable flash regions of an application's own image.
enum {
    TOCK_APP_FLASH_PRESENT = 0, ///< asks whether the driver is there
    TOCK_APP_FLASH_WRITE = 1, ///< writes the buffer; RESERVE without a buffer, INVAL if it does not fit into a region of the application's own, NOMEM while an earlier write is not done
    TOCK_APP_FLASH_SLOT_DONE = 0, ///< it is written; RESERVE, SIZE or INVAL if the buffer was taken away, made smaller or larger
    TOCK_APP_FLASH_BUFFER_DATA = 0, ///< what is written
};

/// Driver 0x50001: a region of nonvolatile storage for each application.
enum {
    TOCK_NONVOLATILE_STORAGE_PRESENT = 0, ///< asks whether the driver is there
    TOCK_NONVOLATILE_STORAGE_SIZE = 1, ///< tells how large the application's region is; NOSUPPORT if its header does not permit it to store
    TOCK_NONVOLATILE_STORAGE_READ = 2, ///< reads into the buffer, as much as it has room for; INVAL if the region ends before, RESERVE without a buffer, NOMEM while an earlier operation is not done
    TOCK_NONVOLATILE_STORAGE_WRITE = 3, ///< writes the buffer, as much as it has; errors as for reading
    TOCK_NONVOLATILE_STORAGE_SLOT_READ_DONE = 0, ///< it is read; NOMEM if all regions are taken, RESERVE or SIZE if the buffer was taken away or made smaller, NOACK or FAIL if the memory fails
    TOCK_NONVOLATILE_STORAGE_SLOT_WRITE_DONE = 1, ///< it is written; status as for reading
    TOCK_NONVOLATILE_STORAGE_BUFFER_WRITE = 0, ///< what is written
    TOCK_NONVOLATILE_STORAGE_BUFFER_READ = 0, ///< where it goes that is read
};

/// Driver 0x50002: an SD card, in sectors of 512 bytes.
enum {
    TOCK_SD_CARD_PRESENT = 0, ///< asks whether the driver is there
    TOCK_SD_CARD_INSTALLED = 1, ///< tells whether a card is there: 0 only if the last attempt to reach it has found none
    TOCK_SD_CARD_INITIALIZE = 2, ///< makes the card ready; BUSY while an earlier command is not done
    TOCK_SD_CARD_READ = 3, ///< reads a sector into the buffer, or what it has room for; BUSY, UNINSTALLED without a card, RESERVE before command 2, INVAL beyond the end
    TOCK_SD_CARD_WRITE = 4, ///< writes the buffer to a sector, and 0 where it is shorter; fails likewise, NOMEM without a buffer
    TOCK_SD_CARD_SLOT_DONE = 0, ///< the card is ready (1), a sector is read (2) or written (3), or that has failed (4) with -10002, -10003 or -10004
    TOCK_SD_CARD_BUFFER_READ = 0, ///< where a sector goes
    TOCK_SD_CARD_BUFFER_WRITE = 0, ///< the sector to write
};

/// Driver 0x50003: a key-value store that all applications share, as far as their headers permit.
enum {
    TOCK_KEY_VALUE_PRESENT = 0, ///< asks whether the driver is there
    TOCK_KEY_VALUE_GET = 1, ///< reads a key's value; RESERVE without a key, SIZE if it has more than 64 bytes, INVAL without permissions in the header, NOMEM while an earlier operation is not done
    TOCK_KEY_VALUE_SET = 2, ///< stores a key's value; also RESERVE without a value, SIZE if it is too long, INVAL if the header gives no identifier to write with
    TOCK_KEY_VALUE_DELETE = 3, ///< removes a key; errors as for get
    TOCK_KEY_VALUE_ADD = 4, ///< stores the value of a key that is not there; errors as for set
    TOCK_KEY_VALUE_UPDATE = 5, ///< stores the value of a key that is there; errors as for set
    TOCK_KEY_VALUE_COLLECT_GARBAGE = 6, ///< gives the room of replaced values and removed keys back, which happens by itself, too; errors as for get
    TOCK_KEY_VALUE_SLOT_DONE = 0, ///< it is done; NOSUPPORT if the key is not there, is there (add), or is another's; SIZE if the value is longer than the buffer; NOMEM if there is no room, or not for this writer; NOACK or FAIL if the memory fails
    TOCK_KEY_VALUE_BUFFER_KEY = 0, ///< the key
    TOCK_KEY_VALUE_BUFFER_VALUE = 1, ///< the value to store
    TOCK_KEY_VALUE_BUFFER_OUTPUT = 0, ///< where the value goes that is read
};

/// Driver 0x50004: a region of nonvolatile storage for each application, with offsets of 64 bits.
enum {
    TOCK_ISOLATED_STORAGE_PRESENT = 0, ///< asks whether the driver is there
    TOCK_ISOLATED_STORAGE_SIZE = 1, ///< tells, by upcall, how large the application's region is; NOSUPPORT if its header does not permit it to store, BUSY while an earlier operation is not done
    TOCK_ISOLATED_STORAGE_READ = 2, ///< reads as many bytes as the buffer has; errors as for size
    TOCK_ISOLATED_STORAGE_WRITE = 3, ///< writes the whole buffer; errors as for size
    TOCK_ISOLATED_STORAGE_SLOT_SIZE = 0, ///< the size is known; NOMEM if all regions are taken, NOACK or FAIL if the memory fails
    TOCK_ISOLATED_STORAGE_SLOT_READ_DONE = 1, ///< it is read; also RESERVE without a buffer, INVAL if the region ends before, SIZE if the buffer was made smaller meanwhile
    TOCK_ISOLATED_STORAGE_SLOT_WRITE_DONE = 2, ///< it is written; status as for reading
    TOCK_ISOLATED_STORAGE_BUFFER_WRITE = 0, ///< what is written
    TOCK_ISOLATED_STORAGE_BUFFER_READ = 0, ///< where it goes that is read
};

/// Driver 0x60000: a temperature sensor.
enum {
    TOCK_TEMPERATURE_PRESENT = 0, ///< asks whether the driver is there
    TOCK_TEMPERATURE_READ = 1, ///< begins a measurement; BUSY while an earlier one is not done
    TOCK_TEMPERATURE_SLOT_DONE = 0, ///< a measurement is done; NOACK if the sensor does not answer
};

/// Driver 0x90001: a display, drawn on in frames.
enum {
    TOCK_SCREEN_PRESENT = 0, ///< asks whether the driver is there
    TOCK_SCREEN_CAN_BE_SET_UP = 1, ///< tells whether commands 11 to 14, 22, 24 and 26 are there
    TOCK_SCREEN_SET_POWER = 2, ///< switches the display off (0) or on; this and all commands that set or draw something: BUSY while an earlier one is not done
    TOCK_SCREEN_SET_BRIGHTNESS = 3, ///< sets the brightness, from dark (0) to 65535
    TOCK_SCREEN_INVERT_ON = 4, ///< shows lit pixels dark and dark ones lit
    TOCK_SCREEN_INVERT_OFF = 5, ///< shows pixels as they are
    TOCK_SCREEN_SET_INVERT = 6, ///< does the one or the other
    TOCK_SCREEN_RESOLUTION_COUNT = 11, ///< how many resolutions there are
    TOCK_SCREEN_RESOLUTION_AT = 12, ///< tells one of them; INVAL if it is not there
    TOCK_SCREEN_FORMAT_COUNT = 13, ///< how many pixel formats there are
    TOCK_SCREEN_FORMAT_AT = 14, ///< tells one of them; INVAL if it is not there
    TOCK_SCREEN_ROTATION = 21, ///< tells the rotation, in quarters of a turn
    TOCK_SCREEN_SET_ROTATION = 22, ///< sets it; NOSUPPORT for all but 0, INVAL above 3
    TOCK_SCREEN_RESOLUTION = 23, ///< tells the resolution
    TOCK_SCREEN_SET_RESOLUTION = 24, ///< sets it; NOSUPPORT for another
    TOCK_SCREEN_FORMAT = 25, ///< tells how this process's pixels are encoded: 1 bit (0), RGB of 8 (1), 16 (2), 24 (3) or, with opacity, 32 bits (4)
    TOCK_SCREEN_SET_FORMAT = 26, ///< chooses that; INVAL if there is none such
    TOCK_SCREEN_SET_FRAME = 100, ///< chooses where this process draws; INVAL if the display cannot write there
    TOCK_SCREEN_WRITE = 200, ///< draws the buffer in the frame, from its upper left corner on; NOMEM without a buffer, INVAL for a part of a pixel, SIZE for more than the frame
    TOCK_SCREEN_FILL = 300, ///< fills the frame with the buffer's first pixel, or the first eight where a pixel is a bit; NOMEM, INVAL likewise
    TOCK_SCREEN_SLOT_DONE = 0, ///< what was asked for is done; OFF for drawing while the display is off, SIZE if the buffer was taken away or made smaller
    TOCK_SCREEN_BUFFER_PIXELS = 0, ///< what to draw
};

/// Driver 0x90003: text on the display, at a cursor that all processes share.
enum {
    TOCK_TEXT_SCREEN_PRESENT = 0, ///< asks whether the driver is there
    TOCK_TEXT_SCREEN_RESOLUTION = 1, ///< asks for the size, which the upcall tells; all commands from here on: BUSY while an earlier one is not done
    TOCK_TEXT_SCREEN_ON = 2, ///< switches the display on
    TOCK_TEXT_SCREEN_OFF = 3, ///< switches it off
    TOCK_TEXT_SCREEN_BLINK_OFF = 5, ///< lets the cursor not blink, which it never does
    TOCK_TEXT_SCREEN_CURSOR_OFF = 7, ///< hides the cursor, which is never seen
    TOCK_TEXT_SCREEN_WRITE = 8, ///< writes the buffer at the cursor; NOMEM without a buffer
    TOCK_TEXT_SCREEN_CLEAR = 9, ///< clears the display; the cursor goes to the upper left corner
    TOCK_TEXT_SCREEN_HOME = 10, ///< the cursor goes there
    TOCK_TEXT_SCREEN_SET_CURSOR = 11, ///< the cursor goes to a place; INVAL if it is not there
    TOCK_TEXT_SCREEN_SLOT_DONE = 0, ///< what was asked for is done; OFF for text while the display is off, SIZE if the buffer was taken away or made smaller
    TOCK_TEXT_SCREEN_BUFFER_TEXT = 0, ///< what to write
};

/// Driver 0x90007: a clock with date and time of day; a date has the year from bit 9 on, the month from bit 5 on and the day; a time has the day of the week (Sunday is 0) from bit 17 on, the hour from bit 12 on, the minute from bit 6 on and the second.
enum {
    TOCK_DATE_TIME_PRESENT = 0, ///< asks whether the driver is there
    TOCK_DATE_TIME_READ = 1, ///< begins to read the time; BUSY while an earlier request is not done
    TOCK_DATE_TIME_SET = 2, ///< begins to set the time; INVAL if there is no such time or the clock cannot show it, BUSY likewise
    TOCK_DATE_TIME_SLOT_DONE = 0, ///< a request is done; NOACK if the clock does not answer, OFF if it stands
};

/// Driver 0x80000001: a serial line beside the console's, shared like that; a second one has the next number (numbers that Tock leaves to others).
enum {
    TOCK_SERIAL_LINE_PRESENT = 0, ///< asks whether the driver is there
    TOCK_SERIAL_LINE_WRITE = 1, ///< writes from the buffer; takes the place of what is left of an earlier write
    TOCK_SERIAL_LINE_READ = 2, ///< reads into the buffer; BUSY while an earlier read is not done, or without a buffer
    TOCK_SERIAL_LINE_READ_ABORT = 3, ///< ends a read where it is
    TOCK_SERIAL_LINE_SLOT_WRITE = 1, ///< a write is done
    TOCK_SERIAL_LINE_SLOT_READ = 2, ///< a read is done
    TOCK_SERIAL_LINE_BUFFER_WRITE = 1, ///< what to write
    TOCK_SERIAL_LINE_BUFFER_READ = 1, ///< where to read to
};

/// Driver 0x80000020: tells whoever watches the board how an application's unit tests end (a number that Tock leaves to others).
enum {
    TOCK_UNIT_TEST_PRESENT = 0, ///< asks whether the driver is there
    TOCK_UNIT_TEST_BEGIN = 1, ///< begins a run of so many tests; an earlier one is forgotten
    TOCK_UNIT_TEST_PASSED = 2, ///< the next test has passed, whose name is in the buffer; OFF before Begin, RESERVE without a name, SIZE after the last test
    TOCK_UNIT_TEST_FAILED = 3, ///< the next test has failed; errors likewise
    TOCK_UNIT_TEST_END = 4, ///< ends the run; tests that were not told of count as failed; OFF before Begin
    TOCK_UNIT_TEST_BUFFER_NAME = 0, ///< the name of a test, of which 48 bytes are told
};

#endif
