// expect: CS1729
// SPDX-License-Identifier: Apache-2.0 OR MIT
// A capsule cannot make another kind of grant.
using Tock.Kernel.Grants;

namespace Tock.Capsules.Case;

internal sealed class OwnGrant : Grant
{
}
