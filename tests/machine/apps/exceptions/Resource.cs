// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace Exceptions;

/// <summary>Something to dispose of.</summary>
internal sealed class Resource(string name) : IDisposable
{
    public void Dispose()
    {
        Transcript.Say(name);
    }
}
