// SPDX-License-Identifier: Apache-2.0 OR MIT

using Tock.Tbf.Credentials;

namespace Tock.Tbf.Reports;

/// <summary>A footer.</summary>
/// <param name="Kind">What it is: relocations, Reserved, Sha256 and so on, or the number of a kind that is not known.</param>
/// <param name="Offset">Where it starts, in bytes from the start of the TBF.</param>
/// <param name="Size">Its size with its header.</param>
/// <param name="State">Of a credential, what a look at it came to; null for others.</param>
public sealed record FooterReport(string Kind, uint Offset, uint Size, string? State)
{
    internal static FooterReport Of(TbfFile file, TbfFooter footer)
    {
        if (footer.Type == TbfElementType.Relocations)
        {
            return new FooterReport("relocations", footer.Offset, footer.Size, null);
        }

        CredentialState state = TbfCredentials.Check(file, footer, []);
        return new FooterReport(footer.Format?.ToString() ?? "malformed", footer.Offset, footer.Size, state switch
        {
            CredentialState.Room => null,
            CredentialState.Matches => "matches",
            CredentialState.Differs => "differs",
            CredentialState.Malformed => "malformed",
            _ => "not checked",
        });
    }
}
