// SPDX-License-Identifier: Apache-2.0 OR MIT

using Libtock.Abi;

namespace Tock.Testing;

/// <summary>The lights (driver 0x2), all off at first.</summary>
public sealed class FakeLeds : FakeRow<FakeLed>
{
    internal FakeLeds()
        : base(LedAbi.DriverNumber)
    {
        Count = 4;
    }

    /// <inheritdoc/>
    protected internal override Answer Command(DriverCall call)
    {
        if (call.Command == LedAbi.CommandCount)
        {
            return Answer.Of((uint)Count);
        }

        if (call.Command > LedAbi.CommandRead)
        {
            return Answer.Failure(ErrorCode.NotSupported);
        }

        ErrorCode error = Find(call, out FakeLed? found);
        if (error != ErrorCode.None)
        {
            return Answer.Failure(error);
        }

        FakeLed led = found!;
        if (call.Command == LedAbi.CommandRead)
        {
            return Answer.Of(led.IsOn ? 1u : 0);
        }

        led.Switch(call.Command switch
        {
            LedAbi.CommandOn => true,
            LedAbi.CommandOff => false,
            _ => !led.IsOn,
        });
        return Answer.Success;
    }

    /// <inheritdoc/>
    private protected override FakeLed Make(uint number) => new();
}
