// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace Tock.Testing.Running;

/// <summary>Runs the handler of an event.</summary>
/// <param name="value0">The first word.</param>
/// <param name="value1">The second word.</param>
/// <param name="value2">The third word.</param>
/// <param name="userData">What the process said with its subscription.</param>
internal delegate void UpcallDispatch(uint value0, uint value1, uint value2, uint userData);
