// SPDX-License-Identifier: Apache-2.0 OR MIT
using Microsoft.Testing.Platform.Extensions;

namespace Tock.TestHost.Platform;

/// <summary>What the parts of this program are called among the extensions of the test platform.</summary>
internal sealed class HostExtension : IExtension
{
    /// <inheritdoc/>
    public string Uid => "Tock.TestHost";

    /// <inheritdoc/>
    public string Version => "0.1.0";

    /// <inheritdoc/>
    public string DisplayName => "Tock tests on the board";

    /// <inheritdoc/>
    public string Description => "Runs the tests of an application on an emulated board";

    /// <inheritdoc/>
    public Task<bool> IsEnabledAsync() => Task.FromResult(true);
}
