// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace Tock.Kernel.Hil.Entropy;

/// <summary>
/// Gathers bytes that nobody can foresee, split-phase: <see cref="Gather"/> starts, the client's
/// <see cref="IEntropyClient.EntropyGathered"/> ends it (after upstream's entropy interface).
/// </summary>
/// <remarks>
/// How much there is in a byte is the source's affair and stands in its remarks. The bytes need not be evenly distributed: they
/// seed a generator, and are never given out themselves.
/// </remarks>
public interface IEntropySource
{
    /// <summary>Names who is told when the bytes are there. Called once, while the board boots.</summary>
    /// <param name="client">The client.</param>
    void SetEntropyClient(IEntropyClient client);

    /// <summary>
    /// Starts filling a buffer, which belongs to the callee until the client is called back. The callback never runs inside this call.
    /// </summary>
    /// <param name="buffer">The buffer, which is filled to its end.</param>
    /// <returns>Ok; Busy if that is under way already; another error of the hardware.</returns>
    Result Gather(byte[] buffer);
}
