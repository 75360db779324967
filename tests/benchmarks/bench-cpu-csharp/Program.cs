// SPDX-License-Identifier: Apache-2.0 OR MIT

using BenchCpu;

Span<uint> results = stackalloc uint[7];
results[0] = Kernels.Checksum(1);
results[1] = Kernels.Matrix(2);
results[2] = Kernels.List(3);
results[3] = Kernels.Scanner(4);
results[4] = Kernels.Sieve(5);
results[5] = Kernels.Sort(6);
results[6] = Kernels.Calls(7);
Kernels.End();
uint total = 0;
foreach (uint result in results)
{
    total = (total * 31) + result;
}

Decimal.Say("The kernels give ", total, ".");
