// SPDX-License-Identifier: Apache-2.0 OR MIT

using BenchCpu;

byte[] data = new byte[256];
int[] left = new int[Kernels.Side * Kernels.Side];
int[] right = new int[Kernels.Side * Kernels.Side];
int[] product = new int[Kernels.Side * Kernels.Side];
Node[] nodes = new Node[64];
bool[] isComposite = new bool[2048];
int[] items = new int[128];
Shape[] shapes = [new Square(3), new Strip(4), new Square(5), new Strip(6)];
uint[] results = new uint[7];

results[0] = Kernels.Checksum(1, data);
results[1] = Kernels.Matrix(2, left, right, product);
results[2] = Kernels.List(3, nodes);
results[3] = Kernels.Scanner(4);
results[4] = Kernels.Sieve(5, isComposite);
results[5] = Kernels.Sort(6, items);
results[6] = Kernels.Calls(7, shapes);
Kernels.End();
uint total = 0;
foreach (uint result in results)
{
    total = (total * 31) + result;
}

Decimal.Say("The kernels give ", total, ".");
