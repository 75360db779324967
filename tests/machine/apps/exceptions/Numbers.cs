// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace Exceptions;

/// <summary>The numbers from 1 on, with an enumerator that tells when it is disposed.</summary>
internal sealed class Numbers(int count) : IDisposable
{
    public int Current { get; private set; }

    public Numbers GetEnumerator()
    {
        return this;
    }

    public bool MoveNext()
    {
        return ++Current <= count;
    }

    public void Dispose()
    {
        Transcript.Say("enumerator disposed");
    }
}
