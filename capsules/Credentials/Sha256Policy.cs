// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;
using Tock.Capsules.Cryptography;
using Tock.Kernel.DeferredCalls;
using Tock.Kernel.Loading;

namespace Tock.Capsules.Credentials;

/// <summary>
/// Runs only applications whose footer holds the right SHA-256 digest of them: against damage, not against an author who
/// means harm, since anybody can compute a digest. Credentials of other kinds are passed over.
/// </summary>
public sealed class Sha256Policy : ICredentialPolicy, IDeferredCallClient
{
    /// <summary>Bytes that are hashed before the kernel gets to do something else.</summary>
    private const int Portion = 4 * Sha256.BlockSize;

    private readonly byte[] _digest = new byte[Sha256.DigestSize];
    private readonly DeferredCall _next;
    private CredentialCheck? _check;
    private Sha256 _hash;
    private int _done;

    /// <summary>Initializes a new instance of the <see cref="Sha256Policy"/> class.</summary>
    /// <param name="deferredCalls">The kernel's deferred calls.</param>
    public Sha256Policy(DeferredCallQueue deferredCalls)
    {
        _next = new DeferredCall(deferredCalls, this, DeferredCallClass.Background);
    }

    /// <inheritdoc/>
    public bool RequiresCredentials => true;

    /// <inheritdoc/>
    public void Check(CredentialCheck check)
    {
        if (check.Format != CredentialFormat.Sha256)
        {
            check.Decide(CredentialVerdict.Pass);
            return;
        }

        _check = check;
        _done = 0;
        _hash.Begin();
        _next.Set();
    }

    /// <inheritdoc/>
    public void DeferredCallFired()
    {
        if (_check is null)
        {
            return;
        }

        ReadOnlySpan<byte> left = _check.Covered.Slice(_done);
        if (left.Length > Portion)
        {
            _hash.Append(left.Slice(0, Portion));
            _done += Portion;
            _next.Set();
            return;
        }

        _hash.Append(left);
        _hash.Finish(_digest);
        bool isRight = _check.Data.SequenceEqual(_digest);
        CredentialCheck check = _check;
        _check = null;
        check.Decide(isRight ? CredentialVerdict.Accept : CredentialVerdict.Reject);
    }
}
