// SPDX-License-Identifier: Apache-2.0 OR MIT
using System.Diagnostics;
using System.Globalization;
using Tock.Installer.Changes;
using Tock.Installer.Flash;

namespace Tock.Installer.Tests;

/// <summary>A process that is killed while it changes a flash file: its arguments are the file, and how many pages it writes before that.</summary>
internal static class Program
{
    private static async Task Main(string[] arguments)
    {
        int pages = int.Parse(arguments[1], CultureInfo.InvariantCulture);
        await using FlashFile file = FlashFile.Open(arguments[0], Samples.Area.Start, Samples.Area.Size, Samples.PageSize);
        byte[] flash = await file.ReadAsync(file.Start, (int)file.Size, default);
        await FlashChanger.ApplyAsync(new Killer(file, pages), InterruptionTests.Change(flash), null, default);
    }

    private sealed class Killer(IBoardFlash inner, int pages) : IBoardFlash
    {
        private int _written;

        public string Name => inner.Name;

        public uint Start => inner.Start;

        public uint Size => inner.Size;

        public uint PageSize => inner.PageSize;

        public string JournalPath => inner.JournalPath;

        public Task<byte[]> ReadAsync(uint address, int length, CancellationToken cancellationToken) => inner.ReadAsync(address, length, cancellationToken);

        public Task WritePageAsync(uint address, ReadOnlyMemory<byte> page, CancellationToken cancellationToken)
        {
            if (_written++ == pages)
            {
                Process.GetCurrentProcess().Kill();
            }

            return inner.WritePageAsync(address, page, cancellationToken);
        }

        public ValueTask DisposeAsync() => inner.DisposeAsync();
    }
}
