// expect: TOCK0301
// SPDX-License-Identifier: Apache-2.0 OR MIT
// Not even single precision.
namespace Tock.Capsules.Case;

internal struct Sample
{
    internal float Value { get; set; }
}
