// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace Tock.Kernel.Loading;

/// <summary>Asks the board's policy about the credentials of every image in flash, one after the other.</summary>
internal sealed class CredentialChecker
{
    /// <summary>How many images' verdicts are kept; those behind them are not run where there is a policy.</summary>
    internal const uint Capacity = 32;

    private readonly ApplicationFlash _flash;
    private readonly ICredentialPolicy _policy;
    private readonly CredentialCheck _check;
    private uint _approved;
    private uint _rejected;

    // The image that is being looked at, and where in it the next footer is; 0 before the first.
    private uint _index;
    private uint _address;
    private uint _position;

    /// <summary>Initializes a new instance of the <see cref="CredentialChecker"/> class.</summary>
    /// <param name="flash">Where the images are.</param>
    /// <param name="policy">The board's policy.</param>
    /// <param name="loader">Who goes on when the policy has decided.</param>
    internal CredentialChecker(ApplicationFlash flash, ICredentialPolicy policy, ProcessLoader loader)
    {
        _flash = flash;
        _policy = policy;
        _check = new CredentialCheck(loader);
    }

    /// <summary>Gets a value indicating whether the policy has still to decide.</summary>
    internal bool IsWaiting => _check.IsOpen;

    /// <summary>Begins with the first image.</summary>
    internal void Begin()
    {
        _approved = 0;
        _rejected = 0;
        _index = 0;
        _address = _flash.Start;
        _position = 0;
    }

    /// <summary>Goes on to the next credential, or the next image. Not while the policy has still to decide.</summary>
    /// <returns>False when all images have been looked at.</returns>
    internal bool Step()
    {
        TbfProblem problem = _flash.Read(_address, out TbfHeader header);
        if (problem == TbfProblem.EndOfList || header.TotalSize == 0 || _index == Capacity)
        {
            return false;
        }

        if (problem == TbfProblem.None && !IsDecided() && TryCheckNext(header))
        {
            return true;
        }

        bool isApproved = problem == TbfProblem.None && (_rejected & (1u << (int)_index)) == 0 && !_policy.RequiresCredentials;
        _approved |= isApproved ? 1u << (int)_index : 0;
        _index++;
        _address += header.TotalSize;
        _position = 0;
        return true;
    }

    /// <summary>Tells what came out for an image.</summary>
    /// <param name="index">Its place in flash.</param>
    /// <returns>None if it may run.</returns>
    internal TbfProblem Verdict(uint index)
    {
        if (index >= Capacity)
        {
            return TbfProblem.TooManyImages;
        }

        uint bit = 1u << (int)index;
        return (_rejected & bit) != 0 ? TbfProblem.CredentialRejected
            : (_approved & bit) != 0 ? TbfProblem.None
            : TbfProblem.NoCredential;
    }

    /// <summary>Takes the verdict on the image's last credential.</summary>
    /// <returns>True if that settles the image.</returns>
    private bool IsDecided()
    {
        if (_position == 0 || _check.Verdict == CredentialVerdict.Pass)
        {
            return false;
        }

        uint bit = 1u << (int)_index;
        if (_check.Verdict == CredentialVerdict.Accept)
        {
            _approved |= bit;
        }
        else
        {
            _rejected |= bit;
        }

        return true;
    }

    private bool TryCheckNext(in TbfHeader header)
    {
        uint position = _position == 0 ? header.BinaryEndOffset : _position;
        while (TbfFooters.TryRead(
            ApplicationFlash.Bytes(_address, _address + header.TotalSize), ref position, out TbfFooter footer))
        {
            if (footer.Format != CredentialFormat.Reserved)
            {
                _position = position;
                _check.Open(_address, header.BinaryEndOffset, footer);
                _policy.Check(_check);
                return true;
            }
        }

        return false;
    }
}
