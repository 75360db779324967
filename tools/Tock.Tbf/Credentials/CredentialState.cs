// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace Tock.Tbf.Credentials;

/// <summary>What a look at a credential came to.</summary>
public enum CredentialState
{
    /// <summary>Room, in which there is no credential.</summary>
    Room,

    /// <summary>It is right.</summary>
    Matches,

    /// <summary>It is wrong: the image was changed after it was made, or it is of another image.</summary>
    Differs,

    /// <summary>Its length is not that of its kind.</summary>
    Malformed,

    /// <summary>It needs a key that was not given, or is of a kind that is not known.</summary>
    NotChecked,
}
