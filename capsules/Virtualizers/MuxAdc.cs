// SPDX-License-Identifier: Apache-2.0 OR MIT

using Tock.Kernel;
using Tock.Kernel.Hil.Adc;

namespace Tock.Capsules.Virtualizers;

/// <summary>
/// Shares one analogue-to-digital converter among several users, each with a <see cref="VirtualMuxAdc"/> of its own. Samples are taken in the order
/// they were asked for: as a user has one at a time, each has its turn before another has two.
/// </summary>
/// <remarks>This makes itself the client of the converter.</remarks>
public sealed class MuxAdc : IAdcClient
{
    private readonly TurnQueue _turns = new();

    /// <summary>Initializes a new instance of the <see cref="MuxAdc"/> class.</summary>
    /// <param name="adc">The converter; nobody else uses it.</param>
    public MuxAdc(IAdc adc)
    {
        Adc = adc;
        adc.SetAdcClient(this);
    }

    /// <summary>Gets the converter.</summary>
    internal IAdc Adc { get; }

    /// <summary>Gets the sample that was taken last.</summary>
    internal ushort Value { get; private set; }

    /// <inheritdoc/>
    public void Sampled(Result result, ushort value)
    {
        Value = value;
        _turns.EndTurn()?.Notify(result);
    }

    /// <summary>Takes a user's sample, now or in its turn.</summary>
    /// <param name="user">A user with a sample to take, which does not wait yet.</param>
    /// <returns>Ok if the client will be called back.</returns>
    internal Result Submit(VirtualMuxAdc user) => _turns.Submit(user);
}
