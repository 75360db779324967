// SPDX-License-Identifier: Apache-2.0 OR MIT

using Tock.Kernel.Processes;
using Tock.Kernel.Testing;

namespace Tock.Kernel.Tests.Loading;

/// <summary>What an application may store, read and modify, from TBF element 7.</summary>
public sealed class StoragePermissionTests
{
    private readonly SimulatedKernel _kernel = new();

    [Fact]
    public void List_PermitsExactlyWhatItNames()
    {
        Start(Element(writeId: 7, readers: [3, 0xFFFF_FFFF], modifiers: [5]));
        Assert.True(_kernel.Processes.TryOpen(_kernel.Processes[0].Id, out ProcessContext process));
        StoragePermissions permissions = process.StoragePermissions;
        Assert.True(permissions.TryGetWriteId(out uint id));
        Assert.Equal(7u, id);
        foreach (uint candidate in new uint[] { 0, 1, 2, 3, 4, 5, 6, 7, 0xFFFF_FFFF })
        {
            Assert.Equal(candidate is 3 or 0xFFFF_FFFF, permissions.MayRead(candidate));
            Assert.Equal(candidate is 5, permissions.MayModify(candidate));
        }
    }

    [Fact]
    public void EmptyLists_PermitNothing()
    {
        Start(Element(writeId: 0, readers: [], modifiers: []));
        CheckNothing();
    }

    [Fact]
    public void NoList_PermitsNothing()
    {
        _kernel.StartImages(TbfImage.Valid().ToArray());
        CheckNothing();
    }

    [Fact]
    public void MalformedList_ApplicationDoesNotLoad()
    {
        byte[] element = Element(writeId: 7, readers: [3], modifiers: [5]);
        element[4] = 200;
        Assert.Throws<InvalidOperationException>(() => Start(element));
        Assert.False(_kernel.Processes[0].IsAlive);
    }

    private static byte[] Element(uint writeId, uint[] readers, uint[] modifiers) =>
    [
        .. TbfImage.Words(writeId), (byte)readers.Length, 0, .. TbfImage.Words(readers), (byte)modifiers.Length, 0, .. TbfImage.Words(modifiers),
    ];

    private void Start(byte[] element) => _kernel.StartImages(TbfImage.Valid().Element(7, element).ToArray());

    private void CheckNothing()
    {
        Assert.True(_kernel.Processes.TryOpen(_kernel.Processes[0].Id, out ProcessContext process));
        StoragePermissions permissions = process.StoragePermissions;
        Assert.False(permissions.TryGetWriteId(out uint _));
        for (uint id = 0; id < 300; id++)
        {
            Assert.False(permissions.MayRead(id) || permissions.MayModify(id));
        }
    }
}
