# SPDX-License-Identifier: Apache-2.0 OR MIT
#
# Builds an application with make. Its Makefile says, sizes in bytes:
#
#     APPLICATION = greeting          its name
#     STACK_SIZE = 1024               the stack (this if it says nothing)
#     APP_HEAP_SIZE = 0               memory for malloc
#     KERNEL_HEAP_SIZE = 512          memory for what drivers keep for the application
#     POSITION_INDEPENDENT = true     false: smaller code, whose addresses an installer chooses
#     include .../userland/c/application.mk
#
# and if it needs to: SOURCES (default: *.c and *.S of the folder), CFLAGS, TBF_OPTIONS (those of: dotnet run --project tools/Tock.Tbf -- elf2tbf --help),
# BUILD (the folder of what is made). The result is $(BUILD)/$(APPLICATION).tbf, and .elf for the debugger.

TOCK_C := $(patsubst %/,%,$(dir $(abspath $(lastword $(MAKEFILE_LIST)))))
TOCK_ROOT := $(abspath $(TOCK_C)/../..)
TOOLCHAIN ?= arm-none-eabi-
STACK_SIZE ?= 1024
APP_HEAP_SIZE ?= 0
KERNEL_HEAP_SIZE ?= 512
POSITION_INDEPENDENT ?= true
SOURCES ?= $(wildcard *.c *.S)
BUILD ?= $(TOCK_ROOT)/artifacts/make/$(APPLICATION)

tock_library := $(sort $(wildcard $(TOCK_C)/*.c $(TOCK_C)/*.S))
tock_headers := $(wildcard *.h $(TOCK_C)/*.h $(TOCK_C)/include/*.h $(TOCK_C)/include/tock/*.h)
tbf_tool := $(TOCK_ROOT)/artifacts/bin/Tock.Tbf/release/Tock.Tbf.dll

tock_code := $(TOCK_C)/$(if $(filter false,$(POSITION_INDEPENDENT)),placed,position_independent).rsp

.PHONY: all clean
all: $(BUILD)/$(APPLICATION).tbf

$(BUILD)/$(APPLICATION).elf: $(SOURCES) $(tock_library) $(tock_headers) $(TOCK_C)/compile.rsp $(tock_code) $(TOCK_C)/layout.ld $(MAKEFILE_LIST)
	@mkdir -p $(BUILD)
	$(TOOLCHAIN)gcc @$(TOCK_C)/compile.rsp @$(tock_code) -I$(TOCK_C)/include -DTOCK_APP_HEAP_SIZE=$(APP_HEAP_SIZE) $(CFLAGS) \
	    -Wl,-T,$(TOCK_C)/layout.ld -Wl,--defsym=TOCK_STACK_SIZE=$(STACK_SIZE) $(tock_library) $(SOURCES) -lgcc -o $@

$(BUILD)/$(APPLICATION).tbf: $(BUILD)/$(APPLICATION).elf $(tbf_tool)
	dotnet exec $(tbf_tool) elf2tbf $< --output $@ --name $(APPLICATION) \
	    --stack=$(STACK_SIZE) --app-heap=$(APP_HEAP_SIZE) --kernel-heap=$(KERNEL_HEAP_SIZE) --kernel-version=2.0 $(TBF_OPTIONS)

$(tbf_tool):
	dotnet build $(TOCK_ROOT)/tools/Tock.Tbf -c Release

clean:
	rm -rf $(BUILD)
