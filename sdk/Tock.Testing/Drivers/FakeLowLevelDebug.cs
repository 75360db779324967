// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Collections.Generic;
using Libtock.Abi;

namespace Tock.Testing;

/// <summary>What applications tell the kernel of (driver 0x8): numbers that it prints.</summary>
public sealed class FakeLowLevelDebug : FakeDriver
{
    private readonly List<AskedCommand> _told = [];

    internal FakeLowLevelDebug()
        : base(LowLevelDebugAbi.DriverNumber)
    {
    }

    /// <summary>What was told: command 1 is an alert code, 2 a number, 3 two numbers.</summary>
    public IReadOnlyList<AskedCommand> Told => _told;

    /// <inheritdoc/>
    protected internal override Answer Command(DriverCall call)
    {
        if (call.Command > LowLevelDebugAbi.CommandPrint2)
        {
            return Answer.Failure(ErrorCode.NotSupported);
        }

        if (call.Command != LowLevelDebugAbi.CommandPresent)
        {
            _told.Add(call.Asked);
        }

        return Answer.Success;
    }
}
