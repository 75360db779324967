// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;
using System.Threading;
using System.Threading.Tasks;
using Libtock.Abi;
using Tock;

namespace Libtock;

/// <summary>
/// Loads applications into code memory, and takes them out (driver 0x10001). An image is an application as a Tock binary (TBF), whole, with the
/// size that its header says. One application loads at a time: for others, everything here is BUSY meanwhile. Everything sleeps until it is
/// done, if it does not say otherwise.
/// </summary>
public static class AppLoader
{
    private static DriverQueue? s_queue;

    /// <summary>Takes room for an image, and gives back what was taken before.</summary>
    /// <param name="size">The image's size in bytes.</param>
    /// <exception cref="TockException">INVAL: no image can have this size here. FAIL: there is no room. BUSY, NODEVICE.</exception>
    public static void Setup(int size)
    {
        Perform(Request(AppLoaderAbi.CommandSetup, AppLoaderAbi.UpcallSetupDone, (uint)size));
    }

    /// <summary>Writes a part of the image. The first 8 bytes are not written apart.</summary>
    /// <param name="offset">Where it begins in the image.</param>
    /// <param name="bytes">The part.</param>
    /// <exception cref="TockException">INVAL: beyond the image's end, or it does not begin as an image of its size does. BUSY, NODEVICE.</exception>
    public static void Write(int offset, ReadOnlySpan<byte> bytes)
    {
        s_queue?.WaitUntilIdle();
        TockException.ThrowIf(WriteRequest(offset, bytes.Length).Perform(Loan.ReadOnly(AppLoaderAbi.BufferImage, bytes), out _));
    }

    /// <summary>Writes a part of the image while other tasks go on. The first 8 bytes are not written apart.</summary>
    /// <param name="offset">Where it begins in the image.</param>
    /// <param name="bytes">The part.</param>
    /// <param name="cancellationToken">Ends the waiting; what is written then is open.</param>
    /// <exception cref="TockException">INVAL: beyond the image's end, or it does not begin as an image of its size does. BUSY, NODEVICE.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static Task WriteAsync(int offset, ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken = default)
    {
        s_queue ??= new DriverQueue();
        DriverOperation operation = new DriverOperation(WriteRequest(offset, bytes.Length)).LendReadOnly(AppLoaderAbi.BufferImage, bytes);
        return s_queue.Perform(operation, cancellationToken);
    }

    /// <summary>Says that the image is complete; what was not written is 0.</summary>
    /// <exception cref="TockException">INVAL: it is not well formed. BUSY, NODEVICE.</exception>
    public static void FinalizeImage()
    {
        Perform(Request(AppLoaderAbi.CommandFinalize, AppLoaderAbi.UpcallFinalizeDone));
    }

    /// <summary>Starts the application.</summary>
    /// <exception cref="TockException">
    /// NOMEM: there is not enough RAM. FAIL: it may not run here, or there are too many processes. The room is free again then. BUSY, NODEVICE.
    /// </exception>
    public static void Load()
    {
        Perform(Request(AppLoaderAbi.CommandLoad, AppLoaderAbi.UpcallLoadDone));
    }

    /// <summary>Gives the room back.</summary>
    /// <exception cref="TockException">INVAL: there is none. BUSY, NODEVICE.</exception>
    public static void Abort()
    {
        Perform(Request(AppLoaderAbi.CommandAbort, AppLoaderAbi.UpcallAbortDone));
    }

    /// <summary>All of these: installs an image that is in memory, and gives the room back if that fails.</summary>
    /// <param name="image">The image.</param>
    /// <exception cref="TockException">INVAL, FAIL, NOMEM, BUSY, NODEVICE, as above.</exception>
    public static void Install(ReadOnlySpan<byte> image)
    {
        Setup(image.Length);
        bool isComplete = false;
        try
        {
            Write(0, image);
            FinalizeImage();
            isComplete = true;
        }
        finally
        {
            if (!isComplete)
            {
                Request(AppLoaderAbi.CommandAbort, AppLoaderAbi.UpcallAbortDone).Perform(out _);
            }
        }

        Load();
    }

    /// <summary>Ends an application and removes its image.</summary>
    /// <param name="shortId">Its ShortId: TockShortId in its project.</param>
    /// <returns>The address at which its image was.</returns>
    /// <exception cref="TockException">INVAL: there is none. BUSY, NODEVICE.</exception>
    public static uint Unload(uint shortId)
    {
        return Perform(Request(AppLoaderAbi.CommandUnload, AppLoaderAbi.UpcallUnloadDone, shortId)).Value1;
    }

    private static UpcallArguments Perform(in DriverRequest request)
    {
        s_queue?.WaitUntilIdle();
        TockException.ThrowIf(request.Perform(out UpcallArguments done));
        return done;
    }

    private static DriverRequest WriteRequest(int offset, int length)
    {
        return Request(AppLoaderAbi.CommandWrite, AppLoaderAbi.UpcallWriteDone, (uint)offset, (uint)length);
    }

    private static DriverRequest Request(uint command, uint slot, uint argument1 = 0, uint argument2 = 0)
    {
        return new DriverRequest(AppLoaderAbi.DriverNumber, command, slot, StatusPlace.First, argument1, argument2);
    }
}
