// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Buffers.Binary;
using System.Security.Cryptography;
using Tock.Tbf;
using Tock.Tbf.Elf;

namespace Tock.Machine.Tests.Harness;

/// <summary>Makes Tock binaries of applications that the build has linked.</summary>
internal static class TestApplication
{
    /// <summary>What a loader, which has much memory, gives the kernel: the more it has, the coarser its end is.</summary>
    internal const uint LoaderKernelHeap = 2048;

    private const int ParameterWords = 6;

    // The two words before the parameters in tests/machine/include/parameters.h.
    private static readonly byte[] s_marker = "TESTPARM"u8.ToArray();

    /// <summary>An example application, as it comes out of its project.</summary>
    internal static byte[] Example(string project) => File.ReadAllBytes(TestTree.Output(project, ".tbf"));

    /// <summary>A test application under a name of its own, with parameters.</summary>
    /// <param name="project">Its project.</param>
    /// <param name="name">The name that the kernel knows it by.</param>
    /// <param name="parameters">At most six words.</param>
    internal static byte[] Create(string project, string name, params uint[] parameters) => CreateSized(project, name, 512, 0, parameters);

    /// <summary>As above, with memory to order.</summary>
    internal static byte[] CreateSized(string project, string name, uint kernelHeap, uint appHeap, params uint[] parameters)
    {
        ElfImage elf = ElfImage.Read(File.ReadAllBytes(TestTree.Output(project, ".elf")));
        byte[] binary = ApplicationBuilder.FromElf(
            elf, new ApplicationOptions { Name = name, KernelHeapSize = kernelHeap, AppHeapSize = appHeap });
        if (parameters.Length > ParameterWords || (parameters.Length != 0 && binary.AsSpan().IndexOf(s_marker) < 0))
        {
            throw new InvalidOperationException($"{project} takes no such parameters");
        }

        // Each of the application's sources that includes the header has its own copy.
        for (int at = 0; binary.AsSpan(at).IndexOf(s_marker) is >= 0 and int marker;)
        {
            at += marker + s_marker.Length;
            for (int i = 0; i < parameters.Length; i++)
            {
                BinaryPrimitives.WriteUInt32LittleEndian(binary.AsSpan(at + (i * 4)), parameters[i]);
            }
        }

        return binary;
    }

    /// <summary>An application under a name of its own that lists the drivers it may use.</summary>
    /// <param name="project">Its project.</param>
    /// <param name="name">The name that the kernel knows it by.</param>
    /// <param name="permissions">The list.</param>
    internal static byte[] Restricted(string project, string name, params TbfPermission[] permissions) =>
        ApplicationBuilder.FromElf(
            ElfImage.Read(File.ReadAllBytes(TestTree.Output(project, ".elf"))),
            new ApplicationOptions { Name = name, KernelHeapSize = 512, Permissions = permissions });

    /// <summary>A loader of another image, which lists the drivers that it uses.</summary>
    /// <param name="name">The name that the kernel knows it by.</param>
    /// <param name="image">What it carries.</param>
    /// <param name="parameters">As for <see cref="Create"/>.</param>
    internal static byte[] Loader(string name, byte[] image, params uint[] parameters)
    {
        byte[] tbf = Rebuilt(
            CreateSized("loader", name, LoaderKernelHeap, 0, parameters),
            contents => contents with { Permissions = [.. ((uint[])[0x0, 0x1, 0x10001]).Select(driver => new TbfPermission(driver, 0, ulong.MaxValue))] });
        Span<byte> place = tbf.AsSpan(tbf.AsSpan().IndexOf("CARRIED!"u8) + 8);
        BinaryPrimitives.WriteUInt32LittleEndian(place, (uint)image.Length);
        image.CopyTo(place[4..]);
        return tbf;
    }

    /// <summary>An application with a ShortId, under a name of its own.</summary>
    /// <param name="tbf">The application.</param>
    /// <param name="name">The name.</param>
    /// <param name="shortId">The ShortId.</param>
    internal static byte[] Identified(byte[] tbf, string name, uint shortId) =>
        Rebuilt(tbf, contents => contents with { Name = name, ShortId = shortId });

    /// <summary>An application that may store.</summary>
    /// <param name="tbf">The application.</param>
    /// <param name="permissions">What it may.</param>
    internal static byte[] Storing(byte[] tbf, TbfStoragePermissions permissions) =>
        Rebuilt(tbf, contents => contents with { StoragePermissions = permissions });

    /// <summary>An application with other contents of its header.</summary>
    /// <param name="tbf">The application.</param>
    /// <param name="change">Makes other contents of those it has.</param>
    internal static byte[] Rebuilt(byte[] tbf, Func<TbfContents, TbfContents> change)
    {
        TbfFile file = TbfReader.Read(tbf);
        return TbfWriter.Write(change(TbfContents.Of(file) with { ShortId = null }));
    }

    /// <summary>
    /// An application with the SHA-256 digest of itself in its footer, in the room that the builder leaves there for credentials.
    /// </summary>
    internal static byte[] WithDigest(byte[] tbf)
    {
        byte[] image = [.. tbf];
        int end = (int)TbfReader.Read(image).Program.BinaryEnd;
        Assert.True(image.Length - end >= 48, "no room for a digest");
        Span<byte> footer = image.AsSpan(end);
        footer.Clear();
        BinaryPrimitives.WriteUInt16LittleEndian(footer, 128);
        BinaryPrimitives.WriteUInt16LittleEndian(footer[2..], 36);
        BinaryPrimitives.WriteUInt32LittleEndian(footer[4..], 3);
        SHA256.HashData(image.AsSpan(0, end)).CopyTo(footer[8..]);
        return image;
    }
}
