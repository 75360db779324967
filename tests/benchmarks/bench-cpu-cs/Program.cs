// SPDX-License-Identifier: Apache-2.0 OR MIT

using Tock.Benchmarks.Cpu;

CpuBenchmark benchmark = new();
Marks.List();
ushort list = benchmark.RunList();
Marks.Matrices();
ushort matrix = benchmark.RunMatrices();
Marks.States();
ushort states = benchmark.RunStates();
Marks.End();

Console.Write("bench-cpu: list ");
Hexadecimal.Write(list);
Console.Write(", matrix ");
Hexadecimal.Write(matrix);
Console.Write(", states ");
Hexadecimal.Write(states);
Console.WriteLine();
