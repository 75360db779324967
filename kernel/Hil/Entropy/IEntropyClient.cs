// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace Tock.Kernel.Hil.Entropy;

/// <summary>Is told when what was begun with <see cref="IEntropySource.Gather"/> is over.</summary>
public interface IEntropyClient
{
    /// <summary>The buffer is the client's again. A new gathering may be started from here.</summary>
    /// <param name="buffer">The buffer that was passed.</param>
    /// <param name="result">Ok if it is filled; otherwise its contents mean nothing.</param>
    void EntropyGathered(byte[] buffer, Result result);
}
