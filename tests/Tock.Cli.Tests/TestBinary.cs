// SPDX-License-Identifier: Apache-2.0 OR MIT
using Tock.Tbf;

namespace Tock.Cli.Tests;

/// <summary>Makes Tock binaries of a given total size, with nothing useful in them.</summary>
internal static class TestBinary
{
    /// <summary>A binary of exactly that size.</summary>
    /// <param name="name">Package name.</param>
    /// <param name="totalSize">A power of two, 512 or more.</param>
    /// <param name="ram">Bytes of RAM that it asks for.</param>
    internal static byte[] Create(string name, int totalSize, int ram = 256)
    {
        byte[] bytes = TbfWriter.Write(new TbfContents { Name = name, Binary = new byte[totalSize - 256], EntryOffset = 0, MinimumRamSize = (uint)ram });
        Assert.Equal(totalSize, bytes.Length);
        return bytes;
    }
}
