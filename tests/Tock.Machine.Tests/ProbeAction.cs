// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace Tock.Machine.Tests;

/// <summary>What the probe application does; the numbers are the application's.</summary>
public enum ProbeAction
{
    ReadByte,
    WriteByte,
    ReadWord,
    WriteWord,
    Execute,
    ScanUp,
    Privileged,
    StackCall,
    StackSpin,
    UnknownClass,
    Undefined,
    ArmState,
    ReadDouble,
    Breakpoint,
    Coprocessor,
}
