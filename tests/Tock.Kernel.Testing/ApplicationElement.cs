// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;
using System.Linq;

namespace Tock.Kernel.Testing;

/// <summary>An element of an application's header (TBF version 2).</summary>
/// <param name="Type">Its number.</param>
/// <param name="Content">What it holds.</param>
public sealed record ApplicationElement(ushort Type, byte[] Content)
{
    /// <summary>The fixed ShortId.</summary>
    /// <param name="id">The ShortId.</param>
    /// <returns>The element.</returns>
    public static ApplicationElement ShortId(uint id) => new(10, BitConverter.GetBytes(id));

    /// <summary>The list of drivers that the application uses, each with all of its first 64 commands.</summary>
    /// <param name="drivers">The drivers.</param>
    /// <returns>The element.</returns>
    public static ApplicationElement Permissions(params uint[] drivers) =>
        new(6, [(byte)drivers.Length, 0, .. drivers.SelectMany(driver => (byte[])[.. BitConverter.GetBytes(driver), 0, 0, 0, 0, .. BitConverter.GetBytes(ulong.MaxValue)])]);

    /// <summary>Regions of the image that may be written.</summary>
    /// <param name="offsetsAndSizes">Where each begins in the image, and its bytes.</param>
    /// <returns>The element.</returns>
    public static ApplicationElement WriteableFlashRegions(params uint[] offsetsAndSizes) =>
        new(2, [.. offsetsAndSizes.SelectMany(BitConverter.GetBytes)]);
}
