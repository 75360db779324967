// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace Tock.Libtock.Tests.Fakes;

/// <summary>What a driver answers to a command.</summary>
internal readonly record struct Answer(uint Variant, uint Value0 = 0, uint Value1 = 0, uint Value2 = 0)
{
    internal static Answer Success { get; } = new(128);

    internal static Answer Of(uint value0) => new(129, value0);

    internal static Answer Of(uint value0, uint value1) => new(130, value0, value1);

    internal static Answer Failure(ErrorCode error) => new(0, (uint)error);
}
