// SPDX-License-Identifier: Apache-2.0 OR MIT

using Libtock.Abi;

namespace Tock.Testing;

/// <summary>Kernel state that a process reads (driver 0x9). Its words are those of the process and of the board's clock.</summary>
internal sealed class FakeReadOnlyState : FakeDriver
{
    private const uint Version = 1;

    internal FakeReadOnlyState()
        : base(ReadOnlyStateAbi.DriverNumber)
    {
    }

    /// <inheritdoc/>
    protected internal override Answer Command(DriverCall call) => call.Command switch
    {
        ReadOnlyStateAbi.CommandPresent => Answer.Success,
        ReadOnlyStateAbi.CommandVersion => Answer.Of(Version),
        _ => Answer.Failure(ErrorCode.NotSupported),
    };
}
