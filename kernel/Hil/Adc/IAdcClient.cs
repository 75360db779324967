// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace Tock.Kernel.Hil.Adc;

/// <summary>Is told of a sample begun with <see cref="IAdc.Sample"/>.</summary>
public interface IAdcClient
{
    /// <summary>The sample is there. A new one may be started from here.</summary>
    /// <param name="value">16 bits, of which the upper <see cref="IAdc.ResolutionBits"/> are measured and the others are 0.</param>
    void Sampled(ushort value);
}
