// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Threading.Tasks;

int sum = 0;
for (int n = 0; n < 3; n++)
{
    await Task.Delay(100);
    sum += n;
    Console.WriteLine($"tick {n}, sum {sum}");
}
try { throw new InvalidOperationException("no way"); }
catch (Exception e) { Console.WriteLine(e.Message); }
int[] a = new int[2];
try { a[sum] = 1; } catch (IndexOutOfRangeException e) { Console.WriteLine("caught " + e.Message); }
await Fail();

static async Task Fail() { await Task.Delay(10); throw new InvalidOperationException("the end"); }
