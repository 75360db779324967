// SPDX-License-Identifier: Apache-2.0 OR MIT

using Tock.Testing.Running;

namespace Tock;

/// <summary>As on the device; the words are looked up when they are read.</summary>
public sealed class ReadableMemory
{
    private readonly int _count;

    public ReadableMemory(uint driver, uint number, int count)
    {
        _count = count;
        TockException.ThrowIf(FakeProcess.Current.Show(driver));
    }

    public uint this[int index] => FakeProcess.Current.Shown(index, _count);
}
