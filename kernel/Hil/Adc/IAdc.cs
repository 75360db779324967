// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace Tock.Kernel.Hil.Adc;

/// <summary>
/// Samples voltages, split-phase: <see cref="Sample"/> starts, the client's <see cref="IAdcClient.Sampled"/> ends it (after TRD 102).
/// </summary>
public interface IAdc
{
    /// <summary>Gets the number of channels; they are numbered from 0.</summary>
    uint ChannelCount { get; }

    /// <summary>Gets the bits of a sample that are measured, 1 to 16.</summary>
    uint ResolutionBits { get; }

    /// <summary>Gets the voltage in mV of which the highest sample falls one step short.</summary>
    uint ReferenceMillivolts { get; }

    /// <summary>Names who is told of samples. Called once, while the board boots.</summary>
    /// <param name="client">The client.</param>
    void SetAdcClient(IAdcClient client);

    /// <summary>Starts one sample. The callback never runs inside this call.</summary>
    /// <param name="channel">The channel.</param>
    /// <returns>Ok; Busy if a sample is under way; Invalid if there is no such channel.</returns>
    Result Sample(uint channel);
}
