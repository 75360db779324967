// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;

namespace Tock.Kernel.Loading;

/// <summary>One credential that a policy is asked about. The loader has one of these objects and uses it again.</summary>
public sealed class CredentialCheck
{
    private readonly ProcessLoader _loader;
    private uint _image;
    private uint _coveredLength;
    private uint _dataOffset;
    private uint _dataLength;

    /// <summary>Initializes a new instance of the <see cref="CredentialCheck"/> class.</summary>
    /// <param name="loader">Who is told the verdict.</param>
    internal CredentialCheck(ProcessLoader loader)
    {
        _loader = loader;
    }

    /// <summary>Gets the kind of the credential.</summary>
    public CredentialFormat Format { get; private set; }

    /// <summary>Gets what the credential consists of, without its format; empty once it is decided.</summary>
    public ReadOnlySpan<byte> Data => Bytes(_dataOffset, _dataLength);

    /// <summary>Gets what it vouches for: the image from its header to the end of its binary; empty once it is decided.</summary>
    public ReadOnlySpan<byte> Covered => Bytes(0, _coveredLength);

    /// <summary>Gets the verdict on the credential last decided.</summary>
    internal CredentialVerdict Verdict { get; private set; }

    /// <summary>Gets a value indicating whether the policy has still to decide.</summary>
    internal bool IsOpen { get; private set; }

    /// <summary>Tells the verdict. Said a second time, it changes nothing.</summary>
    /// <param name="verdict">The verdict.</param>
    public void Decide(CredentialVerdict verdict)
    {
        if (IsOpen)
        {
            IsOpen = false;
            Verdict = verdict;
            _loader.Continue();
        }
    }

    /// <summary>Names a credential to decide about.</summary>
    /// <param name="image">Address of the image in application flash.</param>
    /// <param name="coveredLength">Bytes of it that footers cover.</param>
    /// <param name="footer">The footer, in the same image.</param>
    internal void Open(uint image, uint coveredLength, TbfFooter footer)
    {
        _image = image;
        _coveredLength = coveredLength;
        _dataOffset = footer.DataOffset;
        _dataLength = footer.DataLength;
        Format = footer.Format;
        IsOpen = true;
    }

    private ReadOnlySpan<byte> Bytes(uint offset, uint length)
    {
        if (!IsOpen)
        {
            return default;
        }

        // SAFETY: the parser checked that the footer and what it covers lie in the image in application flash, which is readable
        // and never unmapped.
        unsafe
        {
            return new ReadOnlySpan<byte>((byte*)(_image + offset), (int)length);
        }
    }
}
